// Reading: what the pieces of one source share while they are read: the report, ids, pictures.
import type { Inline } from '../body/blocks'
import { emptyUse, type PhotoUse } from '../photo/use'
import { whereaboutsOf } from './address'
import type { Notes } from './notes'
import { type Piece, piece } from './piece'

/** A picture that the caller may bring: its file stands beside the source, or inside it as a data address. */
export interface WantedPicture {
  /** Id of the photo use that waits for it. */
  readonly use: string
  readonly address: string
  readonly line: number
}

/** An address that a picture had, remote or not: dates are guessed from these. */
export interface SeenAddress {
  readonly address: string
  readonly line: number
}

export class Reading {
  readonly pieces: Piece[] = []
  readonly wanted: WantedPicture[] = []
  readonly seen: SeenAddress[] = []
  /** Pictures and tables met inside a line, to be set after the block they were met in. */
  private waiting: Piece[] = []

  constructor(
    readonly notes: Notes,
    readonly newId: () => string,
    /** BCP 47 tag of the text as a whole; runs keep a language only where it is another. */
    readonly language: string,
    /** Of what is left out only the words are reported, not addresses and comments: a clipboard is no file to keep. */
    readonly sparing = false,
  ) {}

  push(...pieces: readonly Piece[]): void {
    for (const each of pieces) this.pieces.push(each)
  }

  hoist(each: Piece): void {
    this.waiting.push(each)
  }

  takeHoisted(): Piece[] {
    const taken = this.waiting
    this.waiting = []
    return taken
  }

  /** A slot for a picture of the source. The picture is not fetched. */
  slot(address: string, alt: string, caption: string, line: number): PhotoUse {
    const use: PhotoUse = { ...emptyUse(this.newId()), alt, caption }
    const where = whereaboutsOf(address)
    switch (where) {
      case 'inside': {
        const type = address.slice(5, 60).match(/^[\w/+.-]*/)?.[0] ?? ''
        this.wanted.push({ use: use.id, address, line })
        this.notes.guess(line, 'import.pictureInside', { type, bytes: address.length })
        return { ...use, source: `data:${type}` }
      }
      case 'remote':
        this.notes.guess(line, 'import.pictureRemote', { address })
        break
      case 'beside':
        this.wanted.push({ use: use.id, address, line })
        this.notes.guess(line, 'import.pictureBeside', { address })
        break
      case 'away':
        this.notes.guess(line, 'import.pictureAway', { address: address || '–' })
    }
    this.seen.push({ address, line })
    return { ...use, source: address }
  }

  photo(use: PhotoUse, line: number): Piece {
    return piece({ kind: 'photo', use }, line)
  }
}

/** Whether there is anything to read in a line. */
export const hasText = (content: readonly Inline[]): boolean =>
  content.some((inline) => {
    switch (inline.kind) {
      case 'link':
        return hasText(inline.children) || inline.url !== ''
      case 'break':
        return false
      case 'footnote':
      case 'ruby':
        return true
      default:
        return inline.text.trim() !== ''
    }
  })
