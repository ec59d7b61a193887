// Library search: where the issues of a library have certain words, read once for as long as they stay as they are.
import { setImmediate } from 'node:timers/promises'
import { hitsOf, type Searched, searchedOf } from '#core/find/issue-hits'
import { soughtIn } from '#core/find/sought'
import type { Fault } from '#core/result'
import type { IssueHits, LibraryHits } from '#shared/views'
import type { Library } from './library'
import { issueStamp } from './stored-issue'

export interface SearchLimits {
  /** Hits that are given. All are counted. */
  readonly hits: number
  readonly ofArticle: number
  /** UTF-16 units of text that are kept for the next search; two bytes each at most. */
  readonly kept: number
}

interface Kept {
  /** Of the files, or the issue itself while it is on the desk; another one means that it must be read again. */
  readonly stamp: unknown
  readonly searched: readonly Searched[]
  readonly size: number
}

const unread = ['fault.issue-damaged', 'fault.issue-newer', 'fault.issue-unreadable']

export class LibrarySearch {
  readonly #library: Library
  readonly #limits: SearchLimits
  readonly #kept = new Map<string, Kept>()
  #size = 0
  #latest = 0

  constructor(library: Library, limits: SearchLimits) {
    this.#library = library
    this.#limits = limits
  }

  /** With the changes that the desk has not filed yet. Null: a later search has taken its place. */
  async find(words: string): Promise<LibraryHits | null> {
    const turn = ++this.#latest
    const sought = soughtIn(words)
    const found: IssueHits[] = []
    const unsearched = this.#library.notices().filter(({ key }) => unread.includes(key))
    let count = 0
    let issues = 0
    let left = this.#limits.hits
    const summaries = this.#library.issues()
    this.#forgetOthers(new Set(summaries.map(({ id }) => id)))
    for (const issue of summaries) {
      // Whoever types or saves meanwhile waits for one issue at most.
      await setImmediate()
      if (turn !== this.#latest) return null
      const searched = await this.#read(issue.id)
      if (turn !== this.#latest) return null
      if (!searched.ok) {
        if (!unsearched.some((one) => isOf(one, issue.id))) unsearched.push(searched.fault)
        continue
      }
      const articles = hitsOf(searched.value, sought, this.#limits.ofArticle)
      if (articles.length === 0) continue
      const shown = upTo(left, articles)
      left -= shown.reduce((sum, { hits }) => sum + hits.length, 0)
      const ofIssue = articles.reduce((sum, article) => sum + article.count, 0)
      if (shown.length > 0) found.push({ issue, count: ofIssue, articles: shown })
      count += ofIssue
      issues++
    }
    return { found, count, issues, unsearched }
  }

  async #read(id: string) {
    const stamp = this.#library.sittings.get(id)?.issue ?? (await issueStamp(this.#library.folder, id))
    const before = this.#kept.get(id)
    if (before && before.stamp === stamp) return { ok: true, value: before.searched } as const
    const read = await this.#library.readIssue(id)
    if (!read.ok) return read
    const searched = searchedOf(read.value)
    this.#forget(id)
    const size = searched.flatMap(({ texts }) => texts).reduce((sum, { text }) => sum + text.length, 0)
    // Those that find no room are read each time: to let go of others for them would be to read all of them each time.
    if (this.#size + size <= this.#limits.kept) {
      this.#kept.set(id, { stamp, searched, size })
      this.#size += size
    }
    return { ok: true, value: searched } as const
  }

  #forget(id: string): void {
    this.#size -= this.#kept.get(id)?.size ?? 0
    this.#kept.delete(id)
  }

  #forgetOthers(ids: ReadonlySet<string>): void {
    for (const id of this.#kept.keys()) if (!ids.has(id)) this.#forget(id)
  }
}

const isOf = ({ with: values }: Fault, id: string): boolean => values?.['file'] === `issues/${id}/issue.json`

/** The first hits, with their articles. */
function upTo(most: number, articles: IssueHits['articles']): IssueHits['articles'] {
  let left = most
  return articles.flatMap((article) => {
    const hits = article.hits.slice(0, Math.max(left, 0))
    left -= hits.length
    return hits.length === 0 ? [] : [{ ...article, hits }]
  })
}
