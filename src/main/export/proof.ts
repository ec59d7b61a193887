// Proof: what an edition must hold, and whether it was found in the file that was written; see core/proof.

export type { Expected, Found, Missing, Proof } from '#core/proof/expectation'
export { type Expectation, expectedOf } from '#core/proof/expected'
export { allProofs, proofOf } from '#core/proof/proof'
