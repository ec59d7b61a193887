// FootnoteList: the article's notes below its body; each leads to its place in the text.
import type { NodeKey } from 'lexical'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../state/desk'
import { editor } from '../engine'
import { loadTag } from '../sessions'
import { $footnotes, openNote } from './edit'
import { FootnoteNode } from './footnote'

interface Note {
  readonly key: NodeKey
  readonly words: string
}

export function FootnoteList() {
  const { t } = useTranslation()
  const notes = useNotes()
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  if (notes.length === 0) return null
  return (
    <section className="paper-notes" aria-label={t('editor.notes')}>
      <ol>
        {notes.map(({ key, words }) => (
          <li key={key}>
            <button
              type="button"
              className="paper-note"
              data-note={key}
              disabled={readOnly}
              data-empty={words === '' || undefined}
              onClick={() => openNote(key)}
            >
              {words || t('editor.note.empty')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Looks only when a note has changed: a key press in the text costs nothing here. */
function useNotes(): readonly Note[] {
  const [notes, setNotes] = useState<readonly Note[]>([])
  useEffect(() => {
    const look = () =>
      setNotes(
        editor
          .getEditorState()
          .read(() => $footnotes().map((note) => ({ key: note.getKey(), words: note.getWords() })), {
            editor,
          }),
      )
    look()
    const stopNotes = editor.registerMutationListener(FootnoteNode, look, { skipInitialization: true })
    const stopLoads = editor.registerUpdateListener(({ tags }) => {
      if (tags.has(loadTag)) look()
    })
    return () => {
      stopNotes()
      stopLoads()
    }
  }, [])
  return notes
}
