// Single: the whole issue in one page that needs nothing outside itself.
import type { Root } from 'hast'
import { renderArticle } from './article'
import { type Edition, type EditionSection, editionOf, placeOf } from './edition'
import { el } from './element'
import { collectLetters, type Face, facesFor, type NeededFace, noLetters } from './fonts'
import { type FrontFrame, nameplate, ownWord } from './front'
import { screenFront } from './front-screen'
import { pageText, pageTree } from './page'
import { picturesInOneSize } from './picture'
import { insidePage } from './policy'
import type { Addresses, Source } from './source'
import { styleSheet } from './style'
import { sectionHeading } from './web'

export interface SingleAddresses extends Addresses {
  readonly faces: readonly Face[]
}

/** The page. `addresses` give data: URIs in an export; every link leads to a place in the page itself. */
export function renderSingle(source: Source, addresses: SingleAddresses): string {
  const edition = editionOf(source, 'web')
  const style = el('style', {})
  const tree = singleTree(edition, addresses, style)
  const letters = noLetters()
  collectLetters(tree, letters)
  const css = styleSheet(source.publication.design, facesFor(addresses.faces, letters), addresses.font)
  style.children = [{ type: 'text', value: css }]
  return pageText(tree)
}

/** The faces that the page needs; `photo` is called for every photograph that it will ask for. */
export function singleFaces(source: Source, faces: readonly Face[], photo: Addresses['photo']): NeededFace[] {
  const letters = noLetters()
  collectLetters(singleTree(editionOf(source, 'web'), { photo }), letters)
  return facesFor(faces, letters)
}

function singleTree(edition: Edition, addresses: Pick<Addresses, 'photo'>, style = el('style', {})): Root {
  const picture = picturesInOneSize(edition.source, addresses.photo)
  const anchors = sectionAnchors(edition)
  const frame: FrontFrame = {
    edition,
    picture,
    href: (section, article) => `#${article ?? anchors.get(section) ?? 'main'}`,
    level: 2,
  }
  const href = (id: string): string | undefined => {
    const place = placeOf(edition, id)
    return place && `#${place.slug}`
  }
  return pageTree({
    edition,
    subject: '',
    description: edition.publication.nameplate.slogan,
    kind: 'single',
    files: insidePage,
    style,
    body: [
      nameplate(frame),
      el(
        'main',
        { id: 'main' },
        screenFront(frame, 'below'),
        edition.sections.map((section) =>
          el(
            'section',
            { id: anchors.get(section.slug), className: ['department'] },
            sectionHeading(section, edition, 2),
            section.articles.map((shown) =>
              renderArticle(shown, { edition, picture, level: section.kicker === '' ? 2 : 3, href }),
            ),
            el('p', { className: ['to-top'] }, el('a', { href: '#main' }, ownWord(edition, 'edition.top'))),
          ),
        ),
      ),
    ],
  })
}

/** Anchors of the sections, by slug, apart from those of the articles. */
function sectionAnchors(edition: Edition): ReadonlyMap<string, string> {
  const taken = new Set(edition.sections.flatMap(({ articles }) => articles.map(({ slug }) => slug)))
  const anchor = ({ slug }: EditionSection): string => {
    let name = `section-${slug}`
    while (taken.has(name)) name += '-'
    taken.add(name)
    return name
  }
  return new Map(edition.sections.map((section) => [section.slug, anchor(section)]))
}
