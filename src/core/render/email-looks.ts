// Email looks: how each piece of an article looks in a mail, by the class or else the tag that the editions share.
import type { Look } from './email-look'
import type { EmailType } from './email-type'

/** By ".class" or tag; a class goes before its tag. What is not here looks as mail programs make it. */
export type Looks = Readonly<Record<string, Look>>

export function looksFor({ serif, sans, size, eastern, start }: EmailType): Looks {
  const head = (pixels: number, leading: number, family = serif): string =>
    `bold ${eastern ? Math.round(pixels * 0.86) : pixels}px/${eastern ? leading + 0.2 : leading} ${family}`
  const small = (pixels: number): string => `${pixels}px/1.5 ${sans}`
  const subhead = (pixels: number): Look => ({
    css: { margin: '26px 0 8px', font: head(pixels, 1.35, sans) },
  })
  const list: Look = { css: { margin: '0 0 16px', padding: start === 'left' ? '0 0 0 24px' : '0 24px 0 0' } }
  const cell: Look = { css: { padding: '7px 12px 7px 0' }, line: [['top'], 1, 'hairline'] }
  const label: Look = {
    css: {
      margin: '0 0 6px',
      font: `bold 13px/1.4 ${sans}`,
      'letter-spacing': '1px',
      'text-transform': 'uppercase',
    },
    text: 'accent',
  }
  return {
    p: { css: { margin: '0 0 16px' } },
    '.kicker': label,
    '.hed': { css: { margin: '0 0 8px', font: head(28, 1.2) } },
    '.dek': { css: { margin: '0 0 8px', font: `${size + 2}px/1.45 ${serif}` }, text: 'soft' },
    '.byline': { css: { margin: 0, font: small(14) }, text: 'soft' },
    '.subhead': subhead(19),
    '.subhead-2': subhead(17),
    '.number': { text: 'accent' },
    ul: list,
    ol: list,
    blockquote: {
      css: {
        margin: '0 0 16px',
        padding: start === 'left' ? '0 0 0 18px' : '0 18px 0 0',
        'font-size': size + 1,
      },
      line: [[start], 2, 'accent'],
    },
    '.attribution': { css: { margin: '0 0 20px', font: small(14) }, text: 'soft' },
    '.large': { css: { margin: 0, font: head(23, 1.35) }, text: 'accent' },
    '.sidebar-heading': { css: { margin: '0 0 8px', font: head(17, 1.35, sans) } },
    '.caption-line': { css: { margin: '6px 0 0', font: small(13) } },
    '.credit': { text: 'soft' },
    '.slot-note': { css: { margin: '0 0 6px', font: `bold ${small(13)}` } },
    '.slot-alt': { css: { margin: '0 0 6px', font: small(13) } },
    '.slot-source': { css: { margin: 0, font: small(12) }, text: 'soft' },
    '.unknown-note': { css: { margin: '0 0 6px', font: small(13) }, text: 'soft' },
    '.table': { css: { margin: '0 0 20px', 'overflow-x': 'auto' } },
    table: {
      css: { width: '100%', 'border-collapse': 'collapse', font: small(15) },
      line: [['top', 'bottom'], 2, 'ink'],
    },
    caption: { css: { padding: '0 0 8px', font: `bold ${small(15)}`, 'text-align': start } },
    tr: { css: { 'vertical-align': 'top' } },
    th: { ...cell, css: { ...cell.css, 'text-align': start } },
    td: cell,
    hr: { css: { width: 64, margin: '28px auto', border: 0 }, line: [['top'], 1, 'ink'] },
    code: { css: { font: '.88em Consolas,Menlo,monospace' }, ground: 'wash' },
    sup: { css: { 'font-size': '.72em', 'line-height': 0 } },
    sub: { css: { 'font-size': '.72em', 'line-height': 0 } },
    '.small-caps': { css: { 'font-variant': 'small-caps' } },
    '.notes': {
      css: { margin: '24px 0 0', padding: '14px 0 0', font: small(14) },
      line: [['top'], 1, 'hairline'],
      text: 'soft',
    },
    '.note-link': { css: { padding: '0 2px' } },
    '.bold': { css: { margin: 0, 'font-weight': 'bold' }, text: 'ink' },
    '.plain': { css: { margin: 0 } },
    '.headline': { css: { 'text-decoration': 'none' }, text: 'ink' },
  }
}
