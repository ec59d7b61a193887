// RTF: the pictures of a clipboard's rich text, which Word puts there and only names in its HTML.

const kinds: readonly (readonly [RegExp, string])[] = [
  [/\\pngblip/, 'image/png'],
  [/\\jpegblip/, 'image/jpeg'],
]

/** The pictures in order, as data addresses; those that only stand for others, or for bullets, are not among them. */
export function picturesOf(rtf: string): string[] {
  if (!rtf.startsWith('{\\rtf') || rtf.length > 200_000_000) return []
  const found: string[] = []
  for (let at = rtf.indexOf('{\\pict'); at >= 0; at = rtf.indexOf('{\\pict', at + 6)) {
    const before = rtf.slice(Math.max(0, at - 40), at)
    if (/\{\\nonshppict\s*$|\\listpicture[^{}]*$/.test(before)) continue
    const end = endOfGroup(rtf, at)
    const group = rtf.slice(at, end)
    const type = kinds.find(([sign]) => sign.test(group.slice(0, 4000)))?.[1]
    const hex = withoutGroups(group.slice(1, -1))
      .replace(/\\[a-z*]+-?\d* ?/gi, '')
      .replace(/\s+/g, '')
    if (type && /^[0-9a-f]+$/i.test(hex)) found.push(`data:${type};base64,${base64(hex)}`)
  }
  return found
}

function endOfGroup(rtf: string, from: number): number {
  let depth = 0
  for (let at = from; at < rtf.length; at++) {
    const sign = rtf[at]
    if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return rtf.length
}

/** Properties of a picture stand in groups of their own. */
function withoutGroups(text: string): string {
  let depth = 0
  let kept = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) kept += text.slice(from, at)
    else if (text[at] === '}' && --depth === 0) from = at + 1
  }
  return kept + text.slice(from)
}

function base64(hex: string): string {
  let bytes = ''
  for (let at = 0; at + 1 < hex.length; at += 2)
    bytes += String.fromCharCode(Number.parseInt(hex.slice(at, at + 2), 16))
  return btoa(bytes)
}
