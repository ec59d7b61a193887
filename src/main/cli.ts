// Cli: import, list, show, check and export without a window.
import { basename, resolve } from 'node:path'
import { countFindings, sayFinding } from '#core/preflight/check'
import { type Fault, fail, ok, type Result } from '#core/result'
import { sayBytes } from '#core/size'
import { fill, type Language, type Sentence, type Words } from '#core/words'
import { type EditionName, editionNames } from '#shared/export'
import { type CommandLine, parseCommandLine, specs } from './cli/args'
import { findIssue } from './cli/find-issue'
import { exportIssue, gather } from './export/export'
import { damagedPhotos, findingsOf } from './export/findings'
import type { FontBundle } from './export/fonts'
import type { MakePdf } from './export/printer'
import { type ImportDeps, importFile } from './import/import'
import { readSource } from './import/read-file'
import { type Library, type LibraryDeps, openLibrary } from './store/library'

export interface CliDeps extends LibraryDeps, ImportDeps {
  readonly fonts: () => Promise<Result<FontBundle>>
  readonly makePdf: MakePdf
  readonly words: Words
  readonly language: Language
  readonly out: (line: string) => void
  readonly err: (line: string) => void
}

interface Done {
  readonly status: 0 | 1
  readonly json: unknown
  readonly lines: readonly string[]
  /** What stopped the command when a part of it was done already. */
  readonly fault?: Fault
}

type Say = (sentence: Sentence, language?: Language) => string

/** The exit status: 0 done, 1 something blocks, 2 wrong usage, 3 something cannot be read or written. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<number> {
  const say: Say = (sentence, language = deps.language) =>
    fill(deps.words[sentence.key]?.[language] ?? sentence.key, sentence.with)
  const stop = (fault: Fault, status: number): number => {
    deps.err(say(fault))
    return status
  }
  const line = parseCommandLine(args)
  if (!line.ok) return stop(line.fault, 2)
  const result = await commands[line.value.command](line.value, deps, say)
  if (!result.ok) return stop(result.fault, /^cli\.(number|edition|usage)/.test(result.fault.key) ? 2 : 3)
  const { status, json, lines, fault } = result.value
  if (line.value.json) deps.out(JSON.stringify(json, null, 2))
  else for (const each of lines) deps.out(each)
  return fault ? stop(fault, 3) : status
}

type Run = (line: CommandLine, deps: CliDeps, say: Say) => Promise<Result<Done>>

const done = (json: unknown, lines: readonly string[], status: 0 | 1 = 0): Result<Done> =>
  ok({ status, json, lines })

const open = (line: CommandLine, deps: CliDeps, create = false): Promise<Result<Library>> =>
  openLibrary(line.options.library ?? '', deps, { create })

/** The library and the issue that the command names. */
async function openIssue(line: CommandLine, deps: CliDeps) {
  const library = await open(line, deps)
  if (!library.ok) return library
  const issue = findIssue(library.value.issues(), line.names[0] ?? 'latest', library.value.folder)
  return issue.ok ? ok({ library: library.value, id: issue.value.id }) : issue
}

const runImport: Run = async (line, deps, say) => {
  const { number, publication } = line.options
  if (number !== undefined && !/^\d+$/.test(number)) return fail('cli.number-bad', { value: number })
  if (number !== undefined && line.names.length > 1) return fail('cli.number-many')
  const library = await open(line, deps, true)
  if (!library.ok) return library
  const imports: object[] = []
  const lines: string[] = []
  let fault: Fault | undefined
  for (const path of line.names) {
    const file = basename(path)
    const source = await readSource(path)
    const got = source.ok
      ? await importFile(library.value, source.value, deps, {
          ...(publication === undefined ? {} : { publication }),
          ...(number === undefined ? {} : { number: Number(number) }),
        })
      : source
    if (!got.ok) {
      fault = got.fault
      break
    }
    if (got.value.kind === 'photo') {
      const { sha256, width, height } = got.value.photo
      imports.push({ file, photo: { sha256, width, height } })
      lines.push(`${file}: ${width} × ${height}`)
      continue
    }
    const { issue, report, filled } = got.value
    const title = issue.title || (library.value.publication(issue.publication)?.title ?? '')
    imports.push({
      file,
      issue: { id: issue.id, number: issue.number, title, date: issue.date },
      publication: library.value.publication(issue.publication)?.title,
      ...report,
      filledSlots: filled,
      guesses: report.guesses.map(({ place, what }) => ({ place, what: say(what, 'en') })),
      omissions: report.omissions.map(({ place, what, text }) => ({ place, what: say(what, 'en'), text })),
    })
    const { sections, articles, subheads, photoSlots, words } = report
    const counts = { file, title, sections, articles, subheads, photoSlots, words }
    lines.push(say({ key: 'cli.imported', with: counts }))
    if (filled > 0) lines.push(`  ${say({ key: 'cli.filled', with: { count: filled } })}`)
    for (const { place, what } of [...report.guesses, ...report.omissions])
      lines.push(`  ${say({ key: 'cli.line', with: { line: place.line } })}: ${say(what)}`)
  }
  await library.value.close()
  if (fault && imports.length === 0) return { ok: false, fault }
  return ok({ status: 0, json: { imports }, lines, ...(fault && { fault }) })
}

const list: Run = async (line, deps, say) => {
  const library = await open(line, deps)
  if (!library.ok) return library
  const issues = library.value.issues().map((issue) => ({
    id: issue.id,
    number: issue.number,
    title: issue.title,
    date: issue.date,
    publication: library.value.publication(issue.publication)?.title ?? '',
    status: issue.status,
    revision: issue.revision,
    savedAt: issue.savedAt,
    articles: issue.articles,
    words: issue.words,
  }))
  const lines = issues.map(
    ({ id, number, title, date, publication }) =>
      `${number ?? '–'}\t${date ?? '–'}\t${publication}\t${title}\t${id}`,
  )
  return done({ issues }, lines.length > 0 ? lines : [say({ key: 'cli.no-issues' })])
}

const show: Run = async (line, deps) => {
  const found = await openIssue(line, deps)
  if (!found.ok) return found
  const source = await gather(found.value.library, found.value.id)
  if (!source.ok) return source
  const { publication, issue } = source.value
  const lines = issue.sections.flatMap(({ kicker, articles }) => [
    kicker,
    ...articles.map(({ hed }) => `  ${hed}`),
  ])
  return done({ publication: publication.title, issue }, [
    `${publication.title} ${issue.number ?? ''}`,
    ...lines,
  ])
}

const runCheck: Run = async (line, deps, say) => {
  const found = await openIssue(line, deps)
  if (!found.ok) return found
  const { library, id } = found.value
  const source = await gather(library, id)
  if (!source.ok) return source
  const findings = findingsOf(library, source.value, await damagedPhotos(library, source.value))
  const counts = countFindings(findings)
  const json = findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    place: finding.place,
    message: sayFinding(finding, 'en'),
  }))
  const lines = findings.map((one) => `${one.severity}\t${one.rule}\t${sayFinding(one, deps.language)}`)
  const last = lines.length > 0 ? say({ key: 'cli.counts', with: counts }) : say({ key: 'cli.no-findings' })
  return done({ findings: json, counts }, [...lines, last], counts.block > 0 ? 1 : 0)
}

const runExport: Run = async (line, deps, say) => {
  const wanted = (line.options.to ?? '').split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !editionNames.includes(name as EditionName))
  if (unknown !== undefined)
    return fail('cli.edition-unknown', { edition: unknown, editions: editionNames.join(', ') })
  const found = await openIssue(line, deps)
  if (!found.ok) return found
  const { library, id } = found.value
  const fonts = await deps.fonts()
  if (!fonts.ok) return fonts
  const report = await exportIssue({
    library,
    issue: id,
    editions: editionNames.filter((name) => wanted.includes(name)),
    folder: resolve(line.options.out ?? ''),
    shop: deps.shop,
    fonts: fonts.value,
    makePdf: deps.makePdf,
    now: () => performance.now(),
  })
  if (!report.ok) return report
  const { issue, editions, findings } = report.value
  const counts = countFindings(findings)
  const lines = editions.map(({ edition, files, seconds, proof }) => {
    const size = sayBytes(
      files.reduce((sum, file) => sum + file.bytes, 0),
      deps.language,
    )
    const values = { edition, files: files.length, size, seconds, missing: proof.missing.join(', ') }
    return say({ key: proof.ok ? 'cli.exported' : 'cli.exported-missing', with: values })
  })
  for (const finding of findings)
    if (finding.rule === 'photo-unreadable') lines.push(sayFinding(finding, deps.language))
  const short = counts.block > 0 || editions.some(({ proof }) => !proof.ok)
  return done({ issue, editions, counts }, lines, short ? 1 : 0)
}

const help: Run = async () => {
  const lines = Object.values(specs).map(({ usage }) => usage)
  return done({ usage: lines }, lines)
}

const commands: Readonly<Record<CommandLine['command'], Run>> = {
  import: runImport,
  list,
  show,
  check: runCheck,
  export: runExport,
  help,
}
