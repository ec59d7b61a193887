// Headings: one that is typed and one that is pasted become the same subhead; several levels stay apart.
import { expect, test } from 'vitest'
import { levelOfHeading, levelsOfHeadings } from '#core/paste/heading'
import { readClipboard } from '#core/paste/paste'

const pasted = (text: string) =>
  readClipboard({ html: [], text, pictures: [] }, () => 'id').blocks.map((block) =>
    block.kind === 'subhead' ? block.level : block.kind,
  )

test.each([1, 2, 3, 4, 5, 6])('a heading of level %i alone is the same, typed or pasted', (level) => {
  expect(levelsOfHeadings([level, level], true)(level)).toBe(levelOfHeading(level))
  // The other signs leave no doubt that it is Markdown.
  const text = `${'#'.repeat(level)} Soundings\n\nWords in **bold**.\n\n- one\n- two\n`
  expect(pasted(text)).toEqual([levelOfHeading(level), 'paragraph', 'list'])
})

test.each([
  ['the two of an article', [2, 3], false, [1, 2]],
  ['the two of a document', [1, 2], true, [1, 2]],
  ['deep ones of a page', [3, 4, 5], false, [1, 2, 2]],
  ['a title above all', [1, 2, 3], true, [1, 1, 2]],
] as const)('%s stay apart', (_, levels, titleFirst, expected) => {
  expect(levels.map(levelsOfHeadings(levels, titleFirst))).toEqual(expected)
})
