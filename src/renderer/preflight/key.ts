// Key: tells one finding from another in a list.
import type { Finding } from '#core/preflight/rule'

export const keyOf = ({ rule, place, with: values }: Finding): string =>
  JSON.stringify([rule, place.section, place.article, place.block, place.use, place.field, values])
