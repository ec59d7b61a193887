// Takes: the shape of every request's argument, checked before its handler sees it.
import { z } from 'zod'
import { type Delta, isDelta } from '#core/edit/delta'
import { issueSchema, issueStatuses } from '#core/issue/issue'
import { publicationSchema } from '#core/publication/publication'
import { wordListSchema } from '#core/spelling/word-list'
import type { RequestName, Requests } from '#shared/contract'
import { defectSchema } from '#shared/defect'
import { editionNames, pdfQualities } from '#shared/export'
import { type Settings, settingsSchema } from '#shared/settings'

const id = z.string().min(1).max(64)
/** An id, and the number of an older one of the same id. */
const trashName = z.string().min(1).max(70)
/** A name in the quarantine. */
const kept = z.string().min(1).max(200)
const text = z.string().max(10_000)
const incoming = z
  .array(
    z.strictObject({
      name: z.string().max(1000),
      // One that is too large is refused by name, and the others come in.
      bytes: z.instanceof(Uint8Array),
    }),
  )
  .max(500)
const nothing = z.undefined()

/**
 * Without defaults: a key that was not sent must not come out set. Which library is opened is no message's to say: a folder
 * comes from the system's dialog (libraries.ts).
 */
const someSettings = z.strictObject({
  language: settingsSchema.shape.language.removeDefault().exactOptional(),
  theme: settingsSchema.shape.theme.removeDefault().exactOptional(),
  zoom: settingsSchema.shape.zoom.removeDefault().exactOptional(),
  lastIssue: settingsSchema.shape.lastIssue.removeDefault().exactOptional(),
  lastArticle: settingsSchema.shape.lastArticle.removeDefault().exactOptional(),
  panes: settingsSchema.shape.panes.removeDefault().exactOptional(),
  preview: settingsSchema.shape.preview.removeDefault().exactOptional(),
  recentCharacters: settingsSchema.shape.recentCharacters.removeDefault().exactOptional(),
  archiveFolder: settingsSchema.shape.archiveFolder.removeDefault().exactOptional(),
  exports: settingsSchema.shape.exports.removeDefault().exactOptional(),
  spelling: settingsSchema.shape.spelling.removeDefault().exactOptional(),
} satisfies Record<Exclude<keyof Settings, 'library' | 'libraries'>, z.ZodType>)

export const takes: { readonly [N in RequestName]: z.ZodType<Requests[N]['takes']> } = {
  'library.read': nothing,
  'library.search': z.strictObject({ words: z.string().min(1).max(1000) }),
  'library.reveal': nothing,
  'libraries.read': nothing,
  'libraries.open': z.strictObject({ folder: z.string().min(1).max(4096).nullable() }),
  'publication.remove': z.strictObject({ id }),
  'publication.restore': z.strictObject({ publication: publicationSchema }),
  'publication.save': z.strictObject({ publication: publicationSchema }),
  'publication.create': z.strictObject({ title: text, language: z.string().min(1).max(35) }),
  'issue.create': z.strictObject({ publication: id }),
  'issue.duplicate': z.strictObject({ id }),
  'issue.open': z.strictObject({ id }),
  'issue.correct': z.strictObject({ id }),
  'issue.change': z.strictObject({
    id,
    n: z.int().positive(),
    change: z.custom<Delta>((raw) => isDelta(raw)),
  }),
  'issue.checkpoint': z.strictObject({ id }),
  'issue.save': z.strictObject({ issue: issueSchema }),
  'issue.copy': z.strictObject({ issue: issueSchema }),
  'issue.remove': z.strictObject({ id, evenPublished: z.boolean() }),
  'newer.reveal': z.strictObject({ id }),
  'damaged.read': z.strictObject({ kept }),
  'damaged.reveal': z.strictObject({ kept }),
  'damaged.dismiss': z.strictObject({ aside: kept }),
  'trash.list': nothing,
  'trash.restore': z.strictObject({ name: trashName }),
  'trash.remove': z.strictObject({ name: trashName }),
  'history.list': z.strictObject({ id }),
  'history.read': z.strictObject({ id, seq: z.int().nonnegative() }),
  'history.name': z.strictObject({ id, seq: z.int().nonnegative(), name: z.string().max(200) }),
  'photo.add': z.strictObject({ files: incoming }),
  'photo.choose': z.strictObject({ many: z.boolean() }),
  'import.files': z.strictObject({ files: incoming }),
  'import.packages': z.strictObject({ paths: z.array(z.string().min(1).max(4096)).max(500) }),
  'import.choose': nothing,
  'export.folder': z.strictObject({ current: z.string().nullable() }),
  'export.start': z.strictObject({
    issue: id,
    editions: z.array(z.enum(editionNames)).min(1),
    pdf: z.enum(pdfQualities),
    folder: z.string().min(1),
    waiver: text.nullable(),
  }),
  'export.cancel': nothing,
  'export.reveal': z.strictObject({ path: z.string().min(1) }),
  'export.open': z.strictObject({ path: z.string().min(1) }),
  'export.last': z.strictObject({ issue: z.string().min(1) }),
  'archive.start': z.strictObject({
    publication: id.nullable(),
    statuses: z.array(z.enum(issueStatuses)).min(1),
    folder: z.string().min(1),
  }),
  'archive.cancel': nothing,
  'archive.reveal': nothing,
  'pdf.preview': z.strictObject({ issue: id }),
  'pdf.print': z.strictObject({ issue: id }),
  'settings.read': nothing,
  'settings.write': z.strictObject({ settings: someSettings }),
  'words.read': nothing,
  'words.save': z.strictObject({ list: wordListSchema }),
  'link.open': z.strictObject({ url: z.string().max(4000) }),
  'defect.tell': z.strictObject({ defect: defectSchema }),
  'defect.copy': z.strictObject({ defect: defectSchema }),
  'window.paste': nothing,
  'window.fullscreen': nothing,
  'window.close': nothing,
  'window.ready-to-close': nothing,
}
