// All: every rule that a file is put to.
import { readFile } from '../read/file'
import type { Rule } from '../rule'
import { fontRules } from './fonts'
import { graphicsRules } from './graphics'
import { interactiveRules } from './interactive'
import { metadataRules } from './metadata'
import { nestingRules } from './nesting'
import { structureRules } from './structure'
import { syntaxRules } from './syntax'

export const rules: readonly Rule[] = [
  ...syntaxRules,
  ...graphicsRules,
  ...fontRules,
  ...interactiveRules,
  ...metadataRules,
  ...structureRules,
  ...nestingRules,
]

/** Every way in which a file does not conform, each with its clause; the first few of each. */
export function faultsOf(bytes: Uint8Array): string[] {
  const file = readFile(bytes)
  return rules.flatMap(({ clause, says, check }) =>
    check(file)
      .slice(0, 5)
      .map((fault) => `${clause}: ${says}: ${fault}`),
  )
}
