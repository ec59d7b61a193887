// Limits: how large a file may be to be brought in, in bytes.

/** Ten times the longest book; what is larger is no newsletter. */
export const mostText = 32_000_000
/** A camera's largest JPEG has about half. */
export const mostPhoto = 80_000_000
