// Ways: how a page can send word home; as markup that needs no script, and as script.

export interface Way {
  readonly name: string
  readonly markup?: (address: string) => string
  /** A statement or more; `w` is the window, `d` its document, `u` the address. */
  readonly script?: string
}

const m = (name: string, markup: (u: string) => string): Way => ({ name, markup })
const s = (name: string, script: string): Way => ({ name, script })
const css = (name: string, rule: (u: string) => string): Way =>
  m(name, (u) => `<style>.${name}{${rule(u)}}</style><p class="${name}">x</p>`)

export const ways: readonly Way[] = [
  m('img-src', (u) => `<img src="${u}">`),
  m('img-srcset', (u) => `<img srcset="${u} 1x">`),
  m('picture-source', (u) => `<picture><source srcset="${u}"><img></picture>`),
  m('input-image', (u) => `<input type="image" src="${u}">`),
  m('link-stylesheet', (u) => `<link rel="stylesheet" href="${u}">`),
  m('link-icon', (u) => `<link rel="icon" href="${u}">`),
  m('link-preload', (u) => `<link rel="preload" as="image" href="${u}">`),
  m('link-prefetch', (u) => `<link rel="prefetch" href="${u}">`),
  m('link-modulepreload', (u) => `<link rel="modulepreload" href="${u}">`),
  m('link-manifest', (u) => `<link rel="manifest" href="${u}">`),
  m('style-import', (u) => `<style>@import url("${u}");</style>`),
  css('style-background', (u) => `background-image:url("${u}")`),
  m('style-attribute', (u) => `<p style="background:url('${u}')">x</p>`),
  m('style-list', (u) => `<ul style="list-style-image:url('${u}')"><li>x</li></ul>`),
  css('style-border', (u) => `border:5px solid;border-image:url("${u}") 5`),
  m('style-content', (u) => `<style>.content::before{content:url("${u}")}</style><p class="content">x</p>`),
  m(
    'style-font',
    (u) =>
      `<style>@font-face{font-family:far;src:url("${u}")}.far{font-family:far}</style><p class="far">x</p>`,
  ),
  css('style-mask', (u) => `mask-image:url("${u}")`),
  css('style-shape', (u) => `float:left;width:9px;height:9px;shape-outside:url("${u}")`),
  css('style-set', (u) => `background-image:image-set("${u}" 1x)`),
  css('style-variable', (u) => `--far:url("${u}");background:var(--far)`),
  m('iframe-src', (u) => `<iframe src="${u}"></iframe>`),
  m('iframe-srcdoc', (u) => `<iframe srcdoc="<img src='${u}'>"></iframe>`),
  m('frame-data', (u) => `<iframe src="data:text/html,<img src='${u}'>"></iframe>`),
  m('object-data', (u) => `<object data="${u}"></object>`),
  m('embed-src', (u) => `<embed src="${u}">`),
  m('video-src', (u) => `<video src="${u}" preload="auto"></video>`),
  m('video-poster', (u) => `<video poster="${u}"></video>`),
  m('video-source', (u) => `<video preload="auto"><source src="${u}"></video>`),
  m('video-track', (u) => `<video src="data:video/mp4;base64,"><track default src="${u}"></video>`),
  m('audio-src', (u) => `<audio src="${u}" preload="auto"></audio>`),
  m('svg-image', (u) => `<svg><image href="${u}" width="9" height="9"/></svg>`),
  m('svg-xlink', (u) => `<svg><image xlink:href="${u}" width="9" height="9"/></svg>`),
  m(
    'svg-filter',
    (u) =>
      `<svg width="9" height="9"><filter id="f"><feImage href="${u}"/></filter><rect width="9" height="9" filter="url(#f)"/></svg>`,
  ),
  m('svg-use', (u) => `<svg><use href="${u}#a"/></svg>`),
  m('table-background', (u) => `<table background="${u}"><tr><td>x</td></tr></table>`),
  m('refresh', (u) => `<meta http-equiv="refresh" content="0;url=${u}">`),
  m('script-src', (u) => `<script src="${u}"></script>`),
  m('script-module', (u) => `<script type="module" src="${u}"></script>`),
  m('script-inline', (u) => `<script>fetch('${u}')</script>`),
  m('handler-error', (u) => `<img src="data:," onerror="fetch('${u}')">`),
  m('handler-load', (u) => `<svg onload="fetch('${u}')"></svg>`),
  s('fetch', 'w.fetch(u, { mode: "no-cors" }).catch(() => 0)'),
  s('fetch-keepalive', 'w.fetch(u, { mode: "no-cors", keepalive: true }).catch(() => 0)'),
  s('xhr', 'const x = new w.XMLHttpRequest(); x.open("GET", u); x.send()'),
  s('beacon', 'w.navigator.sendBeacon(u, "x")'),
  s('websocket', 'new w.WebSocket(u.replace("http", "ws"))'),
  s('eventsource', 'new w.EventSource(u)'),
  s('new-image', 'new w.Image().src = u'),
  s('new-audio', 'new w.Audio(u).load()'),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the page's
  s('font-face', 'new w.FontFace("far", `url(${u})`).load().catch(() => 0)'),
  s('style-sheet', 'const l = d.createElement("link"); l.rel = "stylesheet"; l.href = u; d.head.append(l)'),
  s('import', 'import(u).catch(() => 0)'),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the page's
  s('worker-blob', 'new w.Worker(w.URL.createObjectURL(new w.Blob([`fetch("${u}",{mode:"no-cors"})`])))'),
  s('worklet', 'new w.OfflineAudioContext(1, 1, 9000).audioWorklet.addModule(u).catch(() => 0)'),
  s(
    'form-submit',
    'const f = d.createElement("form"); f.action = u; f.method = "post"; d.body.append(f); f.submit()',
  ),
  s('anchor-click', 'const a = d.createElement("a"); a.href = u; d.body.append(a); a.click()'),
  s('anchor-ping', 'const a = d.createElement("a"); a.href = "#x"; a.ping = u; d.body.append(a); a.click()'),
  s(
    'anchor-download',
    'const a = d.createElement("a"); a.href = u; a.download = "x"; d.body.append(a); a.click()',
  ),
  s('location', 'w.location.href = u'),
  s('open', 'w.open(u)'),
  s('frame-made', 'const f = d.createElement("iframe"); f.src = u; d.body.append(f)'),
  s(
    'stun',
    'const p = new w.RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:" + new URL(u).port }] }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o)); w.kept = p',
  ),
  s(
    '?tcp',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the page's
    'const p = new w.RTCPeerConnection({ iceServers: [{ urls: `turn:127.0.0.1:${new URL(u).port}?transport=tcp`, username: "u", credential: "p" }], iceTransportPolicy: "relay" }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o)); w.kept2 = p',
  ),
]

/** A page that tries them, each in a frame of its own, so that one that leaves does not take the others along. */
export function pagesOf(address: (name: string) => string): {
  readonly all: string
  readonly each: Map<string, string>
} {
  const each = new Map(
    ways.map(({ name, markup, script = '' }) => {
      const inner =
        markup?.(address(name)) ??
        `<script>const w = window, d = document, u = ${JSON.stringify(address(name))}; ${script.replaceAll('</', '<\\/')}</script>`
      return [
        `/page/${encodeURIComponent(name)}`,
        `<!DOCTYPE html><html><head></head><body>${inner}</body></html>`,
      ]
    }),
  )
  const frames = [...each.keys()].map((path) => `<iframe src="${path}"></iframe>`)
  return { each, all: `<!DOCTYPE html><html><body>${frames.join('')}</body></html>` }
}

/** Everything that needs no script, one after another. */
export const markupOf = (address: (name: string) => string): string =>
  ways.map(({ name, markup }) => markup?.(address(name)) ?? '').join('\n')
