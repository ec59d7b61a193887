// SearchStatus: says how much was found, also to those who do not see the list.
import { useTranslation } from 'react-i18next'
import { say } from '../words'
import { useLibrarySearch } from './search'

export function SearchStatus() {
  const { t, i18n } = useTranslation()
  const { words, hits, fault } = useLibrarySearch()
  const counted = (key: 'search.places' | 'search.issues', count: number): string =>
    t(key, { count, number: count.toLocaleString(i18n.language) })
  const found = (): string => {
    if (words.trim() === '') return ''
    if (fault) return say(fault)
    if (!hits) return t('search.running')
    const { count, issues, unsearched } = hits
    const places = counted('search.places', count)
    return [
      count === 0
        ? t('search.none')
        : t('search.found', { places, issues: counted('search.issues', issues) }),
      ...(unsearched.length > 0 ? [t('search.unsearched', { count: unsearched.length })] : []),
    ].join(' ')
  }
  return (
    <p className="library-found" role="status">
      {found()}
    </p>
  )
}
