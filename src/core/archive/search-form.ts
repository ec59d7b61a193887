// Search form: the field, and on the search page what its script says and where the index stands.

import type { Element } from 'hast'
import { editionWord } from '../render/edition-words'
import { el } from '../render/element'
import { type Archive, languageOf, own, searchPath } from './frame'

export const indexPath = (name: string): string => `search/${name}.js`

/** Words of the search's script, as data attributes of its form; see src/search-page. */
const said = {
  dataLoading: 'search.loading',
  dataOne: 'search.found.one',
  dataMany: 'search.found',
  dataFirst: 'search.first',
  dataNone: 'search.none',
  dataFailed: 'search.failed',
} as const

/** On other pages it leads to the search page, with the words in the address. */
export function searchForm(archive: Archive, path: string): Element {
  const language = languageOf(archive)
  const here = path === searchPath
  const words = Object.entries(said).map(([name, key]) => [name, editionWord(key, language)] as const)
  return el(
    'form',
    {
      className: ['search'],
      id: here ? 'search' : undefined,
      role: 'search',
      action: searchPath,
      ...(here
        ? { ...Object.fromEntries(words), dataParts: archive.years.map(({ name }) => name).join(' ') }
        : {}),
    },
    el('label', { htmlFor: ['q'] }, own(archive, editionWord('search.label', language))),
    el(
      'div',
      { className: ['search-line'] },
      el('input', {
        id: 'q',
        name: 'q',
        type: 'search',
        autoComplete: ['off'],
        spellCheck: 'false',
        ariaDescribedBy: here ? ['search-help'] : undefined,
      }),
      ' ',
      el('button', { type: 'submit' }, own(archive, editionWord('search.do', language))),
    ),
    here &&
      el(
        'p',
        { id: 'search-help', className: ['search-help'] },
        own(archive, editionWord('search.help', language)),
      ),
  )
}
