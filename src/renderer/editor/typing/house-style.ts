// House style: whether and in which language the publication has its marks set while one types.
import { useDesk } from '../../state/desk'
import { articleLanguage } from '../article-language'

/** The language of the article on the desk, a BCP 47 tag; undefined where marks stay as they are typed. */
export const languageOfMarks = (): string | undefined =>
  useDesk.getState().publication?.houseStyle.smartTypography === false ? undefined : articleLanguage()
