// Markdown: whether a plain text is Markdown beyond doubt.

/** What only Markdown has counts two, what other texts have now and then counts one. */
const signs: readonly (readonly [weight: number, sign: RegExp])[] = [
  [2, /^#{1,6} \S.*\n+[\s\S]*^#{1,6} \S/m],
  [1, /^#{1,6} \S.*(?:\n\s*\n|$(?![\s\S]))/m],
  [2, /^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/m],
  [2, /!?\[[^\]\n]+\]\((?:https?:\/\/|mailto:|#|\.{0,2}\/|[\w-]+\.\w)[^)\n]*\)/],
  [2, /^\[[^\]\n]+\]:\s+\S/m],
  [2, /\[\^[^\]\s]+\]/],
  [2, /^ {0,3}\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/m],
  [2, /(?<![\w*])\*\*(?![\s*])[^*\n]+(?<![\s*])\*\*(?![\w*])/],
  [1, /(?<![\w*])\*(?![\s*])[^*\n]+(?<![\s*])\*(?![\w*])/],
  [1, /(?<!\w)_(?![\s_])[^_\n]+(?<![\s_])_(?!\w)/],
  [1, /(?<!`)`[^`\n]+`(?!`)/],
  [1, /^[^\n]+\n(?:={3,}|-{3,})\s*$/m],
  [1, /^> \S/m],
  [1, /^[-*+] \S.*\n(?:\s*\n)?(?: {2,}|\t)?[-*+] \S/m],
  [1, /^\d{1,3}\. \S.*\n(?:\s*\n)?(?: {3,}|\t)?\d{1,3}\. \S/m],
  [2, /^[-*+] \[[ xX]\] \S/m],
]

/** Programs have signs like these too. */
const program =
  /^\s*(?:#!|#include\b|import .+ from |(?:export )?(?:const|let|var|function|class|def) [\w$]+ ?[=({:]|public \w|<\?php|SELECT .+ FROM )/m

export function isMarkdown(text: string): boolean {
  const sample = text.slice(0, 200_000)
  const bare = sample.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '')
  if (program.test(bare)) return false
  return signs.reduce((sum, [weight, sign]) => sum + (sign.test(sample) ? weight : 0), 0) >= 2
}
