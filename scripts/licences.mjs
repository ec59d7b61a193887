// Licences: the licence texts of every package that goes into the program, in one file beside it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fontPackages } from './fonts.mjs'
import { root } from './setup/place.mjs'

export const licencesFile = join(root, 'out', 'licences.txt')

export function writeLicences() {
  mkdirSync(dirname(licencesFile), { recursive: true })
  writeFileSync(licencesFile, licences())
}

/** The whole file: each package with its version and its text, a text that several share only once. */
export function licences() {
  /** @type {Map<string, string[]>} */
  const byText = new Map()
  for (const folder of packagesInside()) {
    const { name, version, licenses, author, ...more } = readPackage(folder)
    // Old packages have a list.
    const license =
      more.license ?? licenses?.map((/** @type {{ type: string }} */ { type }) => type).join(' or ')
    const text = textIn(folder) ?? `${license}${author ? `\n${author.name ?? author}` : ''}`
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`])
  }
  return [...byText]
    .map(([text, names]) => `${names.sort().join('\n')}\n\n${text}\n`)
    .join(`\n${'─'.repeat(60)}\n\n`)
}

/** Folders of the packages that the sources name, and of all that these need, by name. */
function packagesInside() {
  /** @type {Map<string, string>} */
  const found = new Map()
  const waiting = [...namedInSources(), ...fontPackages].map((name) => ({ name, from: root }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from)
    if (!folder || found.has(folder)) continue
    found.set(folder, next.name)
    for (const name of Object.keys(readPackage(folder).dependencies ?? {}))
      waiting.push({ name, from: folder })
  }
  return [...found].sort(([, one], [, other]) => (one < other ? -1 : 1)).map(([folder]) => folder)
}

/** Bare names that are imported anywhere in src; names of types alone have no package to find. */
export function namedInSources() {
  const names = new Set()
  for (const file of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const source = readFileSync(join(root, 'src', file), 'utf8')
    for (const [, name] of source.matchAll(/(?:from|import) '((?:@[^'/]+\/)?[^'./#@][^'/]*)/g))
      if (name && !name.startsWith('node:') && name !== 'electron') names.add(name)
  }
  return [...names].sort()
}

/** As Node looks for it: beside the one that asks, then further out. */
function folderOf(/** @type {string} */ name, /** @type {string} */ from) {
  for (let at = from; at.startsWith(root); at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return undefined
}

const readPackage = (/** @type {string} */ folder) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

/** All licence files of a package; some have one for each of several. */
function textIn(/** @type {string} */ folder) {
  const files = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .sort()
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8').trim())
  return texts.length > 0 ? texts.join('\n\n') : undefined
}
