// Style of photographs: the cover, figures in the text, galleries as grids, rows and leads, and empty slots.

const steps = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Shapes and focal points in tenths; picture.ts writes the classes. */
const shapes = [
  ...steps(4, 30).map((tenth) => `.ratio-${tenth} { --shape: ${tenth / 10}; }`),
  ...steps(0, 10).map((tenth) => `.across-${tenth} { --across: ${tenth * 10}%; }`),
  ...steps(0, 10).map((tenth) => `.down-${tenth} { --down: ${tenth * 10}%; }`),
].join('\n')

/** In a row every photograph has the same height, so each grows by its shape. */
const rowShapes = steps(4, 30)
  .map(
    (tenth) =>
      `:is(.gallery-row, .strip-of-2, .strip-of-3, .strip-of-4) > figure:has(.ratio-${tenth}) { flex: ${tenth / 10} 1 0; }`,
  )
  .join('\n')

export const galleryStyle = `
${shapes}
figure img { display: block; max-inline-size: 100%; inline-size: 100%; block-size: auto; background: var(--wash); object-fit: cover; object-position: var(--across, 50%) var(--down, 50%); }
figcaption { font-size: var(--tiny); line-height: 1.5; margin-block-start: 0.55rem; max-inline-size: 39rem; font-variant-numeric: lining-nums; }
.credit { color: var(--soft); }
.cover img { max-block-size: min(82svh, 46rem); }
.cover:has(.ratio-4, .ratio-5, .ratio-6, .ratio-7, .ratio-8, .ratio-9, .ratio-10) img { max-block-size: none; aspect-ratio: 4 / 3; }

.body > figure, .body > .gallery { margin-block: calc(var(--line) * 1.25); }
.body > :is(figure, .gallery):first-child { margin-block-start: 0; }
.body > .gallery, .body > figure.photo:first-child { max-inline-size: 55rem; }
.photo img { inline-size: auto; max-block-size: 90svh; }
.body > .photo:first-child:not(.slot) img { inline-size: 100%; max-block-size: min(80svh, 40rem); }

.gallery { display: grid; gap: 1.25rem 0.75rem; grid-template-columns: repeat(6, minmax(0, 1fr)); }
.gallery > figure, .strip > figure { grid-column: span 3; min-inline-size: 0; }
.gallery img { aspect-ratio: 3 / 2; block-size: 100%; }
.gallery figure > img { block-size: auto; }
.gallery-of-1 > figure, .gallery-lead > figure, .gallery-lead > .strip { grid-column: 1 / -1; }
.gallery-of-1 img, .gallery-lead > figure img { aspect-ratio: auto; max-block-size: min(80svh, 40rem); }
.gallery-grid:is(.gallery-of-3, .gallery-of-5, .gallery-of-7, .gallery-of-9) > figure:first-child { grid-column: 1 / -1; }
.strip { display: grid; gap: inherit; grid-template-columns: repeat(12, minmax(0, 1fr)); }
.strip > figure { grid-column: span 6; }
.strip:is(.strip-of-1, .strip-of-3, .strip-of-5) > figure:last-child:nth-child(odd) { grid-column: 1 / -1; }
@media (min-width: 40rem) {
  .gallery { gap: 1.5rem 0.75rem; }
  .gallery-grid > figure, .gallery-grid:is(.gallery-of-3, .gallery-of-7, .gallery-of-9) > figure:first-child { grid-column: span 2; }
  .gallery-grid:is(.gallery-of-2, .gallery-of-4) > figure, .gallery-grid.gallery-of-5 > figure:nth-child(-n + 2), .gallery-grid.gallery-of-8 > figure:nth-child(-n + 2) { grid-column: span 3; }
  .gallery-grid.gallery-of-1 > figure, .gallery-grid.gallery-of-7 > figure:first-child { grid-column: 1 / -1; }
  .gallery-grid.gallery-of-7 > figure:first-child img { aspect-ratio: 2 / 1; }
  .strip > figure { grid-column: span 3; }
  .strip:is(.strip-of-5, .strip-of-6, .strip-of-9) > figure, .strip.strip-of-5 > figure:last-child:nth-child(odd) { grid-column: span 4; }
  .strip.strip-of-5 > figure:nth-child(-n + 2) { grid-column: span 6; }
  .strip.strip-of-1 > figure:last-child { grid-column: span 6; }
  .strip:is(.strip-of-2, .strip-of-3, .strip-of-4) { display: flex; align-items: start; }
  .strip:is(.strip-of-2, .strip-of-3, .strip-of-4) img { aspect-ratio: var(--shape, 1.5); }
  .strip > figure { flex: 1.5 1 0; }
  .gallery-row { display: flex; flex-wrap: nowrap; align-items: start; }
  .gallery-row > figure { flex: 1.5 1 0; }
  ${rowShapes}
  .gallery-row:not(.gallery-of-1) img { aspect-ratio: var(--shape, 1.5); }
}
@media (min-width: 40rem) {
  .gallery-row:is(.gallery-of-6, .gallery-of-7, .gallery-of-8, .gallery-of-9) { flex-wrap: wrap; }
  .gallery-row:is(.gallery-of-6, .gallery-of-7, .gallery-of-8, .gallery-of-9) > figure { flex-basis: 22%; }
}

.slot-box { display: grid; align-content: center; justify-items: center; gap: 0.3rem; text-align: center; min-block-size: 11rem; aspect-ratio: 3 / 2; inline-size: 100%; max-block-size: 26rem; padding: 1rem; background: var(--wash); border: 1px solid var(--hairline); font-size: var(--tiny); line-height: 1.5; color: var(--soft); overflow-wrap: anywhere; }
.slot-box::before { content: ""; inline-size: 2.5rem; block-size: 1.8rem; margin-block-end: 0.4rem; border: 1.5px solid currentcolor; border-radius: 0.2rem; background: radial-gradient(circle at 72% 30%, currentcolor 0 0.18rem, transparent 0.2rem), linear-gradient(35deg, currentcolor 0 1.5px, transparent 1.5px) left bottom / 60% 60% no-repeat, conic-gradient(from 150deg at 38% 45%, currentcolor 60deg, transparent 0); opacity: 0.55; }
.slot-note { font-weight: 500; color: var(--ink); }
.gallery:not(.gallery-of-1) .slot-box { min-block-size: auto; max-block-size: none; }
`
