// Style of the front: the leads, the first set large and the others as cards, and the contents beside or below them.

export const frontStyle = `
.below { display: grid; grid-template-columns: minmax(0, 1fr); gap: clamp(2rem, 5vw, 3rem); margin-block-start: clamp(1.5rem, 3.5vw, 2.25rem); }
.cover-line { font-size: var(--size-3); line-height: 1.14; letter-spacing: -0.014em; }
.cover-line a, .headline { text-decoration: none; }
.cover-line a:hover, .headline:hover { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.06em; }
.dek { color: var(--soft); }
.cover-lines > .dek { font-size: var(--size-1); line-height: 1.5; margin-block-start: 0.75rem; max-inline-size: var(--measure); text-wrap: pretty; }
.cards { list-style: none; display: grid; gap: 2rem 1.75rem; }
.cover-lines > * + .cards { margin-block-start: clamp(1.75rem, 4vw, 2.25rem); }
.card { position: relative; min-inline-size: 0; break-inside: avoid; border-block-start: 1px solid var(--hairline); padding-block-start: 0.9rem; }
.card.pictured { border: 0; padding: 0; }
.card img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 3 / 2; margin-block-end: 0.85rem; background: var(--wash); object-fit: cover; object-position: var(--across, 50%) var(--down, 30%); }
.card .cover-line { font-size: var(--size-1); line-height: 1.3; letter-spacing: -0.004em; }
.card .dek { font-size: 1rem; line-height: 1.5; margin-block-start: 0.35rem; text-wrap: pretty; }
.card a::after { content: ""; position: absolute; inset: 0; }
.card a:focus-visible { outline: none; }
.card a:focus-visible::after { outline: 0.15rem solid var(--accent); outline-offset: 0.25rem; }
.contents { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2.25rem; align-content: start; }
.contents .kicker { break-after: avoid; }
.contents ul { list-style: none; margin-block-start: 0.5rem; border-block-start: 1px solid var(--hairline); }
.contents li { break-inside: avoid; padding-block: 0.7rem; border-block-end: 1px solid var(--hairline); }
.headline { display: block; font-size: var(--size-1); line-height: 1.32; text-wrap: pretty; }
.contents .dek { font-size: 1rem; line-height: 1.5; margin-block-start: 0.2rem; }
@media (min-width: 30rem) {
  .cards { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .card:last-child:nth-child(odd) { grid-column: 1 / -1; }
  .pictured:last-child:nth-child(odd) { display: grid; grid-template: auto 1fr / repeat(2, minmax(0, 1fr)); column-gap: 1.75rem; }
  .pictured:last-child:nth-child(odd) > img { grid-row: 1 / span 2; margin: 0; }
}
@media (min-width: 48rem) {
  .below:not(.long):has(> :nth-child(2)) { grid-template-columns: minmax(0, 6fr) minmax(0, 5fr); column-gap: clamp(2.5rem, 6vw, 5rem); }
  :is(.long > .contents, .below > .contents:only-child) { display: block; columns: 3 18rem; column-gap: 3rem; }
  :is(.long > .contents, .below > .contents:only-child) > * { margin-block-end: 2.25rem; }
}
@media (min-width: 64rem) {
  .long > .cover-lines:has(.card):not(:has(.card:nth-child(3))) { display: grid; grid-template: auto 1fr / repeat(2, minmax(0, 1fr)); column-gap: clamp(2.5rem, 6vw, 5rem); }
  .long > .cover-lines:not(:has(.card:nth-child(3))) > .cards { grid-area: 1 / 2 / span 2; margin: 0; }
  .long > .cover-lines > :not(.cards) { grid-column: 1; }
  .long .cards:has(> :nth-child(3)) { grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
  .long .cards > .card:nth-child(n + 3) { display: block; grid-column: auto; }
  .long .cards > .pictured:nth-child(n + 3) > img { margin-block-end: 0.85rem; }
}
`
