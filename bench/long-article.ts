// Long article: 20,000 words in 400 paragraphs with 60 photographs between them, the same at each run.
import type { Block } from '../src/core/body/blocks'
import { emptyUse } from '../src/core/photo/use'

const stock =
  'the keeper counted boats along the quiet harbour wall until evening fell and lamps were lit again'.split(
    ' ',
  )

const words = 20_000
const paragraphs = 400
const photographs = 60

export const paragraphTexts: readonly string[] = Array.from({ length: paragraphs }, (_, nth) =>
  Array.from({ length: words / paragraphs }, (_, at) => stock[(nth * 7 + at * 3) % stock.length]).join(' '),
)

export const longBlocks = (photo: string): Block[] =>
  paragraphTexts.flatMap((text, nth): Block[] => {
    const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] }
    const every = Math.floor(paragraphs / photographs)
    if (nth % every !== 0 || nth / every >= photographs) return [paragraph]
    const caption = `The harbour, picture ${nth}`
    const use = { ...emptyUse(`use-${nth}`), photo, caption, credit: 'The house', alt: `Boats, ${nth}` }
    return [paragraph, { kind: 'photo', use }]
  })
