// Problem: what is wrong with one file of a package, or with the package as a file.
import type { Sentence } from '#core/words'

export interface Problem {
  /** From the bag's base directory; the package's own name where no file of it is to blame. */
  readonly file: string
  readonly problem: Sentence
}

export const problemOf = (file: string, key: string, values?: Sentence['with']): Problem => ({
  file,
  problem: { key: `package.${key}`, ...(values ? { with: values } : {}) },
})
