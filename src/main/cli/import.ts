// Import: files into a library, which is made where there is none.
import { basename } from 'node:path'
import { type Fault, fail, ok } from '#core/result'
import { importFile } from '../import/import'
import { importPackage, packageName } from '../import/package'
import { readSource } from '../import/read-file'
import { sayCounts } from './count'
import { openToWrite, type Run } from './run'

export const importFiles: Run = async (line, deps, say) => {
  const { number, publication } = line.options
  if (number !== undefined && !/^\d+$/.test(number)) return fail('cli.number-bad', { value: number })
  if (number !== undefined && line.names.length > 1) return fail('cli.number-many')
  const library = await openToWrite(line, deps)
  if (!library.ok) return library
  const imports: object[] = []
  const lines: string[] = []
  let fault: Fault | undefined
  for (const path of line.names) {
    const file = basename(path)
    const source = packageName.test(path) ? undefined : await readSource(path)
    const got = !source
      ? await importPackage(library.value, path, deps.shop)
      : source.ok
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
    const { issue, report, filled, package: sealed } = got.value
    const title = issue.title || (library.value.publication(issue.publication)?.title ?? '')
    imports.push({
      file,
      issue: { id: issue.id, number: issue.number, title, date: issue.date },
      publication: library.value.publication(issue.publication)?.title,
      ...report,
      filledSlots: filled,
      ...(sealed && { package: sealed }),
      guesses: report.guesses.map(({ place, what }) => ({ place, what: say(what, 'en') })),
      omissions: report.omissions.map(({ place, what, text }) => ({ place, what: say(what, 'en'), text })),
    })
    const { sections, articles, subheads, photoSlots, words } = report
    const counts = sayCounts(say, { sections, articles, subheads, photoSlots, words })
    lines.push(say({ key: 'cli.imported', with: { file, title, ...counts } }))
    if (sealed)
      lines.push(
        `  ${say({ key: sealed.already ? 'cli.package-already' : 'cli.package-photos', with: { count: sealed.photos } })}`,
      )
    if (filled > 0) lines.push(`  ${say({ key: 'cli.filled', with: { count: filled } })}`)
    for (const { place, what } of [...report.guesses, ...report.omissions])
      lines.push(`  ${say({ key: 'cli.line', with: { line: place.line } })}: ${say(what)}`)
  }
  await library.value.close()
  if (fault && imports.length === 0) return { ok: false, fault }
  return ok({ status: 0, json: { imports }, lines, ...(fault && { fault }) })
}
