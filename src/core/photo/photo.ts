// Photo: a photograph's file, known by its SHA-256, and what the file says about itself.
import { z } from 'zod'
import { type Migration, parseRecord, versioned } from '../record'

const migrations: readonly Migration[] = []

export const photoTypes = ['jpg', 'png', 'webp', 'gif'] as const
export const sha256Pattern = /^[0-9a-f]{64}$/

export const photoSchema = versioned(migrations, {
  /** SHA-256 of the file's bytes, in lower-case hexadecimal. */
  sha256: z.string().regex(sha256Pattern),
  type: z.enum(photoTypes),
  /** Pixel size as seen upright, with the EXIF orientation applied. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Size of the file in bytes. */
  bytes: z.int().positive(),
  /** The name the file had when it came in; for display only. */
  name: z.string(),
  /** EXIF orientation, 1 to 8 (EXIF 2.32, tag 0x0112); 1 is upright. */
  orientation: z.int().min(1).max(8),
  /** Defaults for a photo use, from IPTC/XMP. */
  caption: z.string(),
  credit: z.string(),
  rights: z.string(),
  /** When it was taken, ISO 8601, or null where the file does not say. */
  taken: z.string().nullable(),
  /** The file says where on earth it was taken (EXIF 2.32, 4.6.6). */
  located: z.boolean().optional(),
})

export type Photo = z.infer<typeof photoSchema>

export const parsePhoto = (raw: unknown) => parseRecord('photo', photoSchema, raw)

/** The photograph's file name in a library's `photos` folder. */
export const photoFile = (photo: Pick<Photo, 'sha256' | 'type'>): string => `${photo.sha256}.${photo.type}`
