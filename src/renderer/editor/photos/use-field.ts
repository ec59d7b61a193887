// Use field: a caption, credit, alt text or note in the body, as a place that the caret can go to.

export interface UseField {
  /** Id of the photo use; of a note or a table, its key in the editor. */
  readonly use: string
  readonly field: 'caption' | 'credit' | 'alt' | 'decorative' | 'note' | 'tablecaption'
}

/** Marks an update as typing in a field. */
export const fieldTag = ({ use, field }: UseField): string => `use:${field}:${use}`

export function fieldOfTags(tags: ReadonlySet<string>): UseField | undefined {
  for (const tag of tags) {
    const [, field, use] = /^use:(caption|credit|alt|decorative|note|tablecaption):(.*)$/s.exec(tag) ?? []
    if (field && use) return { use, field: field as UseField['field'] }
  }
  return undefined
}

export const findUseField = ({ use, field }: UseField): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-use="${CSS.escape(use)}"] [data-field="${field}"]`)

/** Puts the caret into the field once it is drawn; where it is there already, it stays as it is. */
export function focusUseField(field: UseField): void {
  requestAnimationFrame(() => {
    const element = findUseField(field)
    if (element && element !== document.activeElement) element.focus()
  })
}
