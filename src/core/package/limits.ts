// Limits: how much a sealed package may hold; what is larger is neither written nor read.

/** Files in a package. */
export const mostEntries = 10_000
/** Bytes of one file. */
export const mostEntryBytes = 128 * 1024 * 1024
/**
 * Bytes of all files together. Below the 4 GiB at which a ZIP needs the records of its 64-bit extension, so a package
 * never has them.
 */
export const mostBytes = 4_000_000_000
/** How much larger than its packed bytes a file may be. */
export const mostRatio = 200
