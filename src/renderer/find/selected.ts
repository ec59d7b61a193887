// Selected: the words that are probably looked for.

/** Those that are selected, where they stand in one line and are not the search's own. */
export function selectedWords(): string {
  const field = document.activeElement
  if (field?.closest('.find-bar')) return ''
  const words =
    field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : (getSelection()?.toString() ?? '')
  return words.length > 200 || /[\r\n]/.test(words) ? '' : words
}
