// SearchField: where words are typed that are looked for in all issues.
import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../ui/IconButton'
import { clearSearch, searchFor, useLibrarySearch } from './search'
import { searchKeys } from './search-keys'

export function SearchField() {
  const { t } = useTranslation()
  const { words, wanted } = useLibrarySearch()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!wanted) return
    field.current?.focus()
    field.current?.select()
    useLibrarySearch.setState({ wanted: false })
  }, [wanted])
  return (
    <search className="library-search" aria-label={t('search.title')} onKeyDown={searchKeys}>
      <Search size={15} aria-hidden="true" />
      <input
        ref={field}
        className="input"
        type="search"
        name="search"
        value={words}
        maxLength={1000}
        placeholder={t('search.title')}
        aria-label={t('search.title')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => searchFor(event.target.value)}
      />
      {words !== '' && (
        <IconButton label={t('search.clear')} keys="Esc" onClick={clearSearch}>
          <X size={15} aria-hidden="true" />
        </IconButton>
      )}
    </search>
  )
}
