// Heading: which subhead a heading of another program becomes, whether it is typed with signs or pasted.

/**
 * The level of the subhead for a heading that stands by itself, of level 1 to 6 as Markdown and HTML count them. The
 * headline is an article's first level, so "##" begins its parts as "#" does, and anything deeper is a lesser subhead.
 */
export const levelOfHeading = (level: number): 1 | 2 => (level <= 2 ? 1 : 2)

/**
 * The same for all headings of one text, by their levels in order. Headings of one level are taken one by one. Several levels
 * are kept apart: the highest are greater, the others lesser, and one title above everything is a greater one as well.
 */
export function levelsOfHeadings(levels: readonly number[], titleFirst: boolean): (level: number) => 1 | 2 {
  const used = [...new Set(levels)].sort((one, other) => one - other)
  const [top = 1, second = top] = used
  if (used.length < 2) return levelOfHeading
  const titled = titleFirst && used.length > 2 && levels.filter((level) => level === top).length === 1
  const greater = titled ? second : top
  return (level) => (level <= greater ? 1 : 2)
}
