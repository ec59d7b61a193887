// Closed: what is wrong with a page that should load nothing but its own files, and run nothing.
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'

/** Elements that load, run, send or embed something by themselves. */
const loading = new Set(
  'script iframe frame frameset object embed applet video audio source track base form input button select textarea portal fencedframe template svg math noscript bgsound'.split(
    ' ',
  ),
)

const own = {
  /** Beside the page: a plain name, perhaps in a folder. */
  beside: /^(?:[\w-]+\/)?[\w-]+\.(?:jpg|css|woff2|html)(?:#[\w-]+)?$/,
  inside: /^(?:data:(?:image\/jpeg|font\/woff2);base64,[\w+/=]*|cid:[\w.@-]+|)$/,
}

/** A sentence for each way out; `mail` names no addresses in its policy. */
export function waysOut(html: string, mail = false): string[] {
  const found: string[] = []
  const tree = fromHtml(html, { verbose: true }) as Root
  const isOwn = (address: string) => own.beside.test(address) || own.inside.test(address)
  const css = (sheet: string, where: string) => {
    for (const [, address = ''] of sheet.matchAll(/url\(\s*["']?([^"')]*)/gi))
      if (!isOwn(address)) found.push(`${where}: url(${address})`)
    if (/@import|expression\s*\(|-moz-binding|behavior\s*:|image-set|\\[0-9a-f]/i.test(sheet))
      found.push(`${where}: ${sheet.slice(0, 60)}`)
    if (/position\s*:\s*fixed/i.test(sheet)) found.push(`${where}: position: fixed`)
  }
  visit(tree, 'element', (node: Element) => {
    const { tagName, properties } = node
    if (loading.has(tagName)) found.push(`<${tagName}>`)
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value)
      if (/^on/i.test(name)) found.push(`${tagName} ${name}`)
      if (name === 'style') css(text, `${tagName} style`)
      if (name === 'src' && !isOwn(text)) found.push(`${tagName} src=${text}`)
      if (name === 'srcSet')
        for (const one of text.split(/,\s*/))
          if (!isOwn(one.trim().split(/\s+/)[0] ?? '')) found.push(`${tagName} srcset=${one}`)
      if (
        /^(?:background|poster|data|action|formAction|ping|manifest|srcDoc|cite|longDesc|lowSrc|dynSrc)$/i.test(
          name,
        )
      )
        found.push(`${tagName} ${name}=${text}`)
      if (name === 'href')
        if (
          tagName === 'a'
            ? !/^(?:https?:\/\/[^\s/]|mailto:.|tel:.|#)/i.test(text) && !isOwn(text)
            : !isOwn(text)
        )
          found.push(`${tagName} href=${text}`)
    }
    if (tagName === 'meta' && /refresh|set-cookie/i.test(String(properties.httpEquiv)))
      found.push('<meta> refresh')
    if (tagName === 'link' && String(properties.rel) !== 'stylesheet') found.push(`<link> ${properties.rel}`)
    if (tagName === 'style')
      css(node.children.map((child) => ('value' in child ? child.value : '')).join(''), 'sheet')
  })
  return [...found, ...policyFaults(html, mail)]
}

/** The policy must be the head's first element and let nothing in that nobody needs. */
function policyFaults(html: string, mail: boolean): string[] {
  const first = /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)
  if (!first) return ['no policy at the head of the page']
  const policy = (first[1] ?? '').replaceAll('&#x27;', "'")
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]))
  const needed = mail
    ? ['script-src', 'object-src', 'frame-src', 'connect-src', 'base-uri', 'form-action']
    : ['default-src', 'base-uri', 'form-action']
  const open = needed.filter((name) => rules.get(name)?.join() !== "'none'")
  const wide = [...rules].filter(([, sources]) =>
    sources.some((source) => /\*|https?:|unsafe-eval/.test(source)),
  )
  const scripted = rules.get('script-src')?.join() ?? "'none'"
  return [
    ...open.map((name) => `the policy leaves ${name} open`),
    ...wide.map(([name]) => `the policy is wide in ${name}`),
    ...(scripted === "'none'" ? [] : ['the policy allows scripts']),
  ]
}
