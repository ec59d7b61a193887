// Recipe: by what renditions are made, so that none of another make is ever taken for one of this.

/**
 * Changes with every change of a rendition's bytes: the encoder with its version, then a count of the shop's own changes.
 * The processor is part of it, for the encoder computes with what each has.
 */
export const recipe = `@napi-rs/canvas 1.0.11, 1, ${process.arch}`
