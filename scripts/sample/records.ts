// Records: the sample's text and photographs put together as issues.
import { type Article, newArticle } from '#core/article/article'
import type { Block } from '#core/body/blocks'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection, type Section } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { emptyUse, type PhotoUse } from '#core/photo/use'
import type { PictureName } from './pictures/all'
import type { ArticleText, IssueText, PhotoText, Piece, SectionText } from './text/types'

export type Photos = ReadonlyMap<PictureName, Photo>

export function issueOf(text: IssueText, publication: string, photos: Photos): Issue {
  const { cover, sections, ...facts } = text
  return {
    ...newIssue(text.id, publication, text.language),
    ...facts,
    cover: photoUse(cover, `${text.id}-cover`, photos),
    sections: sections.map((section) => sectionOf(section, photos)),
  }
}

const sectionOf = (text: SectionText, photos: Photos): Section => ({
  ...newSection(text.id, text.kicker),
  slug: text.slug,
  articles: text.articles.map((article) => articleOf(article, photos)),
})

function articleOf(text: ArticleText, photos: Photos): Article {
  const { pieces, ...facts } = text
  const blocks = pieces.map((piece) => blockOf(piece, text.id, photos))
  return { ...newArticle(text.id), ...facts, body: buildBody(blocks) }
}

function blockOf(piece: Piece, article: string, photos: Photos): Block {
  if (piece.kind === 'photo')
    return { kind: 'photo', use: photoUse(piece.text, `${article}-${piece.text.picture}`, photos) }
  if (piece.kind === 'gallery')
    return {
      kind: 'gallery',
      layout: piece.layout,
      uses: piece.texts.map((text) => photoUse(text, `${article}-${text.picture}`, photos)),
    }
  return piece
}

function photoUse(text: PhotoText, id: string, photos: Photos): PhotoUse {
  const { caption, credit, alt, focal = null } = text
  return { ...emptyUse(id), photo: photoOf(text.picture, photos).sha256, caption, credit, alt, focal }
}

function photoOf(picture: PictureName, photos: Photos): Photo {
  const photo = photos.get(picture)
  if (!photo) throw new Error(`No picture is called ${picture}.`)
  return photo
}

/** The pictures that an issue shows, the cover first, each once. */
export function picturesOf(text: IssueText): PictureName[] {
  const pieces = text.sections.flatMap(({ articles }) => articles.flatMap((article) => article.pieces))
  const texts = pieces.flatMap((piece) => {
    if (piece.kind === 'photo') return [piece.text]
    return piece.kind === 'gallery' ? piece.texts : []
  })
  return [...new Set([text.cover, ...texts].map(({ picture }) => picture))]
}
