// Style of the page: ground, nameplate, front page, mastheads, turning between pages, colophon.
import { frontStyle } from './style-front'

export const pageStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block-start: 1rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 400 var(--size) / var(--leading) var(--serif);
  font-kerning: normal;
  font-optical-sizing: auto;
  text-rendering: optimizeLegibility;
  overflow-wrap: break-word;
  line-break: strict;
  text-spacing-trim: trim-start;
  text-autospace: normal;
  hanging-punctuation: first allow-end last;
}
body > :not(.skip) { max-inline-size: calc(var(--page) + 2 * var(--edge)); margin-inline: auto; padding-inline: var(--edge); }
h1, h2, h3, h4, h5, h6, p, ul, ol, figure, blockquote, table { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6, .cover-line { text-wrap: balance; font-weight: 600; }
p, li, figcaption, blockquote { text-wrap: pretty; }
:lang(ja) { font-family: var(--japanese); }
:lang(zh) { font-family: var(--chinese); }
/* Korean has blanks between its words, and breaks its lines there. */
:lang(ko) { word-break: keep-all; }
:is(h1, h2, h3, h4, h5, h6, .cover-line, .headline, .dek):lang(ja) { word-break: auto-phrase; letter-spacing: 0; }
:is(h1, h2, h3, h4, h5, h6, strong, th, .cover-line, .kicker):is(:lang(ja), :lang(zh)) { font-weight: 700; letter-spacing: 0.01em; }
:is(em, cite, i, .slogan, .italic):is(:lang(ja), :lang(zh)) { font-style: normal; }
em:is(:lang(ja), :lang(zh)) { font-weight: 700; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { color: var(--accent); text-decoration-thickness: 0.1em; }
:focus-visible { outline: 0.15rem solid var(--accent); outline-offset: 0.2rem; border-radius: 0.1rem; }
::selection { background: color-mix(in srgb, var(--accent) 24%, transparent); }
.skip { position: absolute; inset-block-start: 0; inset-inline-start: 0; padding: 0.75rem 1.25rem; background: var(--paper); color: var(--ink); font: 500 var(--small) / 1.4 var(--sans); transform: translateY(-110%); z-index: 2; }
.skip:focus { transform: none; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.kicker { font: 600 var(--tiny) / 1.4 var(--sans); letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); text-wrap: balance; }
.kicker:lang(ja) { font-family: var(--japanese); letter-spacing: 0.06em; }
.kicker:lang(zh) { font-family: var(--chinese); letter-spacing: 0.06em; }
.kicker a { text-decoration: none; color: inherit; }
.kicker a:hover { text-decoration: underline; }
.folio, .byline, .label, .where, .colophon, .sections, figcaption, .slot-box, .unknown-note { font-family: var(--sans); }
:is(.folio, .byline, .label, .where, .colophon, .sections, figcaption, .slot-box, .unknown-note):lang(ja) { font-family: var(--japanese); }
:is(.folio, .byline, .label, .where, .colophon, .sections, figcaption, .slot-box, .unknown-note):lang(zh) { font-family: var(--chinese); }

.nameplate { padding-block-start: clamp(1.75rem, 4.5vw, 3.5rem); }
.nameplate .wordmark { font-size: clamp(2.5rem, 8.4vw, 6.25rem); line-height: 1.02; letter-spacing: -0.022em; margin-inline-start: -0.04em; }
.nameplate .wordmark:is(:lang(ja), :lang(zh)) { font-size: clamp(2rem, 6.6vw, 4.75rem); line-height: 1.2; letter-spacing: 0.02em; }
.nameplate .logo { display: block; max-inline-size: min(100%, 34rem); max-block-size: 9rem; inline-size: auto; block-size: auto; background: #fff; }
.slogan { font-style: italic; font-size: var(--size-1); line-height: 1.4; color: var(--soft); margin-block-start: 0.6rem; }
.folio { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.15rem 2rem; font-size: var(--small); line-height: 1.5; font-weight: 500; font-variant-numeric: lining-nums tabular-nums; }
.nameplate .folio { margin-block: clamp(1.1rem, 2.4vw, 1.75rem) clamp(1.1rem, 2.4vw, 1.75rem); padding-block: 0.6rem; border-block-start: 2px solid var(--ink); border-block-end: 1px solid var(--ink); }

${frontStyle}
.masthead { display: grid; gap: 0 2rem; padding-block-start: clamp(1.1rem, 2.2vw, 1.6rem); }
.masthead .wordmark { font-size: var(--size-2); line-height: 1.25; font-weight: 600; letter-spacing: -0.01em; }
.masthead .wordmark a { text-decoration: none; }
.masthead .folio { justify-content: flex-start; gap: 0.1rem 1.1rem; color: var(--soft); font-weight: 400; }
.sections { font-size: var(--small); line-height: 1.5; margin-block-start: 0.9rem; border-block-start: 1px solid var(--hairline); padding-block-start: 0.35rem; }
.sections ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.6rem; }
.sections a { display: block; padding-block: 0.35rem; text-decoration: none; color: var(--soft); }
.sections a:hover { color: var(--accent); text-decoration: underline; }
.sections [aria-current] { color: var(--ink); font-weight: 500; box-shadow: inset 0 -2px var(--accent); }
@media (min-width: 48rem) {
  .masthead { grid-template-columns: auto auto; align-items: baseline; justify-content: space-between; }
  .sections { grid-column: 1 / -1; }
}

.turning { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; margin-block-start: clamp(3rem, 7vw, 5rem); }
.turning a { text-decoration: none; padding-block: 1rem; border-block-start: 2px solid var(--ink); }
.turning .label { display: block; font-size: var(--tiny); line-height: 1.5; color: var(--accent); font-weight: 500; }
.turning .where { display: block; font: 600 var(--size-1) / 1.35 var(--serif); text-wrap: balance; }
.turning a:hover .where { text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: 0.18em; }
.turning .next { grid-column: 2; text-align: end; }
.turning .prev { grid-column: 1; }
.turning .home { grid-column: 1 / -1; grid-row: 2; border-block-start: 1px solid var(--hairline); text-align: center; }
.turning .home .label { display: inline; }
.turning .to-archive { grid-row: 3; }
nav.to-archive { padding-block-start: clamp(1.1rem, 2.2vw, 1.6rem); margin-block-end: calc(-1 * clamp(0.5rem, 2vw, 1.75rem)); font-size: var(--small); line-height: 1.5; }
nav.to-archive .label::before { content: "← " / ""; }
[dir="rtl"] nav.to-archive .label::before { content: "→ " / ""; }

.colophon { margin-block-start: clamp(2.5rem, 6vw, 4.5rem); padding-block: 1.75rem 3rem; font-size: var(--tiny); line-height: 1.6; color: var(--soft); display: grid; gap: 1.25rem 3rem; }
.colophon::before { content: ""; grid-column: 1 / -1; border-block-start: 1px solid var(--hairline); margin-block-end: 0.25rem; }
.colophon .bold { color: var(--ink); font-weight: 600; }
.colophon p + p { margin-block-start: 0.35rem; }
@media (min-width: 48rem) {
  .colophon { grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
}
.turning + .colophon { margin-block-start: 0; }
.department { margin-block-start: clamp(3.5rem, 8vw, 6rem); }
.to-top { font-family: var(--sans); font-size: var(--tiny); margin-block-start: 2.5rem; }
@media print {
  .skip, .turning, .sections, .to-top, .to-archive { display: none; }
  body { background: none; }
}
`
