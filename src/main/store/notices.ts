// Notices: what of a library is damaged, was left out or was set aside, for the editor and for whoever needs the whole.
import { join } from 'node:path'
import type { Fault, Result } from '#core/result'
import type { IssueShelf } from './issue-shelf'
import { Quarantine } from './quarantine'

export class Notices {
  readonly #root: string
  readonly #shelf: IssueShelf
  readonly #quarantine: Quarantine
  #found = new Map<string, Fault>()
  #library: Fault | undefined

  constructor(root: string, shelf: IssueShelf) {
    this.#root = root
    this.#shelf = shelf
    this.#quarantine = new Quarantine(root)
  }

  /** After the shelf has looked, and after the damaged has been set aside. */
  async refresh(): Promise<void> {
    await this.#quarantine.refresh()
    // The shelf says of a journal once that it is damaged; it is set aside when its issue comes onto the desk.
    const journals = [...this.#found].filter(([, { key }]) => key === 'fault.journal-damaged')
    const found = new Map([...journals, ...this.#shelf.faults()])
    for (const [id, { key }] of found)
      if (key === 'fault.journal-damaged' && this.#quarantine.has(id)) found.delete(id)
    this.#found = found
    if (this.#quarantine.has(null)) this.#library = undefined
  }

  /** `count` publications were set up again. */
  stoodIn(count: number): void {
    this.#library = { key: 'fault.library-damaged', with: { count } }
  }

  /** Each once. What lies in the quarantine is said at each start, until it is dismissed. */
  list = (): readonly Fault[] => [
    ...(this.#library ? [this.#library] : []),
    ...this.#found.values(),
    ...this.#quarantine.notices((id) => this.#shelf.nameOf(id)),
  ]

  /** Where a damaged file lies that the editor was told of; undefined: it is not the program's to show. */
  quarantined(kept: string): { readonly file: string; readonly issue: string | undefined } | undefined {
    const notice = this.list().find((one) => one.with?.['kept'] === kept)
    if (!notice) return undefined
    const id = notice.with?.['id']
    return { file: join(this.#root, 'quarantine', kept), issue: id === undefined ? undefined : String(id) }
  }

  dismiss = (aside: string): Promise<Result<null>> => this.#quarantine.dismiss(aside)
}
