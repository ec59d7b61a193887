// Counts: what the status bar says of a selection and of what is still to come, never while a key is under way.
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { countWords } from '#core/body/text'
import type { Issue } from '#core/issue/issue'
import { passagesOfArticle } from '#core/issue/passages'
import { countTks } from '#core/issue/tk'

/** Marks of what is still to come in an article, a moment behind the typing. */
export function useTkCount(issue: Issue | null, article: string | null): number {
  const current = useDeferredValue(issue)
  return useMemo(
    () => (current && article !== null ? countTks(passagesOfArticle(current, article)) : 0),
    [current, article],
  )
}

/** Milliseconds that a selection must rest before it is counted. */
const pause = 150

/** Words of the selection on the paper; 0 where nothing is selected. */
export function useSelectedWords(language: string): number {
  const [words, setWords] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () => requestIdleCallback(() => setWords(countWords(selectedText(), language)))
    const moved = () => {
      clearTimeout(timer)
      timer = setTimeout(count, pause)
    }
    document.addEventListener('selectionchange', moved)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', moved)
    }
  }, [language])
  return words
}

function selectedText(): string {
  const field = document.activeElement
  if (field instanceof HTMLTextAreaElement && field.closest('.paper'))
    return field.value.slice(field.selectionStart, field.selectionEnd)
  const selection = getSelection()
  const place = selection?.anchorNode?.parentElement
  return selection && !selection.isCollapsed && place?.closest('.body') ? selection.toString() : ''
}
