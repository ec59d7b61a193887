// Style of photographs: the cover, figures in the text, the rows of galleries, and empty slots.
import { shapeStyle } from './shape'

/** Focal points in tenths; picture.ts writes the classes. */
const focalPoints = Array.from(
  { length: 11 },
  (_, tenth) => `.across-${tenth} { --across: ${tenth * 10}%; }\n.down-${tenth} { --down: ${tenth * 10}%; }`,
).join('\n')

/** No row and no photograph by itself is higher. */
const highest = 'min(80svh, 40rem)'

export const galleryStyle = `
${shapeStyle}
${focalPoints}
figure img { display: block; max-inline-size: 100%; inline-size: 100%; block-size: auto; background: var(--wash); }
figcaption { font-size: var(--tiny); line-height: 1.5; margin-block-start: 0.55rem; max-inline-size: 39rem; font-variant-numeric: lining-nums; }
.credit { color: var(--soft); }
.cover img { max-block-size: min(82svh, 46rem); object-fit: cover; object-position: var(--across, 50%) var(--down, 30%); }
.cover.upright img { inline-size: auto; }
@media (min-width: 48rem) {
  .cover.upright { display: grid; grid-template-columns: minmax(0, auto) minmax(10rem, 1fr); gap: 1.25rem; align-items: end; }
}

.body > figure, .body > .gallery { margin-block: calc(var(--line) * 1.25); }
.body > :is(figure, .gallery):first-child { margin-block-start: 0; }
.body > .gallery, .body > figure.photo:first-child { max-inline-size: 55rem; }
.photo img { inline-size: auto; max-block-size: 90svh; }
.body > .photo:first-child img { max-block-size: ${highest}; }

.gallery, .photo-row { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem 0.75rem; }
.photo-row img { inline-size: auto; max-block-size: 80svh; }
@media (min-width: 36rem) {
  .gallery { row-gap: 1.5rem; }
  .photo-row { display: flex; align-items: start; max-inline-size: calc(var(--shape) * ${highest}); }
  .photo-row > figure { flex: var(--shape) 1 0; min-inline-size: 5.5rem; }
  .photo-row img { inline-size: 100%; max-block-size: none; }
}

.slot-box { display: grid; align-content: center; justify-items: center; gap: 0.3rem; text-align: center; min-block-size: 11rem; aspect-ratio: 3 / 2; inline-size: 100%; max-block-size: 26rem; padding: 1rem; background: var(--wash); border: 1px solid var(--hairline); font-size: var(--tiny); line-height: 1.5; color: var(--soft); overflow-wrap: anywhere; }
.slot-box::before { content: ""; inline-size: 2.5rem; block-size: 1.8rem; margin-block-end: 0.4rem; border: 1.5px solid currentcolor; border-radius: 0.2rem; background: radial-gradient(circle at 72% 30%, currentcolor 0 0.18rem, transparent 0.2rem), linear-gradient(35deg, currentcolor 0 1.5px, transparent 1.5px) left bottom / 60% 60% no-repeat, conic-gradient(from 150deg at 38% 45%, currentcolor 60deg, transparent 0); opacity: 0.55; }
.slot-note { font-weight: 500; color: var(--ink); }
.photo-row > :not(:only-child) > .slot-box { min-block-size: auto; max-block-size: none; }
`
