// Shape: width by height of photographs and of their rows, as classes, for a page under the strictest content policy has no inline styles.

/** From one class to the next: what no eye sees at the edges of a row. */
const step = 1.02
const narrowest = 0.2
const last = Math.round(Math.log(5 / narrowest) / Math.log(step))

/** A shape as high as it is wide, or nearly, is upright too: cut to a landscape it would lose a head or the feet. */
const uprightTo = 1.2

/** The class that gives its element `--shape`; shapes beyond the last are taken for that. */
export const shapeClass = (shape: number): string =>
  `shape-${Math.min(last, Math.max(0, Math.round(Math.log(shape / narrowest) / Math.log(step))))}`

export const isUpright = (shape: number): boolean => shape <= uprightTo

export const shapeStyle = Array.from(
  { length: last + 1 },
  (_, at) => `.shape-${at} { --shape: ${(narrowest * step ** at).toFixed(3)}; }`,
).join('\n')
