// Journal: the file that takes each change of an issue at once, and says when the disk has it.
import { type FileHandle, lstat, open, stat } from 'node:fs/promises'
import { writeAll, writeDurable } from './durable'
import { unlessAbsent } from './fault'
import { type Change, type JournalText, type Line, lineOf, readLines } from './journal-lines'
import { readPlain } from './plain-file'

/** Milliseconds that lines wait for others before the disk is asked to keep them. */
const pause = 80

/** A file of the issue: its checksum, and the last change that it has. */
export interface Base {
  readonly base: string
  readonly after: number
}

interface Waiting {
  readonly text: string
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** Undefined: there is none. A journal comes to be with its first line, so one without it is damaged. */
export async function readJournal(file: string): Promise<JournalText | 'damaged' | undefined> {
  // It is written to where it stands, so a link would lead out of the library.
  if ((await lstat(file).catch(unlessAbsent))?.isSymbolicLink()) return 'damaged'
  const bytes = await readPlain(file)
  if (bytes === undefined) return undefined
  if (bytes === 'odd') return 'damaged'
  return readLines(bytes) ?? 'damaged'
}

export class Journal {
  readonly #file: string
  #handle: FileHandle | undefined
  #end = 0
  /** Changes since the last restart, which a restart may have to take along. */
  #kept: Change[] = []
  #waiting: Waiting[] = []
  #unsynced: Waiting[] = []
  #broken: unknown
  /** Writing, syncing and starting again, one after the other. */
  #queue: Promise<unknown> = Promise.resolve()
  #pumping = false
  #timer: NodeJS.Timeout | undefined

  constructor(file: string) {
    this.#file = file
  }

  /** Goes on behind the last whole line of a journal that was read. */
  async goOn({ changes, length }: JournalText): Promise<void> {
    const handle = await open(this.#file, 'r+')
    this.#handle = handle
    await handle.truncate(length)
    this.#end = length
    this.#kept = [...changes]
  }

  get isOpen(): boolean {
    return this.#handle !== undefined
  }

  /** Settles when the disk has the line, or refuses it; after a refusal nothing is taken until `restart`. */
  add(line: Exclude<Line, { journal: 1 }>): Promise<void> {
    if ('change' in line) this.#kept.push(line)
    return new Promise((done, failed) => {
      this.#waiting.push({ text: lineOf(line), done, failed })
      if (this.#pumping) return
      this.#pumping = true
      void this.#inTurn(async () => {
        this.#pumping = false
        await this.#write()
      })
    })
  }

  /** Begins anew from the file that `from` says, in its turn, and takes along the changes that the file does not have. */
  restart(from: () => Base | Promise<Base>): Promise<void> {
    return this.#inTurn(async () => {
      const { base, after } = await from()
      const kept = this.#kept.filter(({ n }) => n > after)
      const waiting = new Set(this.#waiting.map(({ text }) => text))
      const lines = kept.map((change) => lineOf(change)).filter((text) => !waiting.has(text))
      const text = [lineOf({ journal: 1, base, after }), ...lines].join('')
      let handle: FileHandle
      try {
        await writeDurable(this.#file, text)
        handle = await open(this.#file, 'r+')
      } catch (error) {
        // A new file may have taken the place of the one that is open: what went into that would be lost.
        if (!(await this.#isInPlace())) this.#broken = error
        throw error
      }
      await this.#handle?.close().catch(() => undefined)
      this.#handle = handle
      this.#end = Buffer.byteLength(text)
      this.#kept = kept
      this.#broken = undefined
      // What the new file was given is on the disk with it.
      for (const { done } of this.#unsynced.splice(0)) done()
    })
  }

  async #isInPlace(): Promise<boolean> {
    try {
      const there = await stat(this.#file)
      return there.ino === (await this.#handle?.stat())?.ino
    } catch {
      return false
    }
  }

  /** Forgets changes that the window no longer stands by: it will send the whole issue. */
  forget(): void {
    this.#kept = []
  }

  async close(): Promise<void> {
    await this.#inTurn(() => this.#sync())
    await this.#handle?.close()
    this.#handle = undefined
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work)
    this.#queue = run.catch(() => undefined)
    return run
  }

  async #write(): Promise<void> {
    const lines = this.#waiting.splice(0)
    if (lines.length === 0) return
    try {
      if (this.#broken !== undefined) throw this.#broken
      if (!this.#handle) throw new Error('The journal has not been started')
      const bytes = Buffer.from(lines.map(({ text }) => text).join(''))
      await writeAll(this.#handle, bytes, this.#end)
      this.#end += bytes.length
      this.#unsynced.push(...lines)
      this.#timer ??= setTimeout(() => void this.#inTurn(() => this.#sync()), pause)
    } catch (error) {
      this.#fail(error, lines)
    }
  }

  async #sync(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const lines = this.#unsynced.splice(0)
    if (lines.length === 0) return
    try {
      await this.#handle?.datasync()
      for (const { done } of lines) done()
    } catch (error) {
      // A second sync may report success for bytes that the first has lost.
      this.#fail(error, lines)
    }
  }

  #fail(error: unknown, lines: readonly Waiting[]): void {
    this.#broken = error
    for (const { failed } of lines) failed(error)
  }
}
