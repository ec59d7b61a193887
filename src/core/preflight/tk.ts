// TK rule: nothing that is still to come goes out.
import { passagesOf } from '../issue/passages'
import { tksIn } from '../issue/tk'
import { nothingUnfinished } from './house'
import type { Rule } from './rule'

/** Letters shown before and after the mark. */
const around = 24

export const tk: Rule = {
  id: 'tk',
  severity: 'block',
  heading: { en: 'Still to come (TK)', ja: '未定の箇所（TK）' },
  sentence: { en: 'There is still a TK: “{{words}}”.', ja: 'TK が残っています：「{{words}}」。' },
  reason: {
    en: 'TK stands for what is still to come. Readers would see it as it is.',
    ja: 'TK は「あとで入れる」という印です。このままでは読者の目に触れます。',
  },
  source: nothingUnfinished,
  *check({ issue }) {
    for (const { place, text } of passagesOf(issue))
      for (const { start, end } of tksIn(text))
        yield {
          place,
          with: { words: text.slice(Math.max(0, start - around), end + around).trim(), at: start },
        }
  },
}
