// Numbers: shows each note's number at its place in the text; they close up when one goes or moves.
import { mergeRegister } from 'lexical'
import { editor } from '../engine'
import { loadTag } from '../sessions'
import { $footnotes } from './edit'
import { FootnoteNode } from './footnote'

export function registerNumbers(): () => void {
  let any = false
  const number = () => {
    const notes = editor.getEditorState().read($footnotes, { editor })
    any = notes.length > 0
    for (const [at, note] of notes.entries()) {
      const element = editor.getElementByKey(note.getKey())
      const text = String(at + 1)
      if (element && element.dataset['number'] !== text) element.dataset['number'] = text
    }
  }
  return mergeRegister(
    editor.registerMutationListener(FootnoteNode, number),
    // Blocks that changed places take their notes along; a letter more or less changes no number.
    editor.registerUpdateListener(({ dirtyElements, tags }) => {
      if (tags.has(loadTag) || (any && dirtyElements.get('root') === true)) number()
    }),
  )
}
