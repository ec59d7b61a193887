// Fonts: puts the bundled typefaces' files and the list of their faces into out/fonts.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup/place.mjs'

/** @typedef {{ family: string, weight: string, style: string, file: string, unicodeRange: string }} Face */

/** Package and the style sheets of it that name the faces wanted. */
const sources = {
  '@fontsource/source-serif-4': ['400.css', '400-italic.css', '600.css', '600-italic.css', '700.css'],
  '@fontsource-variable/inter': ['wght.css'],
  '@fontsource/inter': ['400.css', '500.css', '600.css'],
  '@fontsource/noto-sans-jp': ['400.css', '700.css'],
  '@fontsource/noto-sans-sc': ['400.css', '700.css'],
  '@fontsource/noto-sans-kr': ['400.css', '700.css'],
  '@fontsource/noto-sans-thai': ['400.css', '700.css'],
  '@fontsource/noto-emoji': ['400.css', '700.css'],
  '@fontsource/noto-sans-hebrew': ['400.css', '700.css'],
}

export const fontPackages = Object.keys(sources)

export const fontsFolder = join(root, 'out', 'fonts')

/**
 * Writes the folder unless it is up to date.
 * @returns its path
 */
export function ensureFonts() {
  const list = join(fontsFolder, 'fonts.json')
  const stampFile = join(fontsFolder, '.stamp')
  const stamp = JSON.stringify([stampOfThis(), fontPackages.map(versionOf)])
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return fontsFolder
  rmSync(fontsFolder, { recursive: true, force: true })
  mkdirSync(fontsFolder, { recursive: true })
  const faces = Object.entries(sources).flatMap(([name, sheets]) =>
    sheets.flatMap((sheet) => facesOf(folderOf(name), sheet)),
  )
  for (const { from, face } of faces) copyFileSync(from, join(fontsFolder, face.file))
  writeFileSync(
    list,
    `${JSON.stringify(
      faces.map(({ face }) => face),
      null,
      1,
    )}\n`,
  )
  writeFileSync(stampFile, stamp)
  return fontsFolder
}

const folderOf = (/** @type {string} */ name) => join(root, 'node_modules', name)

const versionOf = (/** @type {string} */ name) =>
  `${name}@${JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')).version}`

const stampOfThis = () => statSync(new URL(import.meta.url)).mtimeMs

/** Reads the package's own style sheet: machine-made, one declaration a line. */
function facesOf(/** @type {string} */ folder, /** @type {string} */ sheet) {
  const css = readFileSync(join(folder, sheet), 'utf8')
  const rules = css.split('@font-face').slice(1)
  if (rules.length === 0) throw new Error(`${join(folder, sheet)} names no face.`)
  return rules.map((rule) => {
    const value = (/** @type {string} */ property) =>
      new RegExp(`${property}:\\s*([^;]+);`).exec(rule)?.[1]?.trim() ?? ''
    const path = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1]
    if (!path) throw new Error(`${join(folder, sheet)} names a face without a woff2 file.`)
    const from = join(folder, path)
    /** @type {Face} */
    const face = {
      family: value('font-family').replace(/^['"]|['"]$/g, ''),
      weight: value('font-weight'),
      style: value('font-style'),
      file: basename(from).replace(/[^\w.-]/g, ''),
      unicodeRange: value('unicode-range'),
    }
    return { from, face }
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureFonts()
