// PDF wanted: the photographs and fonts that a print document refers to, each fetched once.
import type { PrintAddresses } from '#core/render/print-frame'
import { type Rendition, renditionFile } from '#core/render/source'
import { ok, type Result } from '#core/result'
import { inTurn } from './edition'
import type { PdfJob } from './printer'

const dotsPerInch = { print: 300, screen: 150 } as const

export class Wanted {
  readonly #job: PdfJob
  readonly #photos = new Map<string, Rendition>()
  readonly #fonts = new Set<string>()
  readonly #files = new Map<string, Uint8Array>()

  constructor(job: PdfJob) {
    this.#job = job
  }

  /** What was fetched so far, by its address. */
  get files(): ReadonlyMap<string, Uint8Array> {
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

  async fetch(): Promise<Result<null>> {
    const type = await this.fetchFonts()
    return type.ok ? await this.fetchPhotos() : type
  }

  fetchFonts(): Promise<Result<null>> {
    const fonts = [...this.#fonts].filter((file) => !this.#files.has(`fonts/${file}`))
    return inTurn(fonts, this.#job, async (file) => {
      const read = await this.#job.fonts.read(file)
      if (read.ok) this.#files.set(`fonts/${file}`, read.value)
      return read
    })
  }

  /** Two at a time: one is decoded while the other is written. */
  async fetchPhotos(): Promise<Result<null>> {
    const photos = [...this.#photos].filter(([path]) => !this.#files.has(path))
    let done = 0
    const fetch = async ([path, rendition]: [string, Rendition]): Promise<Result<unknown>> => {
      const made = await this.#job.photos(rendition)
      if (made.ok) this.#files.set(path, made.value)
      this.#job.onProgress(++done, photos.length, 'photos')
      return made
    }
    // Both take from one line, so that neither waits for the other.
    const line = photos[Symbol.iterator]()
    const lanes = await Promise.all([inTurn(line, this.#job, fetch), inTurn(line, this.#job, fetch)])
    return lanes.find(({ ok }) => !ok) ?? ok(null)
  }
}
