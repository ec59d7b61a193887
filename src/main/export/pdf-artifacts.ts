// PDF artifacts: marks what a page paints outside of its tags as decoration (ISO 14289-1, 7.1).
import type { Loose } from './pdf-drawing'

const artifact = Buffer.from('/Artifact BMC\n')
const after = Buffer.from('\nEMC')

/**
 * The page's drawing with each loose path, object and text inside of an artifact; `labels` are those that are a tag's
 * after all, with the number that they have there.
 */
export function withArtifacts(
  bytes: Uint8Array,
  loose: readonly Loose[],
  labels: ReadonlyMap<Loose, number> = new Map(),
): Uint8Array {
  if (loose.length === 0) return bytes
  const parts: Uint8Array[] = []
  let copied = 0
  for (const piece of loose) {
    const { from, to } = piece
    const label = labels.get(piece)
    const before = label === undefined ? artifact : Buffer.from(`/Lbl <</MCID ${label}>> BDC\n`)
    parts.push(bytes.subarray(copied, from), before, bytes.subarray(from, to), after)
    copied = to
  }
  parts.push(bytes.subarray(copied))
  return Buffer.concat(parts)
}

const save = Buffer.from('q\n')
const restore = Buffer.from('\nQ\n')
const pagination = Buffer.from('/Artifact <</Type /Pagination>> BDC\nq\n')
const end = Buffer.from('\nQ\nEMC\n')

/** A page's drawing with its running head and folio over it, which a reader is not told in the middle of a sentence. */
export const withHeads = (page: Uint8Array, heads: Uint8Array): Uint8Array =>
  Buffer.concat([save, page, restore, pagination, heads, end])
