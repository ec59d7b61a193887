// Publication shelf: `library.json`, the library's publications.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { newPublication, type Publication, publicationSchema } from '#core/publication/publication'
import { fail, ok, type Result } from '#core/result'
import { makeFolder, moveDurable } from './durable'
import { readSealed, stampOf, writeSealed } from './sealed-file'

const bodySchema = z.object({
  publications: z.array(publicationSchema),
  /** Of the library, not of the machine; each key holds a record with a version of its own. */
  settings: z.record(z.string(), z.unknown()),
})
type Body = z.infer<typeof bodySchema>

const emptyBody: Body = { publications: [], settings: {} }

/** What a folder is, before anything is written to it. */
export type LibraryState = 'library' | 'empty' | 'damaged'

export class PublicationShelf {
  readonly #root: string
  readonly #folder: string
  #body: Body = emptyBody
  #seq = 0
  #stamp: string | undefined
  #damaged = false

  constructor(root: string) {
    this.#root = root
    this.#folder = root
  }

  get file(): string {
    return join(this.#root, 'library.json')
  }

  /** Reads `library.json`; without one, tells an empty folder from one that holds other things. */
  async open(): Promise<Result<LibraryState>> {
    const folder = this.#folder
    const stamp = await stampOf(this.file)
    const found = await readSealed(this.file)
    if (found.kind === 'newer') return fail('fault.library-newer', { folder })
    if (found.kind === 'absent') {
      const names = await readdir(this.#root).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [] as string[]
        throw error
      })
      // The lock of a library that came to nothing is no content.
      if (names.every((name) => name === 'lock')) return ok('empty')
      if (!names.includes('issues')) return fail('fault.library-other', { folder })
      return ok('damaged')
    }
    this.#stamp = stamp
    if (found.kind === 'damaged') {
      this.#damaged = true
      return ok('damaged')
    }
    const parsed = bodySchema.safeParse(found.sealed.body)
    if (!parsed.success) return fail('fault.library-newer', { folder })
    this.#body = parsed.data
    this.#seq = found.sealed.seq
    return ok('library')
  }

  /** Reads again what another process may have written since. */
  async recheck(): Promise<void> {
    if (this.#damaged || (await stampOf(this.file)) === this.#stamp) return
    await this.open()
  }

  list = (): readonly Publication[] => this.#body.publications
  find = (id: string): Publication | undefined => this.list().find((one) => one.id === id)

  /** By title, without regard to case, width or spaces at the ends. */
  byTitle(title: string): Publication | undefined {
    const wanted = folded(title)
    return this.list().find((one) => folded(one.title) === wanted)
  }

  /** Stands in for publications whose record is lost, so that their issues are not. In memory only. */
  standIn(ids: readonly string[], titleOf: (id: string) => string, language: (id: string) => string): number {
    const lost = ids.filter((id) => !this.find(id))
    const made = lost.map((id) => newPublication(id, titleOf(id), language(id)))
    this.#body = { ...this.#body, publications: [...this.list(), ...made] }
    return lost.length
  }

  /** Adds the publication, or puts it in the place of the one with its id. */
  async put(publication: Publication, savedAt: string): Promise<void> {
    const publications = this.find(publication.id)
      ? this.list().map((one) => (one.id === publication.id ? publication : one))
      : [...this.list(), publication]
    await this.write({ ...this.#body, publications }, savedAt)
  }

  async remove(id: string, savedAt: string): Promise<void> {
    const publications = this.list().filter((one) => one.id !== id)
    await this.write({ ...this.#body, publications }, savedAt)
  }

  /** Writes first; what is in memory changes when the disk has it. */
  async write(body: Body, savedAt: string): Promise<void> {
    await writeSealed(this.file, { seq: this.#seq + 1, savedAt, body })
    this.#body = body
    this.#seq++
    this.#stamp = await stampOf(this.file)
  }

  /** A setting as it was stored; undefined: not set. */
  setting = (key: string): unknown => this.#body.settings[key]

  putSetting = (key: string, value: unknown, savedAt: string): Promise<void> =>
    this.write({ ...this.#body, settings: { ...this.#body.settings, [key]: value } }, savedAt)

  writeAsIs = (savedAt: string): Promise<void> => this.write(this.#body, savedAt)

  /** Sets a damaged `library.json` aside and writes what could be made out. */
  async tidy(stamp: string, savedAt: string): Promise<void> {
    if (!this.#damaged) return
    await makeFolder(join(this.#root, 'quarantine'))
    await moveDurable(this.file, join(this.#root, 'quarantine', `${stamp}-library.json`))
    this.#damaged = false
    await this.writeAsIs(savedAt)
  }
}

const folded = (title: string): string => title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
