// Markdown: whether a plain text is Markdown beyond doubt.

/** What only Markdown has counts two, what other texts have now and then counts one; each sign counts once. */
const inLine: readonly (readonly [weight: number, sign: RegExp])[] = [
  [
    2,
    /!?\[[^\][]{1,200}\]\((?:https?:\/\/|mailto:|#|\.{0,2}\/|[\w-]+\.\w)[^)\s]{0,400}(?: "[^"]{0,200}")?\)/,
  ],
  [2, /^\[[^\][]{1,100}\]:\s+\S/],
  [2, /\[\^[^\][\s]{1,40}\]/],
  [2, /^ {0,3}\|(?: {0,9}:?-+:? {0,9}\|)+ *$|^ {0,3}:?-{3,}:?(?: ?\| ?:?-{3,}:?)+ *$/],
  [2, /(?<![\w*])\*\*(?![\s*])[^*]{1,300}(?<![\s*])\*\*(?![\w*])/],
  [1, /(?<![\w*])\*(?![\s*])[^*]{1,300}(?<![\s*])\*(?![\w*])/],
  [1, /(?<!\w)_(?![\s_])[^_]{1,300}(?<![\s_])_(?!\w)/],
  [1, /(?<!`)`[^`]{1,300}`(?!`)/],
  [2, /^[-*+] \[[ xX]\] \S/],
]

/** Programs have signs like these too. */
const program =
  /^\s*(?:#!|#include\b|import .{1,80} from |(?:export )?(?:const|let|var|function|class|def) [\w$]+ ?[=({:]|public \w|<\?php|SELECT .{1,80} FROM )/

const bullet = /^\s*[-*+] \S/
const ordinal = /^\s*\d{1,3}\. \S/
const heading = /^#{1,6} \S/
const fence = /^(?:`{3,}|~{3,})/

export function isMarkdown(text: string): boolean {
  // Enough to know; a line that is longer is cut, so that no text takes long.
  const lines = text
    .slice(0, 40_000)
    .split(/\r?\n/)
    .map((line) => line.slice(0, 600))
  const { fenced, bare } = withoutCode(lines)
  if (bare.some((line) => program.test(line))) return false
  const weights = [
    fenced ? 2 : 0,
    ...inLine.map(([weight, sign]) => (bare.some((line) => sign.test(line)) ? weight : 0)),
    weightOfHeadings(bare),
    hasTwo(bare, bullet) ? 1 : 0,
    hasTwo(bare, ordinal) ? 1 : 0,
    bare.some((line, at) => /^(?:={3,}|-{3,})\s*$/.test(line) && /\S/.test(bare[at - 1] ?? '')) ? 1 : 0,
  ]
  return weights.reduce<number>((sum, weight) => sum + weight, 0) >= 2
}

function withoutCode(lines: readonly string[]): { readonly fenced: boolean; readonly bare: string[] } {
  const bare: string[] = []
  let fenced = false
  for (let at = 0; at < lines.length; at++) {
    const mark = fence.exec(lines[at] ?? '')?.[0]
    const end = mark ? lines.findIndex((line, index) => index > at && line.trimEnd() === mark) : -1
    if (end < 0) bare.push(lines[at] ?? '')
    else {
      fenced = true
      at = end
    }
  }
  return { fenced, bare }
}

/** Remarks of a script begin with the same sign, but stand right above what they are about. */
function weightOfHeadings(lines: readonly string[]): number {
  const places = lines.flatMap((line, at) => (heading.test(line) ? [at] : []))
  if (places.length === 0) return 0
  const apart = places.some((at) => (lines[at + 1] ?? '').trim() === '')
  const deeper = places.some((at) => lines[at]?.startsWith('##'))
  return apart && (places.length > 1 || deeper) ? 2 : apart || deeper ? 1 : 0
}

/** Two items in a row, with a blank line between them or not. */
const hasTwo = (lines: readonly string[], item: RegExp): boolean =>
  lines.some(
    (line, at) =>
      item.test(line) &&
      (item.test(lines[at + 1] ?? '') || (lines[at + 1]?.trim() === '' && item.test(lines[at + 2] ?? ''))),
  )
