// PhotoUse: one appearance of a photograph, with its caption, credit and alt text.
import { z } from 'zod'
import { type Migration, parseRecord, versioned } from '../record'
import { type Photo, sha256Pattern } from './photo'

const migrations: readonly Migration[] = []

export const photoUseSchema = versioned(migrations, {
  id: z.string().min(1),
  /** SHA-256 of the photograph, or null: a slot that still lacks its file. */
  photo: z.string().regex(sha256Pattern).nullable(),
  /** For a slot without a file: the address or name the source gave. Never fetched. */
  source: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
  /** True: the photograph says nothing that the text does not, and gets an empty alt (WCAG 2.2, 1.1.1). */
  decorative: z.boolean(),
  /** The point that a crop keeps, as fractions of width and height from the top left; null is the centre. */
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
})

export type PhotoUse = z.infer<typeof photoUseSchema>

export const parsePhotoUse = (raw: unknown) => parseRecord('photo use', photoUseSchema, raw)

/** An empty slot. */
export const emptyUse = (id: string): PhotoUse => ({
  v: 1,
  id,
  photo: null,
  source: '',
  caption: '',
  credit: '',
  alt: '',
  decorative: false,
  focal: null,
})

/** A use of `photo`, with the defaults its file brings along. */
export const useOf = (id: string, photo: Photo): PhotoUse => ({
  ...emptyUse(id),
  photo: photo.sha256,
  caption: photo.caption,
  credit: photo.credit,
})

/** The slot filled with `photo`; what was already written in it stays. */
export const fillUse = (use: PhotoUse, photo: Photo): PhotoUse => ({
  ...use,
  photo: photo.sha256,
  focal: null,
  caption: use.caption || photo.caption,
  credit: use.credit || photo.credit,
})
