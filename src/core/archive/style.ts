// Style: the one sheet of the archive's own pages, on the tokens and the page rules of the web edition.
import type { Root } from 'hast'
import { el } from '../render/element'
import { collectLetters, type Face, facesFor, fontFaces, type NeededFace, noLetters } from '../render/fonts'
import { pageStyle } from '../render/style-page'
import { type Design, tokens } from '../render/style-tokens'
import type { FoundArticle } from './found'

/**
 * Forms in the colours of the page; covers as sheets of paper of one shape, whatever is on them. `--u` is a hundredth
 * of a sheet's width, near enough: units of a container are still unknown to the Nu checker.
 */
const archiveStyle = `
.archive main { display: grid; gap: clamp(2.5rem, 6vw, 4.5rem); margin-block-start: clamp(1.5rem, 3.5vw, 2.25rem); }
.archive main > * { min-inline-size: 0; }
.archive :is(.year-all, .years, .search, .search-help, .issue-date, .found-count, .found-where) { font-family: var(--sans); }
.archive :is(.year-all, .years, .search, .search-help, .issue-date, .found-count, .found-where):lang(ja) { font-family: var(--japanese); }
.archive :is(.year-all, .years, .search, .search-help, .issue-date, .found-count, .found-where):lang(zh) { font-family: var(--chinese); }
.nameplate .wordmark.several { font-size: var(--size-5); line-height: 1.1; }
.nameplate .sections { border: 0; margin: 0; padding: 0; }
.archive .nameplate .folio { margin-block-end: 0.5rem; }
.page-name { font-size: var(--size-5); line-height: 1.1; letter-spacing: -0.018em; }
.page-name:is(:lang(ja), :lang(zh)) { font-size: var(--size-4); line-height: 1.4; letter-spacing: 0.02em; }

.archive :is(.entry, .back-number, .found-hed, .found-text):not(:lang(ja), :lang(zh)) { font-family: var(--serif); }
.search { font-size: var(--small); line-height: 1.5; max-inline-size: 40rem; }
.search label { display: block; font-weight: 500; margin-block-end: 0.4rem; }
.search-line { display: flex; gap: 0.5rem; }
.search :is(input, button) { font: inherit; font-size: 1rem; line-height: 1.4; padding: 0.6rem 0.85rem; border-radius: 0.2rem; border: 1px solid var(--soft); background: var(--paper); color: var(--ink); }
.search input { flex: 1; min-inline-size: 0; }
.search button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; }
.search button:is(:lang(ja), :lang(zh)) { font-weight: 700; }
.search-help { color: var(--soft); margin-block-start: 0.4rem; font-size: var(--tiny); }

.sheet { --u: 0.125rem; display: grid; grid-template-rows: auto minmax(0, 1fr) auto; aspect-ratio: 3 / 4; overflow: hidden; background: var(--wash); color: var(--ink); box-shadow: 0 0 0 1px var(--hairline), 0 0.4rem 1.2rem -0.6rem color-mix(in srgb, var(--ink) 40%, transparent); }
.sheet-name { padding: calc(4 * var(--u)) calc(5 * var(--u)) calc(3 * var(--u)); font-size: calc(7.4 * var(--u)); line-height: 1.1; font-weight: 600; letter-spacing: -0.01em; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.sheet-name:is(:lang(ja), :lang(zh)) { font-weight: 700; letter-spacing: 0.01em; line-height: 1.25; }
.sheet img { display: block; inline-size: 100%; block-size: 100%; min-block-size: 0; object-fit: cover; object-position: var(--across, 50%) var(--down, 50%); }
.sheet-lines { list-style: none; padding: calc(4 * var(--u)) calc(5 * var(--u)) calc(5 * var(--u)); display: grid; gap: calc(1.5 * var(--u)); }
.sheet-lines li { font-size: calc(5.6 * var(--u)); line-height: 1.25; font-weight: 600; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; text-wrap: balance; }
.sheet-lines li:is(:lang(ja), :lang(zh)) { font-weight: 700; line-height: 1.4; }
.sheet-photo .sheet-lines li + li { font-size: calc(4.6 * var(--u)); }
.sheet-type { background: var(--accent); color: var(--paper); }
.sheet-type .sheet-name { border-block-end: calc(0.6 * var(--u)) solid; margin-inline: calc(5 * var(--u)); padding-inline: 0; }
.sheet-type .sheet-lines { margin-inline: calc(5 * var(--u)); padding-inline: 0; border-block-start: calc(0.3 * var(--u)) solid; }
.sheet-number { align-self: center; padding-inline: calc(5 * var(--u)); font-size: calc(44 * var(--u)); line-height: 1; font-weight: 600; letter-spacing: -0.04em; font-variant-numeric: lining-nums; }

.covers { list-style: none; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.25rem 1.5rem; }
.covers .sheet { --u: 0.42vw; }
@media (min-width: 34rem) {
  .covers { grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); }
  .covers .sheet { --u: 0.125rem; }
}
.back-number { position: relative; }
.back-number .issue-name { margin-block-start: 0.8rem; font-size: 1.0625rem; line-height: 1.35; }
.back-number a::after { content: ""; position: absolute; inset: 0; }
.back-number:hover .sheet { box-shadow: 0 0 0 1px var(--accent), 0 0.6rem 1.4rem -0.5rem color-mix(in srgb, var(--ink) 50%, transparent); }
.back-number a:focus-visible { outline: none; }
.back-number a:focus-visible::after { outline: 0.15rem solid var(--accent); outline-offset: 0.25rem; }
.issue-name a { text-decoration: none; }
.issue-name a:hover { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.06em; }
.issue-date { color: var(--soft); font-size: var(--small); line-height: 1.5; }

.entry { position: relative; display: grid; gap: 1.5rem; }
.entry + .entry { border-block-start: 1px solid var(--hairline); padding-block-start: clamp(2.5rem, 6vw, 4.5rem); }
.entry-cover { max-inline-size: 15rem; inline-size: 60%; }
.entry .sheet { --u: min(0.15rem, 0.55vw); }
.entry .issue-name { font-size: var(--size-3); line-height: 1.15; letter-spacing: -0.014em; }
.entry .issue-name:is(:lang(ja), :lang(zh)) { font-size: var(--size-2); line-height: 1.4; letter-spacing: 0.02em; }
.entry .contents { margin-block-start: 1.5rem; gap: 1.5rem 3rem; }
.entry .headline { font-size: 1.0625rem; }
.entry .contents .dek { font-size: 0.9375rem; }
.latest > .kicker { border-block-start: 2px solid var(--accent); padding-block-start: 0.6rem; margin-block-end: 1.25rem; }
@media (min-width: 48rem) {
  .entry { grid-template-columns: 15rem minmax(0, 1fr); column-gap: clamp(2rem, 5vw, 4rem); }
  .entry-cover { inline-size: auto; }
  .latest .entry { grid-template-columns: 22rem minmax(0, 1fr); }
  .latest .entry-cover { max-inline-size: 22rem; }
  .latest .sheet { --u: 0.22rem; }
  .latest .issue-name { font-size: var(--size-4); }
}
@media (min-width: 64rem) {
  .archive main > .entry .contents { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}

.year-head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 2rem; border-block-start: 2px solid var(--ink); padding-block-start: 0.6rem; margin-block-end: 1.5rem; }
.year-name { font-size: var(--size-3); line-height: 1.2; font-variant-numeric: lining-nums; }
.year-all { font-size: var(--small); }
.years { font-size: var(--small); line-height: 1.5; }
.years ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem 1.4rem; }
.years a { display: inline-block; padding-block: 0.35rem; }
.years [aria-current] { font-weight: 600; text-decoration: none; box-shadow: inset 0 -2px var(--accent); }
.years-count { color: var(--soft); font-variant-numeric: tabular-nums; }
.page-name + .years { margin-block-start: calc(-1 * clamp(1.75rem, 4.5vw, 3.5rem)); }

.page-name + .search { margin-block-start: calc(-1 * clamp(1.5rem, 4vw, 3rem)); }
.found-count { font-size: var(--small); font-weight: 500; color: var(--soft); min-block-size: 1.5em; }
.search + .found-count, noscript + .found-count { margin-block-start: calc(-1 * clamp(1.5rem, 4vw, 3rem)); }
.results { margin-block-start: calc(-1 * clamp(2rem, 5vw, 3.75rem)); max-inline-size: 46rem; }
.results { list-style: none; }
.results:empty { display: none; }
.results li { padding-block: 1.1rem; border-block-end: 1px solid var(--hairline); }
.results li:first-child { border-block-start: 1px solid var(--hairline); }
.found-hed { font-size: var(--size-1); line-height: 1.32; }
.found-hed a { text-decoration: none; }
.found-hed a:hover { text-decoration: underline; text-decoration-color: var(--accent); }
.found-where { color: var(--soft); font-size: var(--tiny); line-height: 1.5; margin-block: 0.15rem 0.35rem; }
.found-text { font-size: 1rem; line-height: 1.55; max-inline-size: 40rem; overflow-wrap: anywhere; }
.archive mark { background: color-mix(in srgb, var(--accent) 22%, var(--paper)); color: var(--ink); padding-inline: 0.08em; border-radius: 0.1em; }
.archive main > h2.kicker { border-block-start: 2px solid var(--accent); padding-block-start: 0.6rem; }
.archive main > h2.kicker + .years { margin-block-start: calc(-1 * clamp(2rem, 5vw, 3.5rem)); }
@media print {
  .search, .nameplate .sections { display: none; }
  .back-number, .entry { break-inside: avoid; }
}
`

/** The sheet; `font` gives the address of a face's file. */
export const archiveSheet = (
  design: Design,
  faces: readonly NeededFace[],
  font: (file: string) => string,
): string => `${fontFaces(faces, font)}${tokens(design)}${pageStyle}${archiveStyle}`

/** The faces that the pages need, and the results that the search may show on them. */
export function archiveFaces(
  faces: readonly Face[],
  trees: Iterable<Root>,
  found: Iterable<FoundArticle>,
): NeededFace[] {
  const letters = noLetters()
  for (const tree of trees) collectLetters(tree, letters)
  for (const { hed, where, text, dek, language } of found) {
    const result = el(
      'li',
      { lang: language },
      el('h2', {}, hed),
      el('p', {}, text, ' ', dek),
      el('p', {}, where),
    )
    collectLetters({ type: 'root', children: [result] }, letters)
  }
  return facesFor(faces, letters)
}
