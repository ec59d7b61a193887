// Defect log: the file that errors nobody expected are written to, in the words of `shared/defect.ts`.
import { join } from 'node:path'
// Not `electron-log/main`, which listens to the windows on a channel of its own, past the door of the requests.
import electronLog from 'electron-log/node'
import { type Defect, sayDefect } from '#shared/defect'

/** Bytes; a file that is larger becomes `defects.old.log`, and the one before it goes. */
const largest = 256 * 1024
/** Different ones that are written in one run; a program that breaks in more ways than that has said enough. */
const most = 500

export type WriteDefect = (where: string, defect: Defect) => void

/** `where`: the process or the request, in words of the program. Never throws. */
export function openDefectLog(folder: string, about: string): WriteDefect {
  const log = electronLog.create({ logId: folder })
  const { file, console: terminal, ipc, remote } = log.transports
  terminal.level = false
  if (ipc) ipc.level = false
  if (remote) remote.level = false
  file.resolvePathFn = () => join(folder, 'defects.log')
  file.maxSize = largest
  file.format = '{y}-{m}-{d} {h}:{i}:{s} {text}'
  const counts = new Map<string, number>()
  return (where, defect) => {
    const text = sayDefect(defect)
    const count = (counts.get(text) ?? 0) + 1
    if (count === 1 && counts.size >= most) return
    counts.set(text, count)
    // One that comes back with every frame is written at its 1st, 10th, 100th time.
    if (!/^10*$/.test(String(count))) return
    log.error(`${about}, ${where}${count > 1 ? `, ${count} times` : ''}\n${text}`)
  }
}
