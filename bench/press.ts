// Press: a PDF export as a whole process, beside a bare Electron and the programs of others, all with the same page.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { programArguments, programEnvironment } from '../scripts/setup/all.mjs'
import { aFolder, forget } from '../test/e2e/launch'
import { type Bench, percentile, rounded } from './figures'
import { bareElectron, electron } from './press-bare'
import { type Length, lengths, writePressIssue } from './press-issue'
import { writePage } from './press-page'
import { peers } from './press-peers'
import { faultOf, readPdf, textOfPage } from './press-read'
import { fromWindow } from './press-window'
import { type Command, timed } from './timed'

/** GALLEY_ROUNDS=5 has more of them. */
const rounds = Number(process.env.GALLEY_ROUNDS ?? 3)

/** GALLEY_PAGES=15 measures that length alone. */
const wantedPages = process.env.GALLEY_PAGES

const bare = 'bare Electron'
/** With nothing kept from before; and again in a new process, with what the first has kept. */
const [first, again] = ['galley, the first export', 'galley, again'] as const

export async function press(): Promise<Bench> {
  const folder = aFolder()
  const figures: Record<string, number> = { rounds }
  const ratios: Record<string, number> = {}
  const notes: string[] = []
  try {
    for (const length of lengths.filter(({ pages }) => !wantedPages || wantedPages === `${pages}`))
      await measure(length, join(folder, `${length.pages}`), figures, ratios, notes)
    return { name: 'press', figures, ratios, notes: [...new Set(notes)] }
  } finally {
    forget(folder)
  }
}

async function measure(
  length: Length,
  folder: string,
  figures: Record<string, number>,
  ratios: Record<string, number>,
  notes: string[],
): Promise<void> {
  const key = `${length.pages} pages`
  const library = join(folder, 'library')
  mkdirSync(folder, { recursive: true })
  const issue = await writePressIssue(library, length)
  await writePage(join(folder, 'page'), library, issue)
  const [whole, plain] = ['index', 'plain'].map((name) => join(folder, 'page', `${name}.html`)) as [
    string,
    string,
  ]
  const place = (name: string): string => join(folder, `${name.replace(' ', '-')}.pdf`)
  const data = join(folder, 'data')
  const runs = new Map<string, Run>([
    [first, { ...galley(library, issue, folder, data), before: () => forget(data) }],
    [again, galley(library, issue, folder, data)],
    [bare, bareElectron(whole, place(bare))],
  ])
  for (const { name, command } of peers) {
    const own = command(plain, place(name))
    if (own) runs.set(name, own)
    else notes.push(`${name} is not here, and skipped`)
  }
  const { seconds, failed } = await inTurn(key, runs)

  const median = (name: string): number => percentile(seconds.get(name) ?? [], 0.5)
  const [file = ''] = readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.pdf'))
  const made = await readPdf(readFileSync(join(folder, 'out', file)))
  figures[`${key}, true number`] = made.pages
  const wanted = { pages: made.pages, text: textOfPage(readFileSync(plain, 'utf8')) }
  const lost = faultOf(made, wanted)
  if (lost) notes.push(`galley, ${key}: ${lost}`)
  let fastest = { name: '', median: Number.POSITIVE_INFINITY }
  for (const name of seconds.keys()) {
    figures[`${key}, ${name} s`] = rounded(median(name))
    if ([first, again, bare].includes(name) || failed.has(name)) continue
    const fault = faultOf(await readPdf(readFileSync(place(name))), wanted)
    if (fault) notes.push(`${name}, ${key}: ${fault}; not counted among the peers`)
    else if (median(name) < fastest.median) fastest = { name, median: median(name) }
  }
  for (const name of failed) notes.push(`${name}, ${key}: failed or took too long`)
  for (const own of [first, again]) {
    ratios[`${key}, ${own}, to ${bare}`] = rounded(median(own) / median(bare))
    if (fastest.name)
      ratios[`${key}, ${fastest.name}, the fastest peer, to ${own}`] = rounded(fastest.median / median(own))
  }
  if (!fastest.name) notes.push(`${key}: no peer got the layout right`)

  if (length !== lengths[0]) return
  const [opening = Number.NaN, ...later] = await fromWindow(library, issue, rounds + 1)
  figures[`${key}, from the open window, first s`] = rounded(opening)
  figures[`${key}, from the open window s`] = rounded(percentile(later, 0.5))
  ratios[`${key}, from the open window to ${bare}`] = rounded(percentile(later, 0.5) / median(bare))
}

interface Run extends Command {
  /** What is done before each round, and not timed. */
  readonly before?: () => void
}

/** With everything that an export does: contents, photographs, finishing, proof, record. */
const galley = (library: string, issue: string, folder: string, data: string): Command => ({
  program: electron(),
  words: programArguments(
    ['export', issue, '--library', library, '--to', 'pdf', '--out', join(folder, 'out')],
    data,
  ),
  env: programEnvironment(process.env),
  // Findings of the preflight end it with 1, and the PDF is written.
  good: [0, 1],
})

/** Round after round, so that whatever else the computer does meets all of them. Whoever fails once is out. */
async function inTurn(key: string, runs: ReadonlyMap<string, Run>) {
  const seconds = new Map<string, number[]>()
  const failed = new Set<string>()
  for (let round = 0; round < rounds; round++)
    for (const [name, command] of runs) {
      if (failed.has(name)) continue
      command.before?.()
      const took = await timed(command)
      // Minutes go by; whoever waits sees that something happens.
      process.stderr.write(`${key}, ${name}: ${took === undefined ? 'failed' : `${rounded(took)} s`}\n`)
      if (took === undefined) failed.add(name)
      else seconds.set(name, [...(seconds.get(name) ?? []), took])
    }
  return { seconds, failed }
}
