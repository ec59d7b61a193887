// Settings: what the editor chose for this machine, in `settings.json` beside the program's other data.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Settings, settingsSchema } from '#shared/settings'
import { writeDurable } from '../store/durable'

export class SettingsFile {
  #settings: Settings
  readonly #file: string
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(file: string, settings: Settings) {
    this.#file = file
    this.#settings = settings
  }

  /** A file that cannot be read counts as none: settings are soon chosen again. */
  static async open(folder: string, language: Settings['language']): Promise<SettingsFile> {
    const file = join(folder, 'settings.json')
    const raw: unknown = await readFile(file, 'utf8')
      .then(JSON.parse)
      .catch(() => undefined)
    const parsed = settingsSchema.safeParse(raw)
    return new SettingsFile(file, parsed.success ? parsed.data : settingsSchema.parse({ language }))
  }

  get now(): Settings {
    return this.#settings
  }

  /** One after the other: two that are under way at once must both be there afterwards. */
  write(some: Partial<Settings>): Promise<Settings> {
    const written = this.#queue.then(async () => {
      const next = settingsSchema.parse({ ...this.#settings, ...some })
      await writeDurable(this.#file, `${JSON.stringify(next, null, 2)}\n`)
      this.#settings = next
      return next
    })
    this.#queue = written.catch(() => undefined)
    return written
  }
}
