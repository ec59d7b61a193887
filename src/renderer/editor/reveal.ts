// Reveal: brings a place of the current article into view and puts the caret there.
import { $createNodeSelection, $getRoot, $isElementNode, $setSelection } from 'lexical'
import type { Place } from '#core/preflight/rule'
import { editor } from './engine'
import { type FieldName, fieldNames } from './Fields'
import { findUseField } from './photos/use-field'

export function revealPlace(place: Place): void {
  if (place.use !== undefined) revealUse(place.use, place.field, place.block)
  else if (isPaperField(place.field)) focus(paperField(place.field))
  else if (place.block !== undefined) revealBlock(place.block)
  else if (place.field === 'body') revealBlock(0)
  else focus(paperField('hed'))
}

function revealUse(use: string, field: Place['field'], block: number | undefined): void {
  const box = document.querySelector(`[data-use="${CSS.escape(use)}"]`)
  const target =
    field === 'caption' || field === 'credit' || field === 'alt'
      ? findUseField({ use, field })
      : box?.querySelector<HTMLElement>('button')
  if (target) focus(target)
  else if (block !== undefined) revealBlock(block)
}

function revealBlock(index: number): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(index)
      if (!block) return
      if ($isElementNode(block)) {
        block.selectStart()
        return
      }
      const selection = $createNodeSelection()
      selection.add(block.getKey())
      $setSelection(selection)
    },
    {
      onUpdate: () => {
        const key = editor.read(() => $getRoot().getChildAtIndex(index)?.getKey())
        scrollTo(key === undefined ? null : editor.getElementByKey(key))
      },
    },
  )
}

const isPaperField = (field: Place['field']): field is FieldName => fieldNames.some((name) => name === field)

const paperField = (name: string) =>
  document.querySelector<HTMLElement>(`.paper-fields [data-field="${name}"]`)

function focus(element: HTMLElement | null): void {
  scrollTo(element)
  element?.focus({ preventScroll: true })
}

const scrollTo = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' })
