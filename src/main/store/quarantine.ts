// Quarantine: what was set aside and nobody has said to have seen yet; the names in the folder are its only record.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Fault, fail, ok, type Result } from '#core/result'
import { makeFolder, moveDurable } from './durable'
import { isAbsent } from './fault'

/** What the library has now of an issue that a file was set aside of; undefined: it has gone, as by the trash. */
export type NameOf = (id: string) => string | undefined

const stamped = /^(\d{4}-\d\d-\d\dT\d{9}Z)-(.+)$/
const file = /^([\w-]{1,64})-(issue\.json|journal\.ndjson)$/
/** No id has a tilde. */
const lost = /^([\w-]{1,64})~lost$/
const folder = /^[\w-]{1,64}$/
/** Holds what was seen. It is kept too, for nothing is removed that was found damaged. */
const seen = 'seen'

/** The folder that records, and holds what else was found, where an issue's own file had gone altogether. */
export const lostName = (stamp: string, id: string): string => `${stamp}-${id}~lost`

export class Quarantine {
  readonly #folder: string
  #names: readonly string[] = []

  constructor(root: string) {
    this.#folder = join(root, 'quarantine')
  }

  /** Looks what lies there. Writes nothing. Where it cannot be looked at, all else in the library still can: it is as it was. */
  async refresh(): Promise<void> {
    const names = await readdir(this.#folder).catch((error) => (isAbsent(error) ? [] : this.#names))
    this.#names = [...names].sort().reverse()
  }

  /** The latest first: each with the name that it is dismissed by, as `aside`, and what can be shown of it, as `kept`. */
  notices = (nameOf: NameOf): Fault[] => this.#names.flatMap((name) => this.#notice(name, nameOf) ?? [])

  /** Whether a file of this issue's, or of the library's own (null), was set aside and not seen yet. */
  has(id: string | null): boolean {
    return this.#names.some((name) => {
      const rest = stamped.exec(name)?.[2] ?? ''
      if (id === null) return rest === 'library.json'
      return (file.exec(rest)?.[1] ?? lost.exec(rest)?.[1] ?? rest) === id
    })
  }

  /** Moves what was seen among what was seen: one rename, so that no second record can disagree. */
  async dismiss(name: string): Promise<Result<null>> {
    await this.refresh()
    if (!this.#names.includes(name) || !stamped.test(name)) return fail('fault.request')
    await makeFolder(join(this.#folder, seen))
    const journal = this.#journalOf(name)
    // First: by itself it would be told of.
    for (const each of journal ? [journal, name] : [name])
      await moveDurable(join(this.#folder, each), join(this.#folder, seen, each))
    await this.refresh()
    return ok(null)
  }

  #notice(name: string, nameOf: NameOf): Fault | undefined {
    const [, stamp = '', rest = ''] = stamped.exec(name) ?? []
    if (rest === 'library.json') return { key: 'fault.library-restored', with: { kept: name, aside: name } }
    const [, ofFile, what] = file.exec(rest) ?? []
    const id = ofFile ?? lost.exec(rest)?.[1]
    if (id === undefined) {
      // Of an issue that is back nothing is missing.
      if (!folder.test(rest) || nameOf(rest) !== undefined) return undefined
      const path = `issues/${rest}/issue.json`
      return { key: 'fault.issue-damaged', with: { file: path, kept: `${name}/issue.json`, aside: name } }
    }
    const title = nameOf(id)
    if (title === undefined) return undefined
    if (what === 'issue.json')
      return { key: 'fault.issue-recovered', with: { title, id, kept: name, aside: name } }
    if (what === undefined) return { key: 'fault.issue-lost', with: { title, id, aside: name } }
    // It was of use, and went with the file that it followed.
    if (this.#names.includes(`${stamp}-${id}-issue.json`)) return undefined
    const path = `issues/${id}/journal.ndjson`
    return { key: 'fault.journal-damaged', with: { file: path, kept: name, aside: name } }
  }

  #journalOf(name: string): string | undefined {
    const journal = name.replace(/-issue\.json$/, '-journal.ndjson')
    return journal !== name && this.#names.includes(journal) ? journal : undefined
  }
}
