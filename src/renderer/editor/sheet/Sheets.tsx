// Sheets: the one small sheet that is open over the article.
import { useEffect } from 'react'
import { FootnoteSheet } from '../footnote/FootnoteSheet'
import { LinkSheet } from '../link/LinkSheet'
import { RubySheet } from '../ruby/RubySheet'
import { LanguageSheet } from '../run/LanguageSheet'
import { useInlineSheet } from './open'

/** A sheet belongs to the article that it was opened over. */
export function Sheets({ article }: { readonly article: string }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of article is what closes it
  useEffect(() => () => useInlineSheet.setState({ sheet: null }), [article])
  const sheet = useInlineSheet((state) => state.sheet)
  switch (sheet?.kind) {
    case 'link':
      return <LinkSheet sheet={sheet} />
    case 'footnote':
      return <FootnoteSheet key={sheet.node} sheet={sheet} />
    case 'ruby':
      return <RubySheet sheet={sheet} />
    case 'language':
      return <LanguageSheet sheet={sheet} />
    default:
      return null
  }
}
