// Policy: what a page may load and do, said by the page itself wherever it is opened (Content Security Policy, level 3).
import type { Element } from 'hast'
import { el } from './element'

/** Where a page's files are, as sources of a policy. */
export interface Files {
  /** Of photographs and fonts. */
  readonly from: string
  /** Of its style sheet. */
  readonly style: string
  /** Of its scripts; undefined: none may run. */
  readonly script?: string
  /** Where its forms may lead; undefined: nowhere. */
  readonly form?: string
}

/** Beside the page. Not every browser counts a folder on a disk as the page's own, so `file:` stands there as well. */
export const besidePage: Files = { from: "'self' file:", style: "'self' file:" }
/** In the page. */
export const insidePage: Files = { from: 'data:', style: "'unsafe-inline'" }

/** The meta element; the first of a head, for it says nothing about what stands before it (CSP 3, 3.3). */
export const policyOf = ({ from, style, script, form = "'none'" }: Files): Element =>
  policyElement([
    "default-src 'none'",
    `img-src ${from}`,
    `font-src ${from}`,
    `style-src ${style}`,
    ...(script ? [`script-src ${script}`] : []),
    "base-uri 'none'",
    `form-action ${form}`,
  ])

/**
 * Of a mail, which must not name what it loads: mail programs put its pictures at addresses of their own. Nothing else
 * in a mail would ever load, and nothing runs.
 */
export const mailPolicy = (): Element =>
  policyElement(
    ['script-src', 'object-src', 'frame-src', 'connect-src', 'media-src', 'base-uri', 'form-action'].map(
      (name) => `${name} 'none'`,
    ),
  )

const policyElement = (rules: readonly string[]): Element =>
  el('meta', { httpEquiv: 'Content-Security-Policy', content: rules.join('; ') })
