// WordListDialog: the library's own words, to look through, add to and take out of; and those that pass in this issue.
import { X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plain } from '#core/spelling/words'
import { useDesk } from '../state/desk'
import { useUnlessHeld } from '../state/held'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { addWords, readWordList, removeWord, useWordList } from './word-list'
import './word-list.css'

/** Words drawn of a list; the rest is found by typing. */
const most = 300

export function WordListDialog() {
  const { t } = useTranslation()
  const unlessHeld = useUnlessHeld()
  const list = useWordList()
  const issue = useDesk((desk) => desk.issue?.id)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => void readWordList(), [])
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const fresh = words.filter((word) => word.length <= 100 && !list.words.includes(word))
  const passed = issue === undefined ? [] : (list.passed[issue] ?? [])

  const add = async () => {
    if (fresh.length === 0 || unlessHeld.disabled || !(await addWords(fresh))) return
    setTyped('')
    setSaid(t('spelling.words.new', { word: fresh.join(' ') }))
  }
  const remove = async (word: string, from?: string) => {
    if (!(await removeWord(word, from))) return
    setSaid(t('spelling.words.removed', { word }))
    // The button that had the focus is gone.
    field.current?.focus()
  }

  return (
    <Sheet
      title={t('spelling.words.title')}
      onClose={closeSheet}
      onSubmit={() => (words.length > 0 ? void add() : closeSheet())}
      actions={
        <button type="button" className="button button-primary" onClick={closeSheet}>
          {t('dialog.done')}
        </button>
      }
    >
      <div className="form">
        <p className="field-help">{t('spelling.words.about')}</p>
        {unlessHeld.disabled && <p className="form-read-only">{unlessHeld.title}</p>}
        <div className="word-list-line">
          <input
            ref={field}
            className="input"
            value={typed}
            aria-label={t('spelling.words.find')}
            placeholder={t('spelling.words.find')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button" disabled={fresh.length === 0} {...unlessHeld}>
            {t('spelling.words.add')}
          </button>
        </div>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        <Words
          name={t('spelling.words.library')}
          words={list.words}
          query={typed}
          onRemove={(word) => void remove(word)}
        />
        {passed.length > 0 && (
          <Words
            name={t('spelling.words.issue')}
            words={passed}
            query={typed}
            onRemove={(word) => void remove(word, issue)}
          />
        )}
      </div>
    </Sheet>
  )
}

interface WordsProps {
  readonly name: string
  readonly words: readonly string[]
  /** Only words that hold these letters are shown. */
  readonly query: string
  readonly onRemove: (word: string) => void
}

function Words({ name, words, query, onRemove }: WordsProps) {
  const { t, i18n } = useTranslation()
  const { disabled } = useUnlessHeld()
  const letters = plain(query).trim().toLowerCase()
  const found = words
    .filter((word) => word.toLowerCase().includes(letters))
    .sort(new Intl.Collator(i18n.language).compare)
  return (
    <section aria-label={name}>
      <h3 className="field-label">{name}</h3>
      {found.length === 0 && (
        <p className="field-help">{t(words.length === 0 ? 'spelling.words.none' : 'spelling.words.other')}</p>
      )}
      <ul className="word-list">
        {found.slice(0, most).map((word) => (
          <li key={word}>
            <span>{word}</span>
            {!disabled && (
              <button
                type="button"
                className="icon-button"
                aria-label={t('spelling.words.remove', { word })}
                title={t('spelling.words.remove', { word })}
                onClick={() => onRemove(word)}
              >
                <X size={14} aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className="field-help">{t('spelling.words.more', { count: found.length - most })}</p>
      )}
    </section>
  )
}
