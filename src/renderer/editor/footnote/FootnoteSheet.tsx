// FootnoteSheet: the words of a note, under its number.
import { $getNodeByKey, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BodyNode } from '#core/body/body'
import { editor } from '../engine'
import { bodyTheme } from '../extension'
import { fieldTag } from '../photos/use-field'
import { InlineSheet } from '../sheet/InlineSheet'
import { type SheetNow, useInlineSheet } from '../sheet/open'
import { ownTag } from '../typing/typed'
import { $footnotes, closeNote, removeNote } from './edit'
import { $isFootnoteNode } from './footnote'
import { smallEditor } from './small-editor'

export function FootnoteSheet({ sheet }: { readonly sheet: Extract<SheetNow, { kind: 'footnote' }> }) {
  const { node, place } = sheet
  const { t } = useTranslation()
  const field = useRef<HTMLDivElement>(null)
  const [number] = useState(() =>
    editor.read(() => $footnotes().findIndex((note) => note.getKey() === node) + 1),
  )

  useEffect(() => {
    let own: readonly BodyNode[] = contentOf(node) ?? []
    const small = smallEditor({
      theme: bodyTheme,
      onDone: () => closeNote(node),
      onChange: (content, mark) => {
        // Putting the words on the screen is nobody's edit.
        if (JSON.stringify(content) === JSON.stringify(own)) return
        own = content
        editor.update(
          () => {
            const note = $getNodeByKey(node)
            if ($isFootnoteNode(note)) note.setContent(content)
          },
          // At once: a mark that is set for the writer comes next, as a step of its own.
          {
            discrete: true,
            tag: [fieldTag({ use: node, field: 'note' }), SKIP_DOM_SELECTION_TAG, ...(mark ? [ownTag] : [])],
          },
        )
      },
    })
    small.engine.setRootElement(field.current)
    small.load(own)
    small.engine.focus()
    // After an undo the body says something else than the sheet; after the note is gone, so is the sheet.
    const stopFollowing = editor.registerUpdateListener(() => {
      const content = contentOf(node)
      if (content === undefined) useInlineSheet.setState({ sheet: null })
      else if (content !== own) {
        own = content
        small.load(content)
      }
    })
    return () => {
      stopFollowing()
      small.stop()
      small.engine.setRootElement(null)
    }
  }, [node])

  const label = t('editor.note', { number })
  return (
    <InlineSheet
      label={label}
      place={place}
      live
      onClose={() => closeNote(node)}
      onApply={() => closeNote(node)}
      remove={{ label: t('editor.note.remove'), run: () => removeNote(node) }}
    >
      <div className="sheet-field" data-use={node}>
        <span>{label}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: Lexical needs an element that it may fill */}
        <div
          ref={field}
          className="sheet-note"
          contentEditable
          role="textbox"
          tabIndex={0}
          aria-label={label}
          data-field="note"
          suppressContentEditableWarning
        />
      </div>
    </InlineSheet>
  )
}

const contentOf = (node: string): readonly BodyNode[] | undefined =>
  editor.getEditorState().read(() => {
    const note = $getNodeByKey(node)
    return $isFootnoteNode(note) ? note.getContent() : undefined
  })
