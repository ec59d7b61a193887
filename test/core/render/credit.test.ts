// The credit of a photograph: told apart from its caption in every edition, also where it is copied or read aloud.
import { expect, test } from 'vitest'
import { buildBody } from '#core/body/build'
import { emptyUse } from '#core/photo/use'
import { betweenCredit } from '#core/render/credit'
import { renderEmail } from '#core/render/email'
import { renderPrint } from '#core/render/print'
import { renderSingle } from '#core/render/single'
import type { Source } from '#core/render/source'
import { renderText } from '#core/render/text'
import { renderWeb } from '#core/render/web'
import { htmlText } from '#main/export/html-text'
import { expectedOf, proofOf } from '#main/export/proof'
import { anArticle, anIssue, aPublication, aSection } from '../make'
import { addresses, photoOf } from './harbour'

const photo = photoOf('a')
const shown = (caption: string, credit: string): Source => ({
  publication: aPublication(),
  photos: new Map([[photo.sha256, photo]]),
  issue: anIssue([
    aSection([
      anArticle({
        hed: 'The Road',
        body: buildBody([
          { kind: 'photo', use: { ...emptyUse('u'), photo: photo.sha256, caption, credit, alt: 'A road' } },
        ]),
      }),
    ]),
  ]),
})

const htmlOf: Record<string, (source: Source) => string> = {
  web: (source) => renderWeb(source, addresses)[1]?.html ?? '',
  single: (source) => renderSingle(source, addresses),
  'e-mail': (source) => renderEmail(source, addresses),
  PDF: (source) => renderPrint(source, addresses).html,
}

test.each(Object.entries(htmlOf))(
  '%s: a caption that is no sentence is ended before the credit',
  (_, html) => {
    const source = shown('A map of the road', 'Map: Ann')
    const { text, ...found } = htmlText(html(source))
    expect(text).toContain('A map of the road\u00a0— Map: Ann')
    const expected = expectedOf(source, { channel: 'web', alts: true })
    expect(proofOf(expected, { ...found, text }).missing).toEqual([])
  },
)

test.each(Object.entries(htmlOf))(
  '%s: a sentence is ended already, and one of both stands alone',
  (_, html) => {
    expect(htmlText(html(shown('This is the road.', 'Map: Ann'))).text).toContain(
      'This is the road. Map: Ann',
    )
    expect(htmlText(html(shown('', 'Map: Ann'))).text).not.toContain('—')
    expect(htmlText(html(shown('A map of the road', ''))).text).not.toContain('—')
  },
)

test('the mail sets the credit in another colour than the caption', () => {
  const html = renderEmail(shown('A map of the road', 'Map: Ann'), addresses)
  expect(html).toMatch(
    /<p [^>]*>A map of the road\u00a0— <span class="t-soft" style="color:#\w+">Map: Ann<\/span><\/p>/,
  )
})

test('the text has the credit in a line of its own', () => {
  expect(renderText(shown('A map of the road', 'Map: Ann'))).toContain('\n  A map of the road\n  Map: Ann\n')
})

test('whatever may close behind a sentence is known', () => {
  for (const caption of [
    'Who?',
    '“Stop!”',
    'He left (late.)',
    '“Go.”’',
    'So it was…',
    '道がある。',
    '「道だ。」',
    '本当？',
  ])
    expect(betweenCredit(caption, 'en'), caption).toBe(' ')
  for (const caption of ['The road (left)', '“The Road”', 'The road,', 'No. 4'])
    expect(betweenCredit(caption, 'en'), caption).toBe('\u00a0— ')
  expect(betweenCredit('峠の道', 'ja')).toBe('――')
  expect(betweenCredit('山口', 'zh-CN')).toBe('――')
})
