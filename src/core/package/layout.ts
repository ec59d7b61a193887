// Layout: where the parts of a sealed package stand, and the only names that are allowed in one.
import { type Photo, photoFile } from '../photo/photo'

/** Paths from the bag's base directory, with forward slashes. */
export const layout = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  issue: 'data/issue.json',
  publication: 'data/publication.json',
  /** The records of the photographs, in the order of their checksums. */
  photoRecords: 'data/photographs.json',
  photo: (photo: Pick<Photo, 'sha256' | 'type'>): string => `data/photographs/${photoFile(photo)}`,
  edition: (path: string): string => `data/editions/${path}`,
  exportReport: 'data/reports/export.json',
  preflight: 'data/reports/preflight.json',
  proof: 'data/reports/proof.json',
} as const

/** The files that describe the bag, without the one that lists them. */
export const tagFiles: readonly string[] = [layout.declaration, layout.info, layout.manifest]

const fixed = new Set<string>([
  ...tagFiles,
  layout.tagManifest,
  layout.issue,
  layout.publication,
  layout.photoRecords,
  layout.exportReport,
  layout.preflight,
  layout.proof,
])
const photograph = /^data\/photographs\/[0-9a-f]{64}\.(?:jpg|png|webp|gif)$/
const mostDeep = 6
const longest = 200
/** What Windows refuses in a name, what controls a terminal or turns the direction of writing, and a point or blank at an end. */
const awkward = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"\\|?*]|^[. ]|[. ]$/u
/** Names of devices, which Windows has in every folder. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a path may stand in a package. */
export function isAllowed(path: string): boolean {
  if (fixed.has(path) || photograph.test(path)) return true
  const prefix = layout.edition('')
  if (!path.startsWith(prefix)) return false
  const names = path.slice(prefix.length).split('/')
  return names.length <= mostDeep && names.every(isPlainName)
}

/** Whether a name is safe on every system: the name of one file or folder, never a way out of one. */
export const isPlainName = (name: string): boolean =>
  name !== '' &&
  name.length <= longest &&
  name === name.normalize('NFC') &&
  !awkward.test(name) &&
  !device.test(name)

/** The bag's base directory and the path inside it, of an entry's name; undefined where it has no such form. */
export function splitName(name: string): { readonly base: string; readonly path: string } | undefined {
  const slash = name.indexOf('/')
  if (slash < 1) return undefined
  const [base, path] = [name.slice(0, slash), name.slice(slash + 1)]
  return isPlainName(base) && isAllowed(path) ? { base, path } : undefined
}

/** Equal for names that some file system takes for the same. */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase()
