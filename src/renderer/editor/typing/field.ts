// Field: sets quotation marks, dashes, dots and spaces in a plain field as the house style has them.
import { maySmarten, smarten } from '#core/typography/smarten'
import { languageOfMarks } from './house-style'

/** Changes what stands before the caret, after `typed` has come in; says whether it did. */
export function smartenField(field: HTMLTextAreaElement, typed: string): boolean {
  const at = field.selectionStart
  const before = field.value.slice(0, at)
  if (at !== field.selectionEnd || !before.endsWith(typed) || !maySmarten(before.slice(-2))) return false
  const language = languageOfMarks()
  const change = language === undefined ? undefined : smarten(before, language)
  if (!change) return false
  field.setRangeText(change.insert, at - change.remove, at, 'end')
  return true
}
