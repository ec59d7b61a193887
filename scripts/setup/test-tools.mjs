// Test tools: other people's readers, which some tests put Galley's files to. Where one is missing, those tests are skipped.
import { existsSync } from 'node:fs'
import { isRoot, SetupFault, say } from './place.mjs'
import { apt, onPath } from './system.mjs'

/** A program of each package, and what Debian calls the package. */
const tools = [
  ['qpdf', 'qpdf'],
  ['mutool', 'mupdf-tools'],
  ['pdftotext', 'poppler-utils'],
  ['faketime', 'faketime'],
]

/** Never fails: without them everything else can be tested. */
export async function ensureTestTools() {
  if (process.platform !== 'linux') return
  const missing = tools.filter(([program = '']) => !onPath(program))
  if (missing.length === 0) return
  const [programs, packages] = [0, 1].map((at) => missing.map((tool) => tool[at] ?? ''))
  const lack = (programs ?? []).join(', ')
  if (!existsSync('/usr/bin/apt-get') || !isRoot())
    return say(`Tests that read with ${lack} are skipped; on Debian: apt-get install ${packages?.join(' ')}`)
  say(`Installing what some tests read with (${lack}) with apt-get …`)
  try {
    await apt('update')
    await apt('install', '-y', '--no-install-recommends', ...(packages ?? []))
  } catch (fault) {
    if (!(fault instanceof SetupFault)) throw fault
    say(`${fault.message} Tests that read with ${lack} are skipped.`)
  }
}
