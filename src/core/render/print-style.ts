// Print style: the style sheet of the print document, in millimetres and points.

import type { Sheet } from '../publication/sheet'
import { readableOn } from './colour'
import { fontFaces, type NeededFace } from './fonts'
import { mm } from './length'
import type { Design } from './style-tokens'

const paper = '#ffffff'

/** Families in the order of fonts.ts; no family of the system's is named, so that none gets into the file. */
const families = {
  serif:
    '"Source Serif 4", "Noto Sans JP", "Noto Sans SC", "Noto Sans KR", "Noto Sans Thai", "Noto Sans Hebrew", "Noto Emoji"',
  sans: '"Inter", "Noto Sans JP", "Noto Sans SC", "Noto Sans KR", "Noto Sans Thai", "Noto Sans Hebrew", "Noto Emoji"',
  japanese:
    '"Noto Sans JP", "Source Serif 4", "Inter", "Noto Sans SC", "Noto Sans KR", "Noto Sans Thai", "Noto Sans Hebrew", "Noto Emoji"',
  chinese:
    '"Noto Sans SC", "Source Serif 4", "Inter", "Noto Sans JP", "Noto Sans KR", "Noto Sans Thai", "Noto Sans Hebrew", "Noto Emoji"',
} as const

/** Faces first, then type on a line of 13.5 points, then pages. */
export const printStyle = (
  design: Design,
  sheet: Sheet,
  faces: readonly NeededFace[],
  font: (file: string) => string,
): string =>
  `${fontFaces(faces, font)}${variables(design, sheet)}${type}${frontPage}${articles}${pictures}${headStyle(sheet)}`

/** How much larger the front page of a large sheet is set than that of A4. */
const wideOf = ({ measure }: Sheet): number => Math.round(Math.max(1, measure / 174) * 100) / 100

const variables = (design: Design, sheet: Sheet): string => `
@page { size: ${mm(sheet.width)} ${mm(sheet.height)}; margin: ${mm(sheet.top)} ${mm(sheet.side)} ${mm(sheet.bottom)}; }
@page :first { margin-top: 16mm; margin-bottom: 14mm; }
:root {
  --ink: #1d1a16; --soft: #595349; --hairline: #d3ccc0; --wash: #f6f3ee; --accent: ${readableOn(paper, design.accent)};
  --serif: ${families.serif};
  --sans: ${families.sans};
  --japanese: ${families.japanese};
  --chinese: ${families.chinese};
  --line: ${sheet.type.line}pt;
  --size: ${sheet.type.size}pt;
  --wide: ${wideOf(sheet)};
  --columns: ${sheet.columns};
  --gutter: ${mm(sheet.gutter)};
  --indent: ${mm(sheet.indent)};
}
`

/**
 * No ligatures and no other figures than the usual ones: Chromium 130 gives such glyphs no characters in the file, so that
 * nobody could search for "office" or copy it.
 */
const type = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; color: var(--ink); font: 400 var(--size) / var(--line) var(--serif); font-kerning: normal;
  text-rendering: optimizeLegibility; overflow-wrap: anywhere; hyphens: manual; line-break: strict;
  text-spacing-trim: trim-start; widows: 2; orphans: 2; font-variant-ligatures: common-ligatures;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6, .cover-line { font-weight: 600; text-wrap: balance; break-after: avoid; break-inside: avoid; }
p, li, blockquote, figcaption { text-wrap: pretty; }
:lang(ja) { font-family: var(--japanese); }
:lang(zh) { font-family: var(--chinese); }
/* :where, so that a paragraph with a size of its own keeps the leading that goes with it. */
:where(p, li, blockquote, td, dd):where(:lang(ja), :lang(zh)) { line-height: calc(var(--line) * 1.13); }
/* Korean has blanks between its words, and breaks its lines there. */
:lang(ko) { word-break: keep-all; }
:is(h1, h2, h3, h4, h5, h6, .cover-line, .headline, .dek):lang(ja) { word-break: auto-phrase; }
:is(h1, h2, h3, h4, h5, h6, strong, th, .cover-line, .kicker):is(:lang(ja), :lang(zh)) { font-weight: 700; letter-spacing: 0.01em; }
:is(em, cite, i, blockquote, .slogan):is(:lang(ja), :lang(zh)) { font-style: normal; }
em:is(:lang(ja), :lang(zh)) { font-weight: 700; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.5pt; text-underline-offset: 1.6pt; }
:is(.contents, .cover-line) a { text-decoration: none; }
sub, sup { font-size: 0.72em; line-height: 0; }
mark { background: #f7ecc4; color: inherit; }
code { font-family: var(--sans); font-size: 0.88em; }
.kicker { font: 600 8.6pt / 11.4pt var(--sans); letter-spacing: 0.02em; color: var(--accent); text-wrap: balance; break-after: avoid; }
.kicker:lang(ja), :is(.folio, .byline, .colophon, figcaption, .slot-box, .unknown-note):lang(ja) { font-family: var(--japanese); }
.kicker:lang(zh), :is(.folio, .byline, .colophon, figcaption, .slot-box, .unknown-note):lang(zh) { font-family: var(--chinese); }
.folio, .byline, .colophon, figcaption, .slot-box, .unknown-note, table { font-family: var(--sans); }
`

const frontPage = `
.wordmark { font-size: calc(42pt * var(--wide)); line-height: calc(46pt * var(--wide)); letter-spacing: -0.02em; margin-left: -0.03em; }
.wordmark:is(:lang(ja), :lang(zh)) { font-size: calc(34pt * var(--wide)); letter-spacing: 0.02em; }
.slogan { font-style: italic; font-size: 11.5pt; line-height: 16pt; color: var(--soft); margin-top: 1mm; }
.folio { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8mm; font-size: 8pt; line-height: 11pt; font-weight: 500; border-top: 1.5pt solid var(--ink); border-bottom: 0.6pt solid var(--ink); padding: 2mm 0; margin: 4.5mm 0 5mm; }
.cover figcaption { margin-top: 2mm; }
.below { display: grid; grid-template-columns: 1fr 1fr; gap: 0 9mm; margin-top: 6mm; align-items: start; }
.below > :only-child { grid-column: 1 / -1; }
.below.long { display: block; }
.below.long .contents { columns: 2; column-gap: 9mm; margin-top: 5mm; }
.cover-line { font-size: 21pt; line-height: 24.5pt; letter-spacing: -0.012em; }
.cover-line:is(:lang(ja), :lang(zh)) { line-height: 29pt; }
.cover-line + .cover-line, .dek + .cover-line { font-size: 11.5pt; line-height: 15pt; letter-spacing: 0; margin-top: 2.6mm; padding-top: 2.6mm; border-top: 0.5pt solid var(--hairline); }
/* Letters of a whole square stand closer together than they look. */
.cover-line + .cover-line:is(:lang(ja), :lang(zh)), .dek + .cover-line:is(:lang(ja), :lang(zh)) { line-height: 17pt; }
.cover-lines > .dek { margin-top: 2mm; color: var(--soft); font-size: 11pt; line-height: 15.5pt; }
.contents > * { margin-bottom: 5mm; }
.contents > :last-child { margin-bottom: 0; }
.contents ul { padding: 0; list-style: none; border-top: 0.5pt solid var(--hairline); margin-top: 1mm; }
.contents li { border-bottom: 0.5pt solid var(--hairline); break-inside: avoid; }
/* A section whose articles have no heds has its number beside its name. */
.kicker > a { display: flex; justify-content: space-between; gap: 4mm; }
.headline { display: flex; justify-content: space-between; gap: 4mm; padding: 1.35mm 0; font-size: 9.8pt; line-height: 12.6pt; }
.title { text-wrap: pretty; min-width: 0; }
.page-number { font-variant-numeric: tabular-nums; font: 500 8.6pt / 12.6pt var(--sans); width: 8mm; flex: none; text-align: end; }
`

const articles = `
.department { margin-top: calc(var(--line) * 2.4); }
.own-page { break-before: page; margin-top: 0; }
.section-kicker { border-top: 1.5pt solid var(--accent); padding-top: 2mm; margin-bottom: 2mm; }
.section-kicker.bare { padding: 0; margin-bottom: 3mm; break-after: avoid; }
article.opens { break-before: page; }
.again { border-top: 1.5pt solid var(--accent); padding-top: 2mm; margin-bottom: 2mm; }
article.follows { margin-top: calc(var(--line) * 1.6); padding-top: 3.2mm; border-top: 0.6pt solid var(--hairline); }
.article-header { break-inside: avoid; break-after: avoid; margin-bottom: 4.6mm; }
.hed { font-size: 25pt; line-height: 28pt; letter-spacing: -0.014em; }
.follows .hed { font-size: 19pt; line-height: 22.5pt; }
.hed:is(:lang(ja), :lang(zh)) { font-size: 21pt; line-height: 29pt; }
.follows .hed:is(:lang(ja), :lang(zh)) { font-size: 17pt; line-height: 25pt; }
.article-header .dek { font-size: 12.2pt; line-height: 17pt; color: var(--soft); margin-top: 2mm; max-width: 152mm; text-wrap: pretty; }
.byline { font-size: 7.8pt; line-height: 11pt; color: var(--soft); margin-top: 2.4mm; }
.author { font-weight: 500; color: var(--ink); }
.body { columns: var(--columns); column-gap: var(--gutter); column-fill: balance; padding-left: var(--indent); }
.body > p + p { text-indent: 1.15em; }
.body > p + p:is(:lang(ja), :lang(zh)) { text-indent: 1em; }
.body > :is(ul, ol, blockquote, table, .sidebar, figure, .gallery, .unknown, hr) + p { text-indent: 0; }
.opening::first-letter { font-weight: 600; font-size: 2.35em; line-height: 0; letter-spacing: 0.01em; }
.body > .opening:first-child { padding-top: 0.85em; }
.subhead { font: 600 10.2pt / var(--line) var(--sans); letter-spacing: -0.003em; margin-top: var(--line); }
.subhead-2 { font: 600 9.2pt / var(--line) var(--sans); margin-top: calc(var(--line) * 0.5); }
:is(.subhead, .subhead-2):lang(ja) { font-family: var(--japanese); }
:is(.subhead, .subhead-2):lang(zh) { font-family: var(--chinese); }
.body > :is(.subhead, .subhead-2):first-child { margin-top: 0; }
.number { }
.body :is(ul, ol) { padding-left: 1.35em; }
.body > :is(ul, ol) { margin: calc(var(--line) * 0.5) 0; }
.body > :is(ul, ol):first-child { margin-top: 0; }
li::marker { color: var(--soft); font-size: 0.92em; }
li + li { margin-top: 1pt; }
.body > blockquote { margin: calc(var(--line) * 0.75) 0; padding-left: 3.4mm; border-left: 1.2pt solid var(--accent); font-style: italic; color: var(--ink); }
hr { border: 0; border-top: 0.6pt solid var(--hairline); margin: var(--line) 0; }
table { inline-size: 100%; border-collapse: collapse; font-size: 8.2pt; line-height: 11.4pt; margin: var(--line) 0; border-top: 1pt solid var(--ink); border-bottom: 0.6pt solid var(--ink); }
th, td { font-variant-numeric: tabular-nums; text-align: start; vertical-align: top; padding: 1.2mm 2.4mm 1.2mm 0; border-bottom: 0.4pt solid var(--hairline); }
th { font-weight: 600; }
tr, table.together { break-inside: avoid; }
table.across { column-span: all; }
caption { text-align: start; font-weight: 600; padding-bottom: 1.2mm; break-after: avoid; }
.attribution { font: 400 7.8pt / 11pt var(--sans); color: var(--soft); }
.attribution:lang(ja) { font-family: var(--japanese); }
.attribution:lang(zh) { font-family: var(--chinese); }
.body > :is(.quoted, .pullquote) { margin: calc(var(--line) * 0.75) 0; break-inside: avoid; }
.quoted > blockquote { padding-left: 3.4mm; border-left: 1.2pt solid var(--accent); font-style: italic; }
.quoted > .attribution { margin-top: 1mm; padding-left: 3.4mm; }
.pullquote { border-top: 0.8pt solid var(--accent); border-bottom: 0.8pt solid var(--accent); padding: 2.6mm 0; }
.pullquote > blockquote { font-size: 14.5pt; line-height: 18.5pt; color: var(--accent); text-wrap: balance; }
.pullquote > .attribution { margin-top: 1.4mm; }
.sidebar { background: var(--wash); border-top: 1.2pt solid var(--accent); padding: 3mm 3.4mm 3.4mm; margin: var(--line) 0; break-inside: avoid; font-size: 0.93em; line-height: calc(var(--line) * 0.94); }
.sidebar > * + * { margin-top: 1.2mm; }
.sidebar-heading { font: 600 9.6pt / var(--line) var(--sans); }
.sidebar-heading:lang(ja) { font-family: var(--japanese); }
.sidebar-heading:lang(zh) { font-family: var(--chinese); }
.new-page { break-before: page; }
.note-ref { font-family: var(--sans); }
.note-ref > a { text-decoration: none; color: var(--accent); }
.notes { break-before: avoid; margin-top: var(--line); padding: 2mm 0 0; border-top: 0.5pt solid var(--hairline); font-size: 0.84em; line-height: calc(var(--line) * 0.84); color: var(--soft); }
.body > .notes > ol { padding-left: 1.5em; }
.notes li:first-child { break-before: avoid; }
.notes li { break-inside: avoid; }
.small-caps { font-variant-caps: small-caps; letter-spacing: 0.03em; }
.ruby { display: ruby; ruby-position: over; }
.reading { display: ruby-text; font-size: 0.5em; line-height: 1; letter-spacing: 0; }

.unknown { border-left: 1.2pt solid var(--hairline); padding-left: 3mm; margin: var(--line) 0; }
.unknown-note { font-size: 7.8pt; color: var(--soft); }
.colophon { font-size: 7.6pt; line-height: 11pt; color: var(--soft); border-top: 0.6pt solid var(--ink); margin-top: calc(var(--line) * 1.5); padding-top: 3mm; display: flex; gap: 8mm; break-inside: avoid; }
.colophon > * { flex: 1 1 0; }
.colophon .bold { font-weight: 600; color: var(--ink); }
`

const pictures = `
figure { break-inside: avoid; }
.frame { overflow: hidden; }
img { display: block; max-width: none; }
figcaption { font-size: 7.6pt; line-height: 10.4pt; margin-top: 1.5mm; break-before: avoid; }
figcaption:is(:lang(ja), :lang(zh)) { line-height: 12pt; }
.credit { color: var(--soft); }
.leading { margin-bottom: 5.5mm; }
.gallery { column-span: all; }
.body > .gallery { margin: calc(var(--line) * 0.8) 0 var(--line) calc(-1 * var(--indent)); }
.body > figure { margin: calc(var(--line) * 0.8) 0; }
.body > figure:first-child { margin-top: 0; }
.row { display: flex; gap: 3.5mm; align-items: flex-start; break-inside: avoid; }
.row + .row { margin-top: 4mm; }
.leading .row:first-child { break-before: avoid; }
.slot-box { display: flex; flex-direction: column; justify-content: center; gap: 1mm; text-align: center; padding: 3mm; background: var(--wash); border: 0.5pt solid var(--hairline); font-size: 7.4pt; line-height: 10.4pt; color: var(--soft); min-height: 34mm; }
.slot-note { font-weight: 500; color: var(--ink); }
.slot-source { font-size: 6.6pt; line-height: 9pt; }
`

/** The pages that are laid over the others: no margins, so that what stands on them keeps its place. */
const headStyle = (sheet: Sheet): string => `
@page heads { margin: 0; }
.heads { page: heads; break-before: page; font: 400 7.4pt / 10pt var(--sans); font-variant-numeric: tabular-nums; color: var(--soft); }
.heads p { white-space: nowrap; overflow: hidden; text-wrap: nowrap; line-height: 10pt; }
.page-heads { position: relative; height: ${mm(sheet.height - 0.05)}; overflow: hidden; break-after: page; }
.page-heads:last-child { break-after: auto; }
.head, .foot { position: absolute; left: ${mm(sheet.side)}; right: ${mm(sheet.side)}; display: flex; justify-content: space-between; gap: 8mm; }
.head { top: 14mm; }
.foot { bottom: 11mm; }
.foot > :last-child { color: var(--ink); font-weight: 500; }
`
