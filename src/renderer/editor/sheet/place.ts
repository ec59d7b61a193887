// Place: where a small sheet opens, under the words that it is about.

export interface SheetPlace {
  /** In the window's own pixels. */
  readonly left: number
  readonly bottom: number
}

const placeOf = (box: DOMRect | undefined): SheetPlace => ({
  left: box?.left ?? 0,
  bottom: box?.bottom ?? 0,
})

export const placeOfElement = (element: Element | null): SheetPlace =>
  placeOf(element?.getBoundingClientRect())

export function placeOfSelection(): SheetPlace {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0) return placeOf(undefined)
  const box = selection.getRangeAt(0).getBoundingClientRect()
  // On an empty line the caret has no box of its own.
  if (box.width > 0 || box.height > 0) return placeOf(box)
  const { anchorNode } = selection
  return placeOf(
    (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.getBoundingClientRect(),
  )
}
