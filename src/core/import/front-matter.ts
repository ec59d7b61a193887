// Front matter: Title, Number, Date and Category above a Markdown text, between hyphens or bare.
import { fail, ok, type Result } from '../result'

export interface FrontMatter {
  readonly fields: Readonly<Record<string, string>>
  /** The names of the fields as the source writes them. */
  readonly names: readonly string[]
  /** Lines that are no known field, with their numbers; they go to the report. */
  readonly others: readonly { readonly line: number; readonly text: string }[]
  readonly rest: string
  /** Number of lines that were taken away. */
  readonly lines: number
}

const known = new Set(['title', 'number', 'date', 'category'])

export function readFrontMatter(source: string): Result<FrontMatter> {
  const none: FrontMatter = { fields: {}, names: [], others: [], rest: source, lines: 0 }
  const all = source.split('\n')
  const fenced = all[0]?.trimEnd() === '---'
  const bare = !fenced && /^(?:title|number|date|category|author|slug):\s*\S/i.test(all[0] ?? '')
  if (!fenced && !bare) return ok(none)
  const end = fenced
    ? all.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
    : all.findIndex((line) => line.trim() === '')
  // Three hyphens that nothing closes are a rule, unless fields follow them.
  if (fenced && end < 0)
    return /^\w+:/.test(all[1] ?? '') ? fail('import.fault.front', { line: 1 }) : ok(none)
  const last = end < 0 ? all.length : end
  const fields: Record<string, string> = {}
  const names: string[] = []
  const others: { line: number; text: string }[] = []
  for (let index = fenced ? 1 : 0; index < last; index++) {
    const text = all[index] ?? ''
    if (text.trim() === '' || /^\s*#/.test(text)) continue
    const [, key = '', value = ''] = /^([\w-]+):\s*(.*)$/.exec(text) ?? []
    if (key === '' && !/^\s|^-/.test(text)) return fail('import.fault.front', { line: index + 1 })
    const plain = value.trim().replace(/^(["'])(.*)\1$/, '$2')
    // An apostrophe may begin a title; a quotation mark that nothing closes is broken in every reading.
    if (fenced && /^"[^"]*$/.test(plain)) return fail('import.fault.front', { line: index + 1 })
    const name = key.toLowerCase()
    const isUsed = known.has(name) && fields[name] === undefined
    if (isUsed && (name !== 'number' || /^\d{1,9}$/.test(plain))) {
      fields[name] = plain
      names.push(key)
    } else others.push({ line: index + 1, text })
  }
  const lines = Math.min(all.length, last + 1)
  return ok({ fields, names, others, rest: all.slice(lines).join('\n'), lines })
}
