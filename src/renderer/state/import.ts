// Import: files become issues, photographs join the library; the report is shown afterwards.
import { fail, ok, type Result } from '#core/result'
import type { Imported, IncomingFile } from '#shared/incoming'
import { toast } from '../ui/toast'
import { say } from '../words'
import { bridge } from './bridge'
import { openSheet } from './view'

export async function chooseImport(): Promise<void> {
  report(await bridge.request('import.choose'))
}

/** Files that were dropped on the window. One that cannot be read is named, and the others come in. */
export async function importFiles(list: FileList): Promise<void> {
  const files: IncomingFile[] = []
  const unread: Imported[] = []
  const packages = [...list].filter(isPackage)
  for (const file of [...list]) {
    if (isPackage(file)) continue
    const got = await read(file)
    if (got.ok) files.push(got.value)
    else unread.push({ file: file.name, result: got })
  }
  const sealed = await openPackages(packages)
  const answer = files.length > 0 ? await bridge.request('import.files', { files }) : ok([])
  report(
    answer.ok && sealed.ok ? ok([...sealed.value, ...answer.value, ...unread]) : answer.ok ? sealed : answer,
  )
}

const isPackage = ({ name }: File): boolean => /\.galley$/i.test(name)

/** A package may be larger than the window's memory, so the main process reads it where it lies. */
async function openPackages(files: readonly File[]): Promise<Result<readonly Imported[]>> {
  const paths = files.map((file) => bridge.pathOf(file)).filter((path) => path !== '')
  return paths.length > 0 ? await bridge.request('import.packages', { paths }) : ok([])
}

/** Megabytes that the main process takes of one file. */
const most = 80

async function read(file: File): Promise<Result<IncomingFile>> {
  if (file.size > most * 1e6) return fail('fault.too-large', { file: file.name, most })
  try {
    return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    // It has gone since, it may not be read, or it is a folder.
    return fail('fault.unreadable', { file: file.name })
  }
}

function report(answer: Result<readonly Imported[]>): void {
  if (!answer.ok) toast(say(answer.fault))
  else if (answer.value.length > 0) openSheet({ kind: 'imported', imports: answer.value })
}
