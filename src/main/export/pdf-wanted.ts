// PDF wanted: the photographs and fonts that a print document refers to, each fetched once.
import type { PrintAddresses } from '#core/render/print-frame'
import { type Rendition, renditionFile } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { inTurn } from './edition'
import type { PdfJob, PrintFiles } from './printer'

const dotsPerInch = { print: 300, screen: 150 } as const

export class Wanted {
  readonly #job: PdfJob
  readonly #photos = new Map<string, Rendition>()
  readonly #fonts = new Set<string>()
  readonly #files = new Map<string, Promise<Uint8Array | undefined>>()
  readonly #fetches: Promise<Result<null>>[] = []
  readonly #arrive = new Map<string, (bytes: Uint8Array | undefined) => void>()

  constructor(job: PdfJob) {
    this.#job = job
  }

  /** What was fetched so far, or is on its way. */
  get files(): PrintFiles {
    return this.#files
  }

  /** Remembers what a document asks for. Without `pictures`, their frames stay empty. */
  addresses({ pictures = true } = {}): PrintAddresses {
    return {
      faces: this.#job.fonts.faces,
      dpi: dotsPerInch[this.#job.quality],
      photo: (rendition) => {
        if (!pictures) return ''
        const path = `photos/${renditionFile(rendition)}`
        this.#photos.set(path, rendition)
        return path
      },
      font: (file) => {
        this.#fonts.add(file)
        return `fonts/${file}`
      },
    }
  }

  /** All that was ever asked for; it stands in `files` at once, and comes there one after the other. */
  async fetch(): Promise<Result<null>> {
    void this.fetchFonts()
    void this.fetchPhotos()
    const fetched = await Promise.all(this.#fetches)
    return fetched.find(({ ok }) => !ok) ?? ok(null)
  }

  fetchFonts(): Promise<Result<null>> {
    const fonts = this.#new([...this.#fonts].map((file) => [`fonts/${file}`, file]))
    return this.#keep(
      fonts,
      inTurn(fonts, this.#job, ([path, file]) => this.#come(path, this.#job.fonts.read(file))),
    )
  }

  /** Two at a time: one is decoded while the other is written. */
  fetchPhotos(): Promise<Result<null>> {
    const photos = this.#new([...this.#photos])
    let done = 0
    const fetch = async ([path, rendition]: readonly [string, Rendition]): Promise<Result<unknown>> => {
      const made = await this.#come(path, this.#job.photos(rendition))
      this.#job.onProgress(++done, photos.length, 'photos')
      return made
    }
    // Both take from one line, so that neither waits for the other.
    const line = photos[Symbol.iterator]()
    const lanes = Promise.all([inTurn(line, this.#job, fetch), inTurn(line, this.#job, fetch)])
    return this.#keep(
      photos,
      lanes.then((ends) => ends.find(({ ok }) => !ok) ?? ok(null)),
    )
  }

  /** Those that nobody has asked for yet; from now on they are on their way. */
  #new<T>(things: readonly (readonly [string, T])[]): (readonly [string, T])[] {
    const wanted = things.filter(([path]) => !this.#files.has(path))
    for (const [path] of wanted)
      this.#files.set(path, new Promise((resolve) => this.#arrive.set(path, resolve)))
    return wanted
  }

  async #come(path: string, coming: Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> {
    const came = await coming
    if (came.ok) this.#arrive.get(path)?.(came.value)
    return came
  }

  /** What did not come in the end will not, and nobody waits for it any more. */
  #keep(
    things: readonly (readonly [string, unknown])[],
    fetching: Promise<Result<null>>,
  ): Promise<Result<null>> {
    const fetched = fetching.finally(() => {
      for (const [path] of things) this.#arrive.get(path)?.(undefined)
    })
    // Whoever asks for all of it hears what went wrong.
    fetched.catch(() => undefined)
    this.#fetches.push(fetched)
    return fetched
  }
}
