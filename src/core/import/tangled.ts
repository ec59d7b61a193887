// Tangled: Markdown that a parser would be busy with for ever, for it looks back at every sign that is still open.

/** Lists and quotes in one another, at the start of a line. */
const containers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]?){60}/m
/** In one block, or one row of a table. A page of links has some hundreds. */
const mostBrackets = 6_000
const mostEmphasis = 2_000
/** Headings that are underlined; for each of them all that stands before is gone through again. A book has some hundreds. */
const mostUnderlined = 1_000

/** Whether a Markdown text is refused before it is parsed; what it holds as HTML is measured after. */
export function isTangled(markdown: string): boolean {
  if (containers.test(markdown) || count(markdown, /\S[ \t]*\n {0,3}(?:=+|-+)[ \t]*$/gm) > mostUnderlined)
    return true
  return blocksOf(markdown).some(
    (block) =>
      count(block, /\[/g) > mostBrackets || count(block, /[*_~]+(?=\S)|(?<=\S)[*_~]+/g) > mostEmphasis,
  )
}

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

/** Runs of lines without a blank one between, and each row of a table by itself. */
const blocksOf = (markdown: string): string[] =>
  markdown.split(/\n[ \t]*\n/).flatMap((block) => (/^[ \t]*\|/m.test(block) ? block.split('\n') : [block]))
