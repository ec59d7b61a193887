// Head: what stands above an article's text in a Markdown edition, and back.
import type { Element } from 'hast'
import { type Article, articleStatuses } from '../article/article'
import { el, elIf } from '../render/element'
import { attributeOf, find, textIn } from './tree'

const fields = ['kicker', 'dek', 'byline', 'dateline'] as const
const channels = ['web', 'email', 'pdf', 'text'] as const

/** `id` is the anchor that links of the issue lead to. The newsroom's fields stand in data attributes. */
export function headOf(article: Article, anchor: string): Element {
  const off = channels.filter((channel) => !article.channels[channel])
  return el(
    'header',
    {
      id: anchor,
      lang: article.language ?? undefined,
      dataSlug: article.slug || undefined,
      dataStatus: article.status,
      dataNotIn: off.length > 0 ? off.join(' ') : undefined,
      dataWordTarget: article.wordTarget ?? undefined,
      dataAssignee: article.assignee || undefined,
      dataNotes: article.notes || undefined,
    },
    fields.map((name) => elIf('p', { className: [name] }, article[name])),
  )
}

/** The fields that a head says; what it does not say is as in a new article. */
export function fieldsOf(head: Element): Partial<Article> {
  const said = (name: string) => attributeOf(head, name)
  const target = Number(said('dataWordTarget'))
  const off = said('dataNotIn').split(' ')
  const words = Object.fromEntries(
    fields.flatMap((name) => {
      const found = find(head, (node) => attributeOf(node, 'className') === name)
      return found ? [[name, textIn(found)]] : []
    }),
  )
  return {
    ...words,
    slug: said('dataSlug'),
    language: said('lang') || null,
    status: articleStatuses.find((known) => known === said('dataStatus')) ?? 'draft',
    wordTarget: Number.isInteger(target) && target > 0 ? target : null,
    assignee: said('dataAssignee'),
    notes: said('dataNotes'),
    channels: {
      web: !off.includes('web'),
      email: !off.includes('email'),
      pdf: !off.includes('pdf'),
      text: !off.includes('text'),
    },
  }
}
