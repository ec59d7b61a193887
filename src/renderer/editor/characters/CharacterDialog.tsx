// CharacterDialog: special characters by subject or by name, in a grid for the arrow keys.
import { Dialog } from '@base-ui/react/dialog'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/words'
import { useSettings } from '../../state/settings'
import { groupNames, groups } from './groups'
import { closePicker, insertCharacter, usePicker } from './insert'
import { named, nameOf } from './names'

/** Characters in a row of the grid, as the style sheet has it. */
const across = 14

export function CharacterDialog() {
  const open = usePicker((state) => state.place !== null)
  if (!open) return null
  return (
    <Dialog.Root open onOpenChange={(next) => next || closePicker()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Picker />
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface Section {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

function Picker() {
  const { t, i18n } = useTranslation()
  const language = i18n.language as Language
  const recent = useSettings((settings) => settings.recentCharacters)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const sections: readonly Section[] = [['recent', recent] as const, ...groupNames.map(withCharacters)]
    .map(([name, characters]) => ({ name, rows: rowsOf(named(characters, query)) }))
    .filter(({ rows }) => rows.length > 0)
  const rows = sections.flatMap((section) => section.rows)
  const all = rows.flat()
  const current = all[Math.min(at, all.length - 1)]

  const go = (next: number) => {
    setAt(next)
    grid.current?.querySelectorAll<HTMLElement>('[role="gridcell"]')[next]?.focus()
  }
  const onGridKey = (event: KeyboardEvent) => {
    const next = stepFor(event.key, at, rows)
    if (next === undefined) return
    event.preventDefault()
    go(next)
  }
  let index = -1
  return (
    <Dialog.Popup className="dialog dialog-wide characters">
      <Dialog.Title className="dialog-title">{t('characters.title')}</Dialog.Title>
      <input
        className="input"
        type="search"
        aria-label={t('characters.search')}
        aria-controls={id}
        placeholder={t('characters.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || all.length === 0) return
          if (event.key === 'ArrowDown') go(at)
          else if (event.key === 'Enter' && current) insertCharacter(current)
          else return
          event.preventDefault()
        }}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a table has no grid of its own */}
      <div
        className="characters-grid"
        role="grid"
        id={id}
        ref={grid}
        aria-label={t('characters.title')}
        onKeyDown={onGridKey}
      >
        {sections.map(({ name, rows: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a table has no grid of its own
          <div key={name} role="rowgroup" aria-label={t(`characters.${name}`)}>
            <h3 className="characters-group" role="presentation">
              {t(`characters.${name}`)}
            </h3>
            {own.map((row) => (
              // biome-ignore lint/a11y/useSemanticElements: a table has no grid of its own
              // biome-ignore lint/a11y/useFocusableInteractive: its cells take the focus
              <div key={row.join('')} role="row" className="characters-row">
                {row.map((character) => {
                  index++
                  const own = index
                  return (
                    // biome-ignore lint/a11y/useSemanticElements: a table has no grid of its own
                    <button
                      type="button"
                      key={character}
                      role="gridcell"
                      className="character"
                      aria-label={nameOf(character, language)}
                      tabIndex={own === Math.min(at, all.length - 1) ? 0 : -1}
                      onFocus={() => setAt(own)}
                      onClick={() => insertCharacter(character)}
                    >
                      <span className={/\s/.test(character) ? 'character-space' : undefined}>
                        {character}
                      </span>
                    </button>
                  )
                })}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="characters-said" role="status">
        {all.length === 0
          ? t('characters.none')
          : query !== '' && t('characters.count', { count: new Set(all).size })}
      </p>
      {current && (
        <p className="characters-name" aria-hidden="true">
          <span className="character-large">{current}</span>
          {nameOf(current, language)} · U+
          {current.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}
        </p>
      )}
    </Dialog.Popup>
  )
}

const withCharacters = (name: (typeof groupNames)[number]) => [name, groups[name]] as const

function rowsOf(characters: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (let at = 0; at < characters.length; at += across) rows.push(characters.slice(at, at + across))
  return rows
}

/** The cell that an arrow key leads to; up and down keep the column. */
function stepFor(key: string, at: number, rows: readonly (readonly string[])[]): number | undefined {
  const count = rows.reduce((sum, row) => sum + row.length, 0)
  if (key === 'ArrowRight') return Math.min(at + 1, count - 1)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined
  const starts = rows.map((_, row) => rows.slice(0, row).reduce((sum, { length }) => sum + length, 0))
  const row = starts.findLastIndex((start) => start <= at)
  const next = row + (key === 'ArrowDown' ? 1 : -1)
  const [start, cells] = [starts[next], rows[next]]
  if (start === undefined || !cells) return at
  return start + Math.min(at - (starts[row] ?? 0), cells.length - 1)
}
