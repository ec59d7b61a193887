// The small parts of the editions: colours, languages and fonts.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, readableOn } from '#core/render/colour'
import { el } from '#core/render/element'
import { collectLetters, type Face, facesFor, noLetters, parseFaces } from '#core/render/fonts'
import { blockLanguage, hanLanguageOf, runsOf } from '#core/render/language'
import { palettes } from '#core/render/style-tokens'

describe('an accent', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

  test('reads on paper and wash, light and dark, whatever colour was chosen', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        for (const palette of Object.values(palettes(accent)))
          for (const ground of [palette.paper, palette.wash])
            expect(contrast(palette.accent, ground)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('stays as it is where it can be read', () => {
    expect(readableOn('#fdfcf9', '#0f5c66')).toBe('#0f5c66')
    expect(readableOn('#fdfcf9', '#f5d400')).not.toBe('#f5d400')
  })

  test('is moved on the ground alone where it cannot be read', () => {
    const [yellow, teal] = ['#f5e663', '#0f5c66']
    expect(palettes(yellow).dark.accent).toBe(yellow)
    expect(palettes(yellow).light.accent).not.toBe(yellow)
    expect(palettes(teal).light.accent).toBe(teal)
    expect(palettes(teal).dark.accent).not.toBe(teal)
  })

  test('the text colours read too', () => {
    for (const palette of Object.values(palettes('#0f5c66')))
      for (const ground of [palette.paper, palette.wash])
        for (const text of [palette.ink, palette.soft])
          expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the language of a run', () => {
  const tags = (text: string, around: string, han?: 'ja' | 'zh') =>
    runsOf(text, around, han).map(({ text, language }) => `${language ?? '-'}:${text}`)

  test.each([
    ['plain words', 'en', undefined, ['-:plain words']],
    ['the 灯台守の手帳, kept', 'en', undefined, ['-:the ', 'ja:灯台守の手帳', '-:, kept']],
    ['in 函館 port', 'en', undefined, ['-:in 函館 port']],
    ['in 函館 port', 'en', 'ja', ['-:in ', 'ja:函館', '-: port']],
    ['서울 and 函館', 'en', 'zh', ['ko:서울', '-: and ', 'zh:函館']],
    ['中文里的の字', 'zh-CN', undefined, ['ja:中文里的の字']],
    ['日本語の文', 'ja', undefined, ['-:日本語の文']],
  ] as const)('%s in %s', (text, around, han, expected) => {
    expect(tags(text, around, han)).toEqual(expected)
  })

  test('is never paid for with a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('en', 'ja', 'zh'), (text, around) => {
        expect(
          runsOf(text, around, 'ja')
            .map((run) => run.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  test('belongs to the whole block where most of it is in that language', () => {
    expect(blockLanguage('港の灯は、夜ごとに静かに点る。', 'en', undefined)).toBe('ja')
    expect(blockLanguage('The keeper wrote 灯台守の手帳 himself.', 'en', undefined)).toBeUndefined()
    expect(blockLanguage('科技爱好者周刊の风格，每周五发布。', 'zh', undefined)).toBeUndefined()
  })

  test('of Chinese characters alone is what the issue says, else what its kana say', () => {
    expect(hanLanguageOf(['en', 'zh-TW'], [])).toBe('zh')
    expect(hanLanguageOf(['en'], ['plain', 'かな'])).toBe('ja')
    expect(hanLanguageOf(['en'], ['plain', '漢字'])).toBeUndefined()
  })
})

describe('the faces of an edition', () => {
  const face = (family: string, weight: string, style: Face['style'], unicodeRange: string): Face => ({
    family,
    weight,
    style,
    unicodeRange,
    file: `${family}-${weight}-${style}-${unicodeRange.slice(2, 6)}.woff2`.replace(/\s/g, ''),
  })
  const faces = [
    face('Source Serif 4', '400', 'normal', 'U+0000-00FF'),
    face('Source Serif 4', '400', 'italic', 'U+0000-00FF'),
    face('Source Serif 4', '600', 'normal', 'U+0000-00FF'),
    face('Source Serif 4', '700', 'normal', 'U+0000-00FF'),
    face('Noto Sans JP', '400', 'normal', 'U+3040-30FF'),
    face('Noto Sans JP', '400', 'normal', 'U+4E??'),
    face('Noto Sans JP', '700', 'normal', 'U+3040-30FF'),
    face('Noto Sans SC', '400', 'normal', 'U+4E??'),
  ]
  const neededFor = (...children: Parameters<typeof el>[2][]) => {
    const letters = noLetters()
    collectLetters(el('body', {}, ...children), letters)
    return facesFor(faces, letters).map(({ face, letters }) => [face.file, String.fromCodePoint(...letters)])
  }

  test('are those with its letters, in the weight and style they are set in', () => {
    expect(neededFor(el('p', {}, 'ab')).map(([file]) => file)).toEqual(['SourceSerif4-400-normal-0000.woff2'])
    expect(neededFor(el('h2', {}, 'ab')).map(([file]) => file)).toEqual([
      'SourceSerif4-600-normal-0000.woff2',
    ])
    expect(neededFor(el('p', {}, el('em', {}, 'ab'))).map(([file]) => file)).toEqual([
      'SourceSerif4-400-italic-0000.woff2',
    ])
  })

  test('have the capitals of a kicker and the bold initial of an opening', () => {
    const bold = neededFor(
      el('p', { className: ['kicker'] }, 'ab'),
      el('p', { className: ['opening'] }, 'Zed'),
    )
    expect(bold.find(([file]) => file?.includes('600'))?.[1]).toBe(' -0123456789ABZab')
  })

  test('take Chinese characters from the language of their element', () => {
    expect(neededFor(el('p', { lang: 'zh' }, '一')).map(([file]) => file)).toEqual([
      'NotoSansSC-400-normal-4E??.woff2',
    ])
    expect(neededFor(el('p', { lang: 'ja' }, '一の')).map(([file]) => file)).toEqual([
      'NotoSansJP-400-normal-3040.woff2',
      'NotoSansJP-400-normal-4E??.woff2',
    ])
  })

  test('come with the letters they are needed for, and with digits', () => {
    expect(neededFor(el('p', {}, 'ba'))[0]?.[1]).toBe(' -0123456789ab')
  })

  test('are refused where the list would break out of the style sheet', () => {
    expect(parseFaces([{ ...faces[0], unicodeRange: 'U+0; } body {' }]).ok).toBe(false)
    expect(parseFaces([{ ...faces[0], family: '"; }' }]).ok).toBe(false)
    expect(parseFaces(undefined).ok).toBe(false)
  })
})
