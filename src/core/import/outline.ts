// Outline: pieces in order become sections with their articles.
import { type Article, newArticle } from '../article/article'
import type { Block } from '../body/blocks'
import { buildBody } from '../body/build'
import { newSection, type Section } from '../issue/section'
import { plainText } from './flow'
import type { HeadingPiece, Piece, Role } from './piece'
import { addBlock } from './quotes'
import type { Reading } from './reading'

/** `opening` is the hed of text that stands before the first heading. */
export function outline(
  pieces: readonly Piece[],
  opening: string,
  kicker: string,
  reading: Reading,
): Section[] {
  const { newId, notes } = reading
  const roles = rolesOf(pieces)
  const sections: Section[] = []
  let blocks: Block[] = []
  let article: { hed: string; section: Section } | undefined
  const close = () => {
    if (article) {
      const made: Article = { ...newArticle(newId(), article.hed), body: buildBody(blocks) }
      article.section.articles.push(made)
    }
    blocks = []
    article = undefined
  }
  const openSection = (words: string): Section => {
    const section = newSection(newId(), words)
    sections.push(section)
    return section
  }
  for (const [index, each] of pieces.entries()) {
    if (each.kind === 'heading') {
      const role = roles(each)
      const words = plainText(each.content, reading, each.line)
      if (role === 'section') {
        close()
        openSection(words)
        continue
      }
      if (role === 'article') {
        close()
        article = { hed: words, section: sections.at(-1) ?? openSection(kicker) }
        continue
      }
    }
    if (!article) {
      const section = sections.at(-1) ?? openSection(kicker)
      const hed = section.articles.length === 0 && section.kicker !== kicker ? section.kicker : opening
      notes.guess(each.line, 'import.guess.opening', { words: hed })
      article = { hed, section }
    }
    if (each.kind === 'heading')
      blocks.push({ kind: 'subhead', level: subLevel(each), number: null, content: each.content })
    else addBlock(blocks, each, pieces[index - 1])
  }
  close()
  return sections

  function subLevel({ level }: HeadingPiece): 1 | 2 {
    return level - deepest(pieces) > 1 ? 2 : 1
  }
}

/** Two levels of headings or more: the first is the sections', the second the articles'. One: the articles'. */
function rolesOf(pieces: readonly Piece[]): (piece: HeadingPiece) => Role {
  const levels = levelsOf(pieces)
  const [first, second] = levels
  return ({ level, role }) => {
    if (role) return role
    if (second === undefined) return 'article'
    if (level === first) return 'section'
    return level === second ? 'article' : 'subhead'
  }
}

const levelsOf = (pieces: readonly Piece[]): number[] =>
  [...new Set(pieces.flatMap((each) => (each.kind === 'heading' ? [each.level] : [])))].sort((a, b) => a - b)

/** The level of articles' heds. */
const deepest = (pieces: readonly Piece[]): number => levelsOf(pieces)[1] ?? levelsOf(pieces)[0] ?? 1
