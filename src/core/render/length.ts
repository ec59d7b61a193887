// Length: a measure of paper in a style sheet.

/** A length as CSS has it. */
export const mm = (length: number): string => `${Math.round(length * 100) / 100}mm`
