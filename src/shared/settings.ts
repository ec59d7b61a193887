// Settings: what the editor chose for this machine; kept beside the library's data, not in it.
import { z } from 'zod'
import { languages } from '#core/words'
import { pdfQualities } from './export'

const exportSettingsSchema = z.object({
  folder: z.string().nullable().default(null),
  editions: z.array(z.string()).default(['web', 'single', 'pdf']),
  /** What the photographs of a PDF are for. */
  pdf: z.enum(pdfQualities).default('print'),
})

export type ExportSettings = z.infer<typeof exportSettingsSchema>

/** What a publication's exports begin with. */
export const newExportSettings = (): ExportSettings => exportSettingsSchema.parse({})

/** How far the window can be made smaller and larger. */
export const zooms = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export type Zoom = (typeof zooms)[number]

export const settingsSchema = z.object({
  /** The interface's language. */
  language: z.enum(languages).default('en'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** How much the window is enlarged. */
  zoom: z.literal(zooms).default(1),
  /** The folder of the library that the program starts on; null: the usual one. */
  library: z.string().nullable().default(null),
  /** Folders of libraries, opened last first, without the usual one. */
  libraries: z.array(z.string()).default([]),
  /** The last issue on the desk, opened again at the next start; null: the library screen. */
  lastIssue: z.string().nullable().default(null),
  lastArticle: z.string().nullable().default(null),
  /** Widths of the desk's panes, as percentages. */
  panes: z.array(z.number()).default([]),
  preview: z.enum(['desktop', 'tablet', 'phone', 'email', 'pdf']).default('desktop'),
  /** Special characters, the last used first. */
  recentCharacters: z.array(z.string()).default([]),
  /** Where the last archive was written. */
  archiveFolder: z.string().nullable().default(null),
  /** What was exported last, and where to, by the id of the publication. */
  exports: z.record(z.string(), exportSettingsSchema).default({}),
  /** Misspelt words are marked. */
  spelling: z.boolean().default(true),
})

export type Settings = z.infer<typeof settingsSchema>
