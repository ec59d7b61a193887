// Email frame: what all parts of an e-mail edition are made with, and the tables that hold them.
import type { Element } from 'hast'
import type { Edition } from './edition'
import { type Child, el } from './element'
import { type Dressed, type Look, tailor } from './email-look'
import { type EmailType, emailType } from './email-type'
import { palettes } from './style-tokens'

/** Width of the mail and its margins in pixels; the widest that a reading pane of any program shows whole. */
export const mailWidth = 600
export const mailMargin = 24
/** Width of the text. */
export const measure = mailWidth - 2 * mailMargin

export interface EmailFrame {
  readonly edition: Edition
  readonly type: EmailType
  readonly dress: (look: Look) => Dressed
  /** Where the issue stands on the web; undefined: nobody knows. */
  readonly web: string | undefined
}

export const emailFrame = (edition: Edition, web: string | undefined): EmailFrame => ({
  edition,
  type: emailType(edition.language),
  dress: tailor(palettes(edition.publication.design.accent).light),
  web,
})

const whole = { width: '100%', 'table-layout': 'fixed', 'border-collapse': 'collapse' } as const

/** Rows of a table that only lays out. Its columns never grow with what is in them, so that pictures stay inside. */
export const layout = ({ dress }: EmailFrame, rows: readonly Child[], css: Look['css'] = {}): Element =>
  el('table', { role: 'presentation', ...dress({ css: { ...whole, ...css } }) }, el('tbody', {}, rows))

/** A row with one cell. Outlook for Windows keeps padding and grounds only on cells. */
export const row = ({ dress }: EmailFrame, look: Look, ...children: readonly Child[]): Element =>
  el('tr', {}, el('td', dress(look), children))

/** A box across the measure. */
export const box = (frame: EmailFrame, look: Look, ...children: readonly Child[]): Element =>
  layout(frame, [row(frame, look, children)], { margin: '0 0 20px' })
