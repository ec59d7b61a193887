// TK: marks what is still to come, and goes from one to the next through the whole issue.
import { articlesOf } from '#core/issue/issue'
import { passagesOfArticle } from '#core/issue/passages'
import { countTks, tksIn } from '#core/issue/tk'
import { registerCommands } from '../../state/commands'
import { flush, showArticle, useDesk } from '../../state/desk'
import { goToNext } from './next'
import { registerMarker } from './paint'

export function registerTk(): () => void {
  const stopMarks = registerMarker('tk', (lines) =>
    lines.flatMap((line) => tksIn(line.text).map(({ start, end }) => ({ line, start, end }))),
  )
  const stopCommand = registerCommands({ 'tk.next': { run: nextTk } })
  return () => {
    stopMarks()
    stopCommand()
  }
}

function nextTk(): void {
  if (goToNext('tk', false)) return
  flush()
  const { issue, article } = useDesk.getState()
  if (!issue) return
  const ids = articlesOf(issue).map((entry) => entry.article.id)
  const from = ids.indexOf(article ?? '') + 1
  const next = [...ids.slice(from), ...ids.slice(0, from)].find(
    (id) => countTks(passagesOfArticle(issue, id)) > 0,
  )
  if (next === undefined) return
  if (next !== article) showArticle(next)
  // The article stands on the paper after the next paint, with no caret in it.
  getSelection()?.removeAllRanges()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  requestAnimationFrame(() => requestAnimationFrame(() => goToNext('tk', true)))
}
