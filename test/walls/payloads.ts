// Payloads: hostile markup, made from tables of elements, events, schemes, namespaces and names; none is copied from a list.

export interface Payload {
  readonly name: string
  readonly text: string
  /** Written for Markdown; as HTML it is only words. */
  readonly markdown?: true
}

/** What each tries to do: a mark on the window, a dialog, a request. */
export const canary = 'galleyCanary'
const code = (quote = "'") => `top.${canary}=1;alert(1);fetch(${quote}http://127.0.0.1:9/w/xss${quote})`

const product = <A, B>(one: readonly A[], other: readonly B[]): [A, B][] =>
  one.flatMap((a) => other.map((b): [A, B] => [a, b]))

const named = (kind: string, texts: readonly string[], markdown?: true): Payload[] =>
  texts.map((text, index) => ({ name: `${kind}-${index + 1}`, text, ...(markdown ? { markdown } : {}) }))

/** Elements that fire something by themselves, or when they are touched. */
const carriers: readonly [open: string, events: readonly string[]][] = [
  ['img src=x', ['error', 'load', 'mouseover']],
  ['img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="', ['load']],
  ['svg', ['load', 'begin', 'focusin tabindex=1']],
  ['body', ['load', 'pageshow', 'hashchange', 'resize', 'focus']],
  ['video src=x', ['error', 'loadstart']],
  ['video><source', ['error']],
  ['audio src=x', ['error', 'canplay']],
  ['input autofocus', ['focus', 'blur', 'invalid']],
  ['select autofocus', ['focus']],
  ['textarea autofocus', ['focus']],
  ['button popovertarget=x', ['click', 'beforetoggle']],
  ['details open', ['toggle']],
  ['marquee', ['start', 'finish', 'bounce']],
  ['iframe src="about:blank"', ['load']],
  ['object data=x', ['error', 'load']],
  ['embed src=x', ['load', 'error']],
  ['link rel=stylesheet href=x', ['error']],
  ['style', ['load', 'error']],
  ['script src=x', ['error']],
  ['p contenteditable autofocus', ['focus', 'beforeinput', 'paste']],
  ['div style="animation:x 1s"', ['animationstart', 'animationend']],
  ['div style="transition:color 1s"', ['transitionend', 'transitionrun']],
  ['math', ['click', 'mouseover']],
  ['table', ['click', 'contextmenu']],
  ['td', ['mouseenter']],
  ['a href="#x"', ['click', 'auxclick', 'dragstart']],
  ['dialog open', ['close', 'cancel']],
  ['form', ['submit', 'reset', 'formdata']],
  ['frameset', ['load', 'blur']],
  ['bgsound src=x', ['error']],
  ['keygen autofocus', ['focus']],
  ['isindex autofocus type=image src=x', ['error']],
  ['xss tabindex=1 autofocus', ['focus', 'pointerrawupdate']],
]
const handlers = carriers.flatMap(([open, events]) =>
  events.flatMap((event) => [
    `<${open} on${event}="${code()}">x`,
    `<${open.toUpperCase().replace('SRC=X', 'SRC=x')}/ON${event}=${code('`').replaceAll(' ', '')}>x`,
  ]),
)

const spellings = [
  `javascript:${code()}`,
  `JaVaScRiPt:${code()}`,
  `java\tscript:${code()}`,
  `java\nscript:${code()}`,
  `&#106;avascript:${code()}`,
  `&#x6A;avascript&colon;${code()}`,
  `javascript&#0000058${code()}`,
  `\u0001javascript:${code()}`,
  ` \u00a0javascript:${code()}`,
  `javascript://%0a${code()}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${code()}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload="${code()}">`,
  `view-source:javascript:${code()}`,
  `blob:null/${'0'.repeat(8)}`,
  `file:///etc/passwd`,
  `galley://app/index.html`,
]
const places: readonly ((address: string) => string)[] = [
  (u) => `<a href="${u}">x</a>`,
  (u) => `<iframe src="${u}"></iframe>`,
  (u) => `<form action="${u}"><input type=submit formaction="${u}"></form>`,
  (u) => `<object data="${u}"></object><embed src="${u}">`,
  (u) =>
    `<svg><a xlink:href="${u}"><text y="9">x</text></a><animate attributeName=href values="${u}"/></svg>`,
  (u) => `<meta http-equiv=refresh content="0;url=${u}"><base href="${u}">`,
  (u) => `<img src="${u}" longdesc="${u}"><table background="${u}"><tr><td>x</td></tr></table>`,
]

const roots = ['svg', 'math']
const bridges = ['foreignObject', 'desc', 'title', 'mtext', 'annotation-xml encoding="text/html"']
const raws = [
  'style',
  'xmp',
  'noscript',
  'textarea',
  'iframe',
  'noembed',
  'noframes',
  'template',
  'select',
  'plaintext',
]
const inner = `<img src=x onerror="${code()}">`
const escaped = inner.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const confused = product(product(roots, bridges), raws).map(
  ([[root, bridge], raw]) =>
    `<${root}><${bridge}><${raw}><!--</${raw}><a title="--&gt;${escaped}">x</a></${raw}>${inner}</${bridge.split(' ')[0]}></${root}>`,
)

const properties =
  'parentNode nextSibling previousSibling firstChild childNodes attributes children nodeName nodeType ownerDocument removeChild insertBefore remove textContent innerHTML tagName namespaceURI getAttribute setAttribute hasChildNodes body documentElement querySelectorAll cookie location'.split(
    ' ',
  )
const clobbering = properties.flatMap((name) => [
  `<form><input name=${name}>x</form>`,
  `<form id=${name}><output name=${name} id=${name}>x</output></form><img name=${name} id=${name}><a id=${name} href="javascript:${code()}">x</a>`,
])

const broken = [
  `<script>${code()}</script>`,
  `<SCRIPT/x>${code()}</SCRIPT >`,
  `<script\u000c>${code()}</script>`,
  `<scr<script>ipt>${code()}</scr</script>ipt>`,
  `<<script>${code()};//<</script>`,
  `<script>${code()}`,
  `<!--><script>${code()}</script>-->`,
  `<!--<img src="--><img src=x onerror=${code('`')}//">`,
  `<!-- --!><script>${code()}</script>`,
  `<![CDATA[<script>${code()}</script>]]>`,
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>${code()}</script></html>`,
  `<!DOCTYPE x [<!ENTITY y "<script>${code()}</script>">]>&y;`,
  `</title><script>${code()}</script>`,
  `"><script>${code()}</script>`,
  `'-${code()}-'`,
  `<img src="x" title="a" onerror ="${code()}"`,
  `<img/src/onerror=${code('`')}>`,
  `<img src=x\u0000 onerror=${code('`')}>`,
  `<img """><script>${code()}</script>">`,
  `<a href="x" title='"onmouseover=${code('`')} '>x</a>`,
  `<p title="</p><script>${code()}</script>">x</p>`,
  `\u003cscript\u003e${code()}\u003c/script\u003e`,
  `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`,
  `&lt;script&gt;${code()}&lt;/script&gt;`,
  `<template><script>${code()}</script></template>`,
  `<div><template shadowrootmode=open><script>${code()}</script></template></div>`,
  `<link rel=import href="data:text/html,<script>${code()}</script>">`,
  `<x:script xmlns:x="http://www.w3.org/1999/xhtml">${code()}</x:script>`,
  `{{constructor.constructor('${code().replaceAll("'", '"')}')()}}`,
  `\${${code()}} #{${code()}} <%= ${code()} %>`,
]

const sheets = [
  `background:url(javascript:${code()})`,
  `background:url("http://127.0.0.1:9/w/css")`,
  `width:expression(${code()})`,
  `-moz-binding:url(http://127.0.0.1:9/w/x.xml#x)`,
  `behavior:url(http://127.0.0.1:9/w/x.htc)`,
  `position:fixed;inset:0;z-index:99999;background:red`,
  `list-style-image:url(http://127.0.0.1:9/w/l)`,
  `content:url(http://127.0.0.1:9/w/c)`,
  `b\\61 ckground:u\\72l(http://127.0.0.1:9/w/e)`,
  `color:red;}</style><script>${code()}</script>`,
].flatMap((rule) => [
  `<p style='${rule}'>x</p>`,
  `<style>p{${rule}}</style><p>x</p>`,
  `<style>@import "http://127.0.0.1:9/w/i.css";p{${rule}}</style><font style='${rule}' color="${rule.slice(0, 20)}">x</font>`,
])

const marked = [
  ...spellings.flatMap((u) => [
    `[x](${u.replace(/[\s\p{Cc}]/gu, '')})`,
    `![x](<${u.replace(/[\n<>]/g, '')}>)`,
    `<${u.replace(/[\s<>]/g, '')}>`,
  ]),
  `[x]: javascript:${code()}\n\n[x]`,
  `[x](https://x.example/ "a\\" onmouseover=${code('`')}")`,
  `\`\`\`"><script>${code()}</script>\nx\n\`\`\``,
  `| a |\n|---|\n| <img src=x onerror="${code()}"> |`,
  `[^1]\n\n[^1]: <script>${code()}</script>`,
  `---\ntitle: "<script>${code()}</script>"\n---\n\n# <img src=x onerror=${code('`')}>`,
  `# <svg/onload="${code()}">\n\n> <iframe srcdoc="<script>${code()}</script>">`,
]

/** What makes a reader slow that goes back and forth, or deep. */
const heavy = [
  '<form><input name=parentNode>x</form>'.repeat(50),
  '<b>'.repeat(3_000),
  '<div>'.repeat(20_000),
  '<table><tr><td>'.repeat(2_000),
  '<a href=x><b><i><p>'.repeat(1_500),
  '<ul><li>'.repeat(5_000),
  '<blockquote>'.repeat(10_000),
  `<p ${'x '.repeat(100_000)}>x`,
  `<p style="${';'.repeat(200_000)}">x</p>`,
  `<!--${'-'.repeat(200_000)}`,
  '<'.repeat(100_000),
  '&'.repeat(100_000),
  `${'<font>'.repeat(400)}${'<p>x'.repeat(400)}`,
  '<svg><desc><math><mtext>'.repeat(800),
  // A parser makes each letter of these again in every box that follows.
  Array.from({ length: 2_000 }, (_, at) => `<div><b id=${at}></div>`).join(''),
  `<select>${Array.from({ length: 2_000 }, (_, at) => `<div><b id=${at}></div>`).join('')}`,
  Array.from({ length: 2_000 }, (_, at) => `<div><b id=${at}><select></b></select></div>`).join(''),
  `<p>${Array.from({ length: 190 }, (_, at) => `<b class=c${at}>`).join('')}<marquee>${'<p>x</p>'.repeat(5_000)}`,
  `<!-->${'<p>x</p>'.repeat(20_000)}`,
]
const heavyMarked = [
  '['.repeat(20_000),
  `${'> '.repeat(2_000)}x`,
  '*a_'.repeat(5_000),
  '`'.repeat(20_001),
  `${'- '.repeat(500)}x`,
  `|${' a |'.repeat(2_000)}\n|${'---|'.repeat(2_000)}\n${'| x '.repeat(2_000)}|`,
  '![[]('.repeat(3_000),
  `a${'\n'.repeat(50_000)}b`,
  `a${' '.repeat(60_000)}b`,
  `a${'\u00a0'.repeat(60_000)}b`,
  `a${'\t'.repeat(60_000)}b`,
]

const all: readonly Payload[] = [
  ...named('handler', handlers),
  ...named(
    'address',
    product(places, spellings).map(([place, u]) => place(u)),
  ),
  ...named('namespace', confused),
  ...named('clobber', clobbering),
  ...named('broken', broken),
  ...named('sheet', sheets),
  ...named('marked', marked, true),
  ...named('heavy', heavy),
  ...named('heavy-marked', heavyMarked, true),
]

/** Each once: some tables meet in the same text. */
export const payloads: readonly Payload[] = [
  ...new Map(all.toReversed().map((payload) => [payload.text, payload])).values(),
].toReversed()

/** All of them in the long form; else every seventh, and every one that is heavy. */
export const chosen: readonly Payload[] =
  process.env.GALLEY_TORTURE === 'long'
    ? payloads
    : payloads.filter(({ name }, index) => index % 7 === 0 || name.startsWith('heavy'))
