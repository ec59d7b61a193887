// Style of articles: the rail with the section's name, heads, text, lists, quotes and tables.

export const articleStyle = `
.section > main { margin-block-start: clamp(1.75rem, 4vw, 3rem); }
.section-kicker { border-block-start: 2px solid var(--accent); padding-block-start: 0.6rem; }
article { margin-block-start: 1.1rem; }
article + article { margin-block-start: calc(3.5 * var(--line)); padding-block-start: calc(1.5 * var(--line)); border-block-start: 1px solid var(--hairline); }
.article-header { max-inline-size: 50rem; margin-block-end: var(--line); }
.hed { font-size: var(--size-4); line-height: 1.1; letter-spacing: -0.018em; margin-inline-start: -0.03em; }
.hed:is(:lang(ja), :lang(zh)) { font-size: var(--size-3); line-height: 1.4; letter-spacing: 0.02em; margin-inline-start: 0; }
.article-header > .kicker { margin-block-end: 0.5rem; }
.article-header > .dek { font-size: var(--size-2); line-height: 1.4; margin-block-start: 0.7rem; max-inline-size: 38rem; text-wrap: pretty; }
.article-header > .dek:is(:lang(ja), :lang(zh)) { font-size: var(--size-1); line-height: 1.7; }
.byline { font-size: var(--small); line-height: 1.5; color: var(--soft); margin-block-start: 0.9rem; font-variant-numeric: lining-nums; }
.byline .author { color: var(--ink); font-weight: 500; }

.body > * { max-inline-size: var(--measure); }
.body > * + * { margin-block-start: calc(var(--line) * 0.5); }
.body { font-variant-numeric: oldstyle-nums proportional-nums; font-feature-settings: "kern", "liga", "clig"; }
.body > p:is(:lang(ja), :lang(zh)), .body li:is(:lang(ja), :lang(zh)), .body > blockquote:is(:lang(ja), :lang(zh)) { line-height: 1.9; font-size: 0.97em; letter-spacing: 0.015em; text-align: justify; text-justify: inter-character; }
.subhead, .subhead-2 { font: 600 var(--size-1) / 1.35 var(--sans); font-variant-numeric: lining-nums tabular-nums; letter-spacing: -0.008em; }
.subhead-2 { font-size: 1.0625rem; }
:is(.subhead, .subhead-2):lang(ja) { font-family: var(--japanese); font-weight: 700; letter-spacing: 0.01em; line-height: 1.5; }
:is(.subhead, .subhead-2):lang(zh) { font-family: var(--chinese); font-weight: 700; letter-spacing: 0.01em; line-height: 1.5; }
.body > * + .subhead { margin-block-start: calc(var(--line) * 1.5); }
.body > * + .subhead-2 { margin-block-start: var(--line); }
.body > .subhead + *, .body > .subhead-2 + * { margin-block-start: calc(var(--line) * 0.25); }
.subhead .number, .subhead-2 .number { color: var(--accent); }
@supports (initial-letter: 3) or (-webkit-initial-letter: 3) {
  .opening::first-letter { -webkit-initial-letter: 3; initial-letter: 3; font-weight: 600; color: var(--accent); margin-inline-end: 0.5rem; font-variant-numeric: lining-nums; }
}

.body :is(ul, ol) { padding-inline-start: 1.5em; }
.body li + li, .body li > :is(ul, ol) { margin-block-start: calc(var(--line) * 0.25); }
.body li::marker { color: var(--accent); font-family: var(--sans); font-size: 0.9em; font-variant-numeric: lining-nums tabular-nums; }
blockquote { border-inline-start: 2px solid var(--accent); padding-inline-start: 1.25rem; font-size: var(--size-1); line-height: 1.5; }
.body > * + blockquote, .body > blockquote + * { margin-block-start: var(--line); }
.body > hr { border: 0; block-size: var(--line); margin: var(--line) 0; background: linear-gradient(var(--ink), var(--ink)) center / 4rem 1px no-repeat; }
code { font: 0.875em / 1.5 ui-monospace, "SFMono-Regular", "Liberation Mono", monospace; background: var(--wash); padding: 0.1em 0.3em; border-radius: 0.15em; overflow-wrap: anywhere; }
mark { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); color: inherit; padding-inline: 0.1em; }
sub, sup { font-size: 0.72em; line-height: 0; font-variant-numeric: lining-nums; }
.table { max-inline-size: 55rem; inline-size: fit-content; min-inline-size: min(100%, var(--measure)); overflow-x: auto; }
.body > * + .table, .body > .table + * { margin-block-start: var(--line); }
table { border-collapse: collapse; inline-size: 100%; font: 400 0.9375rem / 1.5 var(--sans); font-variant-numeric: lining-nums tabular-nums; border-block: 2px solid var(--ink); }
table:lang(ja) { font-family: var(--japanese); }
table:lang(zh) { font-family: var(--chinese); }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 1.25rem 0.5rem 0; border-block-start: 1px solid var(--hairline); }
th { font-weight: 600; }
thead th { vertical-align: bottom; border-block-end: 1px solid var(--ink); }
.quoted, .pullquote { margin: 0; }
.quoted > .attribution, .pullquote > .attribution { font: 400 var(--small) / 1.5 var(--sans); color: var(--soft); margin-block-start: 0.5rem; padding-inline-start: 1.25rem; }
.attribution { color: var(--soft); font-size: var(--small); }
.attribution::before { content: "— " / ""; }
.attribution:is(:lang(ja), :lang(zh))::before { content: "――" / ""; }
.pullquote { border-block: 1px solid var(--accent); padding-block: 1.1rem; text-wrap: balance; }
.body > * + .pullquote, .body > .pullquote + *, .body > * + .quoted, .body > .quoted + * { margin-block-start: calc(var(--line) * 1.25); }
.pullquote > blockquote { border: 0; padding: 0; font-size: var(--size-2); line-height: 1.3; font-style: normal; color: var(--accent); }
.pullquote > .attribution { padding: 0; }
.sidebar { background: var(--wash); border-block-start: 2px solid var(--accent); padding: 1.1rem 1.25rem 1.25rem; font-size: 0.9375em; }
.sidebar > * + * { margin-block-start: 0.65rem; }
.sidebar-heading { font: 600 1.0625rem / 1.35 var(--sans); }
.sidebar-heading:lang(ja) { font-family: var(--japanese); font-weight: 700; }
.sidebar-heading:lang(zh) { font-family: var(--chinese); font-weight: 700; }
.body > * + .sidebar, .body > .sidebar + * { margin-block-start: calc(var(--line) * 1.25); }
.note-ref { font-family: var(--sans); font-variant-numeric: lining-nums; }
.note-ref > a { text-decoration: none; padding-inline: 0.15em; color: var(--accent); }
.note-ref > a:is(:hover, :focus-visible) { text-decoration: underline; }
.notes { max-inline-size: var(--measure); margin-block-start: calc(var(--line) * 1.5); padding-block-start: 0.75rem; border-block-start: 1px solid var(--hairline); font-size: var(--small); line-height: 1.55; color: var(--soft); }
.notes > ol { margin: 0; padding-inline-start: 1.6em; }
.notes li + li { margin-block-start: 0.35rem; }
.notes li:target, .note-ref > a:target { background: color-mix(in srgb, var(--accent) 16%, var(--paper)); }
.note-back { font-family: var(--sans); text-decoration: none; padding-inline: 0.3em; }
.small-caps { font-variant-caps: small-caps; letter-spacing: 0.03em; }
ruby { ruby-position: over; }
rt { font-size: 0.5em; letter-spacing: 0; }
caption { text-align: start; font: 600 0.9375rem / 1.4 var(--sans); padding-block-end: 0.6rem; }
caption:lang(ja) { font-family: var(--japanese); }
caption:lang(zh) { font-family: var(--chinese); }
div.unknown { border: 1px solid var(--hairline); border-inline-start: 3px solid var(--accent); background: var(--wash); padding: 0.9rem 1.1rem; }
.unknown-note { font-size: var(--tiny); line-height: 1.5; color: var(--soft); }

@media (min-width: 64rem) {
  .section > main, .department { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 3rem; align-items: start; }
  .section > main::before, .department::before { content: ""; grid-column: 1 / -1; border-block-start: 2px solid var(--accent); }
  .section-kicker { border: 0; padding-block-start: 0.85rem; position: sticky; inset-block-start: 0.5rem; grid-row: 2; }
  .section > main > article, .department > article, .to-top { grid-column: 2; }
  .unseen + article, .section-kicker + article, .department > article:first-child { margin-block-start: 0.55rem; }
}
`
