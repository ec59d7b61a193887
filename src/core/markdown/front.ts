// Front: the front matter of a Markdown edition, an issue's own fields as YAML, and back.
import { Document, isScalar, parseDocument, visit } from 'yaml'
import { z } from 'zod'
import { type Issue, issueStatuses } from '../issue/issue'
import type { PhotoUse } from '../photo/use'
import type { Publication } from '../publication/publication'
import { fail, ok, type Result } from '../result'
import type { PhotoPath } from './photo-figure'

/** The version of the form, under the key that tells such a file from every other Markdown. */
export const formVersion = 1

const coverSchema = z.object({
  src: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  alt: z.string().default(''),
  decorative: z.boolean().default(false),
  focal: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).optional(),
  source: z.string().default(''),
})

const frontSchema = z.object({
  galley: z.literal(formVersion),
  publication: z.string().default(''),
  wordmark: z.string().default(''),
  number: z.int().nonnegative().nullable().default(null),
  volume: z.int().nonnegative().nullable().default(null),
  title: z.string().default(''),
  coverDate: z.string().default(''),
  date: z.iso.date().nullable().default(null),
  language: z.string().min(1).default('en'),
  status: z.enum(issueStatuses).default('draft'),
  coverLines: z.array(z.string()).default([]),
  cover: coverSchema.nullable().default(null),
})

export type Front = z.infer<typeof frontSchema>

export function frontOf(publication: Publication, issue: Issue, path: PhotoPath): string {
  const { number, volume, title, coverDate, date, language, status, coverLines, cover } = issue
  const { wordmark } = publication.nameplate
  const fields = {
    galley: formVersion,
    publication: publication.title,
    ...(wordmark === '' ? {} : { wordmark }),
    ...(number === null ? {} : { number }),
    ...(volume === null ? {} : { volume }),
    ...(title === '' ? {} : { title }),
    ...(coverDate === '' ? {} : { coverDate }),
    ...(date === null ? {} : { date }),
    language,
    status,
    ...(coverLines.length === 0 ? {} : { coverLines }),
    ...(cover === null ? {} : { cover: coverOf(cover, path) }),
  }
  const document = new Document(fields, { version: '1.2' })
  visit(document, {
    Scalar(_, node) {
      // Blanks at an end are part of a text only between quotation marks.
      if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== node.value)
        node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0 }).trimEnd()
}

function coverOf({ photo, source, caption, credit, alt, decorative, focal }: PhotoUse, path: PhotoPath) {
  const file = photo === null ? undefined : path(photo)
  return {
    src: file ?? source,
    caption,
    credit,
    alt,
    ...(decorative ? { decorative } : {}),
    ...(focal === null ? {} : { focal: [focal.x, focal.y] }),
    ...(file !== undefined && source !== '' ? { source } : {}),
  }
}

/** The fault names the line where the YAML is broken, or the field that does not fit. */
export function readFront(yaml: string): Result<Front> {
  const document = parseDocument(yaml, { version: '1.2' })
  const [error] = document.errors
  if (error) return fail('import.fault.front', { line: (error.linePos?.[0].line ?? 0) + 1 })
  const raw = plainOf(document)
  if (raw === undefined) return fail('import.fault.front', { line: 1 })
  const parsed = frontSchema.safeParse(raw)
  if (parsed.success) return ok(parsed.data)
  const field = String(parsed.error.issues[0]?.path[0] ?? 'galley')
  return fail('import.fault.frontField', { field })
}

/** Undefined where a value stands for another that is not there, or for so many that they would fill the memory. */
function plainOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS()
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Whether a text begins with the front matter of a Markdown edition. */
export const isEdition = (text: string): boolean => /^---\n(?:[^\n]*\n){0,40}?galley:[ \t]*\d/.test(text)
