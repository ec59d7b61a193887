// Body: an article's rich text exactly as the editor saved it.
import { z } from 'zod'
import { withinLimits } from './limits'

/**
 * A Lexical editor state. Only its outline is checked here; it is stored verbatim, and `readBody` is the one place
 * that looks inside. Objects keep keys that this version does not know.
 */
export const bodySchema = z
  .looseObject({
    root: z.looseObject({
      type: z.literal('root'),
      children: z.array(z.looseObject({ type: z.string() })),
    }),
  })
  .refine(withinLimits, { error: 'deeper, longer or of more parts than any article', abort: true })

export type Body = z.infer<typeof bodySchema>

/** A node of the editor's JSON: `type` says which, everything else depends on it. */
export interface BodyNode {
  type: string
  [key: string]: unknown
}
