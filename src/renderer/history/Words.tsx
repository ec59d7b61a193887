// Words: a text with what went and what came, in one text or side by side.
import { useTranslation } from 'react-i18next'
import type { Piece } from '#core/compare/words'
import type { Layout } from './HistoryDialog'

interface Props {
  readonly pieces: readonly Piece[]
  readonly layout: Layout
}

export function Words({ pieces, layout: { beside, left, right } }: Props) {
  const { t } = useTranslation()
  if (pieces.length === 0) return null
  if (!beside) return <Text pieces={pieces} />
  return (
    <div className="history-beside">
      <div>
        <p className="history-facts">{t(left)}</p>
        <Text pieces={pieces.filter(({ is }) => is !== 'new')} />
      </div>
      <div>
        <p className="history-facts">{t(right)}</p>
        <Text pieces={pieces.filter(({ is }) => is !== 'gone')} />
      </div>
    </div>
  )
}

const Text = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <p className="history-text">
    {pieces.map(({ text, is }, at) => {
      const key = `${at} ${is}`
      if (is === 'gone') return <del key={key}>{text}</del>
      return is === 'new' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>
    })}
  </p>
)
