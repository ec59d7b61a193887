// Article language: what the article on the desk is written in.
import { findArticle } from '#core/issue/issue'
import { useDesk } from '../state/desk'

/** A BCP 47 tag; undefined where no issue is open. */
export function articleLanguage(): string | undefined {
  const { issue, article } = useDesk.getState()
  if (!issue) return undefined
  return (article === null ? undefined : findArticle(issue, article)?.article.language) ?? issue.language
}
