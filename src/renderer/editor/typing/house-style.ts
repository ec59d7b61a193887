// House style: whether and in which language the publication has its marks set while one types.
import { findArticle } from '#core/issue/issue'
import { useDesk } from '../../state/desk'

/** The language of the article on the desk, a BCP 47 tag; undefined where marks stay as they are typed. */
export function languageOfMarks(): string | undefined {
  const { issue, publication, article } = useDesk.getState()
  if (!issue || publication?.houseStyle.smartTypography === false) return undefined
  return (article === null ? undefined : findArticle(issue, article)?.article.language) ?? issue.language
}
