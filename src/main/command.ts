// Command: runs a command without a window, and says how it ended.
import { fill } from '#core/words'
import { allWords } from '#shared/words/all'
import { runCli } from './cli'
import { namesOfEditions, parseCommandLine } from './cli/args'
import { cliWords } from './cli/words'
import type { PdfPrinter } from './export/printer'
import { type Places, partsOf } from './parts'

export interface CommandDeps extends Places {
  readonly printer: PdfPrinter
  /** Ends the program. */
  readonly exit: (status: number) => void
}

export async function runCommand(
  args: readonly string[],
  { printer, exit, ...places }: CommandDeps,
): Promise<void> {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  const language = locale.startsWith('ja') ? 'ja' : 'en'
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const { cabinet, libraryDeps, makePdf, ...parts } = partsOf(places, false)
  // On the first day every photograph is still to be made; later most are kept, and the process starts when one is not.
  if (showsPhotographs(args)) void cabinet.isEmpty().then((empty) => empty && parts.shop.start())
  try {
    const output: string[] = []
    const status = await runCli(args, {
      ...libraryDeps,
      ...parts,
      makePdf: makePdf(printer),
      signal: interrupted(),
      progress: progressLine,
      words: { ...allWords, ...cliWords },
      language,
      out: (line) => void output.push(line),
      err: say,
    })
    process.stdout.write(
      output.map((line) => `${line}\n`).join(''),
      () => void cabinet.sweepAfterUse().then(() => exit(status)),
    )
  } catch (error) {
    say(fill(cliWords['cli.defect'][language], { detail: String(error) }))
    exit(3)
  }
}

function showsPhotographs(args: readonly string[]): boolean {
  const line = parseCommandLine(args)
  return (
    line.ok &&
    line.value.command === 'export' &&
    namesOfEditions(line.value.options.to).some((name) => name !== 'text')
  )
}

/** The first interrupt cancels what runs, so that nothing half-written stays; a second one ends the program. */
function interrupted(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

/** One line that is written over again, on a terminal only. */
function progressLine(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
}
