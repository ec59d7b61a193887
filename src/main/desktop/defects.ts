// Defects: what the main process does with an error that nobody expected: writes it down, and has it shown.
import { clipboard } from 'electron'
import { type Defect, defectOf, reduced, sayDefect } from '#shared/defect'
import { openDefectLog } from './defect-log'

export interface Defects {
  /** One that was caught, and that whoever asked has been told of. */
  readonly note: (where: string, thrown: unknown) => void
  /** One of the window's, which shows it itself. */
  readonly fromWindow: (defect: Defect) => void
  readonly copy: (defect: Defect) => void
  /** From now on there is a window; before, a defect ends the program with the sentence of `stop`. */
  readonly showBy: (show: (defect: Defect) => void) => void
}

/** `about`: the program's version and the system, for whoever reads the log. */
export function watchDefects(folder: string, about: string, stop: () => void): Defects {
  const write = openDefectLog(folder, about)
  let show: ((defect: Defect) => void) | undefined
  const note = (where: string, thrown: unknown): Defect => {
    const defect = defectOf(thrown)
    write(where, defect)
    return defect
  }
  const unexpected = (thrown: unknown) => {
    const defect = note('main process', thrown)
    if (show) show(defect)
    else stop()
  }
  process.on('uncaughtException', unexpected)
  process.on('unhandledRejection', unexpected)
  return {
    note: (where, thrown) => void note(where, thrown),
    fromWindow: (defect) => write('window', reduced(defect)),
    copy: (defect) => clipboard.writeText(`${about}\n${sayDefect(reduced(defect))}\n`),
    showBy: (by) => {
      show = by
    },
  }
}
