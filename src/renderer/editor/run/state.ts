// State: what a run of text carries beside its format bits.
import { createState } from 'lexical'

export const languageState = createState('language', {
  parse: (value) => (typeof value === 'string' ? value : ''),
})

export const smallCapsState = createState('smallCaps', { parse: (value) => value === true })
