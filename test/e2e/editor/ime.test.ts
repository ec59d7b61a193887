// Input methods: Japanese and Korean words go in whole, in every block and beside everything that is no text.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Body, BodyNode } from '#core/body/body'
import { buildBody, paragraphNode } from '#core/body/build'
import { aWriter, type Writer } from './writer'

const words = (text: string) => ({ kind: 'text', text, marks: [] }) as const
const node = (type: string, fields: object): BodyNode => ({ type, version: 1, ...fields })
const [plain] = buildBody([{ kind: 'paragraph', content: [words('x')] }]).root.children as BodyNode[]
const text = (value: string, fields: object = {}): BodyNode => ({
  ...(plain as BodyNode & { children: BodyNode[] }).children[0],
  type: 'text',
  text: value,
  ...fields,
})
const line = (...children: BodyNode[]): BodyNode => ({ ...paragraphNode([]), children })
const bodyOf = (...children: BodyNode[]): Body => ({ root: { ...buildBody([]).root, children } }) as Body

/** Things inside a line that are no text, each between "ab" and "cd". */
const inside: Readonly<Record<string, BodyNode>> = {
  'an unknown piece': node('future-mark', { text: 'future', tint: 7 }),
  'a note': node('footnote', { content: [text('note')] }),
  'a reading': node('ruby', { base: '風早', reading: 'かざはや' }),
  'a tab': node('tab', { ...text('\t'), type: 'tab', mode: 'normal', detail: 2 }),
  'a token': text('🙂', { mode: 'token' }),
}

/** Blocks without running text, each between a line "ab" and a line "cd". */
const between: Readonly<Record<string, BodyNode>> = {
  'a rule': node('horizontalrule', {}),
  'a page break': node('pagebreak', {}),
  'an unknown block': node('future-block', { text: 'future', list: [1, 2] }),
}

let writer: Writer

/** From the sheet of the language, for what is written next. */
async function chooseJapanese(): Promise<void> {
  await writer.desk.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('format.language')?.click(),
  )
  await writer.page.locator('.inline-sheet select').selectOption('ja')
  await writer.press('Enter')
  await writer.page.locator('.inline-sheet').waitFor({ state: 'detached' })
}

beforeAll(async () => {
  writer = await aWriter({
    ...Object.fromEntries(
      Object.entries(inside).map(([name, piece]) => [
        `With ${name}`,
        bodyOf(line(text('ab'), piece, text('cd'))),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(between).map(([name, block]) => [
        `Between ${name}`,
        bodyOf(line(text('ab')), block, line(text('cd'))),
      ]),
    ),
    'With a link': bodyOf(
      line(
        text('ab'),
        {
          ...plain,
          type: 'link',
          url: 'https://example.org',
          title: null,
          rel: null,
          target: null,
          children: [text('link')],
        } as BodyNode,
        text('cd'),
      ),
    ),
  })
})
afterAll(() => writer.close())

const tokyo = ['t', 'と', 'とう', 'とうk', 'とうきょう', '東京'] as const
const osaka = ['お', 'おお', 'おおさか'] as const

/** A word of an input method at the start, in the middle and at the end of the line with the caret. */
async function atStartMiddleEnd(): Promise<void> {
  const { press, compose } = writer
  await press('Home')
  await compose(tokyo, '東京')
  await press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await compose(osaka, '大阪')
  await press('End')
  await compose(['み', 'みな', 'みなと'], '港')
}
const whole = '東京ab大阪cd港'

describe('in every block', () => {
  beforeEach(() => writer.fresh())

  test.each([
    ['paragraph', [], `paragraph: ${whole}`],
    ['subhead', ['Control+Alt+1'], `subhead: ${whole}`],
    ['numbered subhead', ['Control+Alt+1', 'Control+Alt+3'], `subhead: 1. ${whole}`],
    ['lesser subhead', ['Control+Alt+2'], `subhead: ${whole}`],
    ['bulleted list', ['Control+Shift+8'], `list: ${whole}`],
    ['numbered list', ['Control+Shift+7'], `list: ${whole}`],
    ['quote', ['Control+Shift+9'], `quote: ${whole}`],
    ['pull quote', ['Control+Alt+q'], `pullquote: ${whole}`],
  ])('%s', async (_, keys, expected) => {
    const { press, type, outline } = writer
    await press(...keys)
    await type('abcd')
    await atStartMiddleEnd()
    expect(await outline()).toEqual([expected])
    for (let step = 0; step < 3; step++) await press('Control+z')
    expect((await outline()).join()).toContain('abcd')
  })

  test('an empty block takes the first word', async () => {
    const { press, compose, outline } = writer
    await compose(tokyo, '東京')
    await press('Enter')
    await compose(osaka, '大阪')
    expect(await outline()).toEqual(['paragraph: 東京', 'paragraph: 大阪'])
  })

  test('an item inside an item', async () => {
    const { press, type, outline } = writer
    await press('Control+Shift+8')
    await type('first')
    await press('Enter', 'Tab')
    await type('abcd')
    await atStartMiddleEnd()
    expect(await outline()).toEqual([`list: first\n${whole}`])
  })

  test('a table’s cells', async () => {
    const { press, type, compose, outline } = writer
    await press('Control+Alt+t')
    await compose(osaka, '大阪')
    await press('Tab')
    await type('abcd')
    await atStartMiddleEnd()
    await press('Tab')
    await compose(tokyo, '東京')
    expect((await outline())[0]).toMatch(new RegExp(`^table: 大阪\t${whole}\t東京\n`))
  })

  test('a sidebar’s heading and body, and who said it', async () => {
    const { press, type, outline } = writer
    await press('Control+Alt+b')
    await type('abcd')
    await atStartMiddleEnd()
    await press('ArrowDown')
    await type('abcd')
    await atStartMiddleEnd()
    expect((await outline())[0]).toBe(`sidebar: ${whole}\n${whole}`)
    await writer.fresh()
    await press('Control+Alt+q')
    await type('Said')
    await press('Enter')
    await type('abcd')
    await atStartMiddleEnd()
    expect(await outline()).toEqual(['pullquote: Said', `attribution: ${whole}`])
  })

  test('a note’s words', async () => {
    const { page, press, compose, blocks, type } = writer
    await type('Words')
    await press('Control+Alt+f')
    await page.locator('.sheet-note').waitFor()
    await compose(tokyo, '東京')
    await compose(osaka, '大阪')
    await press('Enter')
    expect(JSON.stringify(await blocks())).toContain('"text":"東京大阪"')
  })

  test('hed, dek, caption, credit and alt', async () => {
    const { page, type, press, compose, drop, stored, body } = writer
    await type('Words')
    await drop('.body > p', 'quay.png')
    await body().locator('.photo-block img').waitFor()
    for (const field of ['caption', 'credit', 'alt']) {
      await body().locator(`.photo-block [data-field="${field}"]`).click()
      await type('abcd')
      await atStartMiddleEnd()
    }
    for (const field of ['hed', 'dek']) {
      await page.locator(`.paper textarea[data-field="${field}"]`).click()
      await type('abcd')
      await atStartMiddleEnd()
    }
    const { hed, dek, body: own } = await stored()
    const photo = (own.root.children as BodyNode[]).find(({ type: kind }) => kind === 'photo')?.['use']
    expect(photo).toMatchObject({ caption: whole, credit: whole, alt: whole })
    expect({ hed, dek }).toEqual({ hed: whole, dek: whole })
    await body().locator('.photo-block [data-field="alt"]').click()
    await press('Escape', 'Enter')
    await compose(['う', 'うみ'], '海')
    expect(await writer.outline()).toContain('paragraph: 海')
    // With the photograph selected, the word goes under it.
    await body().locator('.photo-block [data-field="alt"]').click()
    await press('Escape')
    await compose(['そ', 'そら'], '空')
    expect(await writer.outline()).toEqual(['photo: ', 'paragraph: 空', 'paragraph: 海', 'paragraph: Words'])
  })

  test('before and after a photograph and a gallery', async () => {
    const { type, press, drop, compose, body, outline } = writer
    for (const names of [['one.png'], ['one.png', 'two.png']]) {
      await writer.fresh()
      await type('ab')
      await press('Enter')
      await type('cd')
      await drop('.body > p', ...names)
      await body().locator('.photo-stage img').first().waitFor()
      await body().locator('.photo-frame').first().click()
      await press('Alt+ArrowDown')
      await body().locator('p').first().click()
      await press('End')
      await compose(tokyo, '東京')
      await body().locator('p').last().click()
      await press('Home')
      await compose(osaka, '大阪')
      const kind = names.length > 1 ? 'gallery' : 'photo'
      expect(await outline()).toEqual(['paragraph: ab東京', `${kind}: `, 'paragraph: 大阪cd'])
    }
  })
})

describe('beside what is no text', () => {
  const textOf = async () => JSON.stringify((await writer.stored()).body.root.children)

  test.each(Object.entries(inside))('%s in the line', async (name, piece) => {
    const { press, compose, body, open, stored } = writer
    await open(`With ${name}`)
    await body().locator('p').first().click()
    await press('Home', 'ArrowRight', 'ArrowRight')
    await compose(tokyo, '東京')
    await press('ArrowRight')
    // The first letters do not begin the ones after them, as when a small っ is typed (facebook/lexical 8507).
    await compose(['t', 'っt', 'っっt', 'ってて'], 'ってて')
    const [own] = (await stored()).body.root.children as (BodyNode & { children: BodyNode[] })[]
    const children = own?.children ?? []
    // A tab and a token are letters; everything else is kept as it was.
    const letters = typeof piece['text'] === 'string' && piece.type !== 'future-mark'
    expect(children.map((child) => (child.type === 'text' ? child['text'] : child))).toEqual(
      letters ? [`ab東京${piece['text']}っててcd`] : ['ab東京', piece, 'っててcd'],
    )
    await press('Control+z', 'Control+z')
    const [back] = (await stored()).body.root.children as (BodyNode & { children: BodyNode[] })[]
    expect(back?.children).toEqual([text('ab'), piece, text('cd')])
  })

  test.each(Object.keys(between))('%s between lines', async (name) => {
    const { press, compose, body, open, onDisk } = writer
    await open(`Between ${name}`)
    const before = JSON.stringify((await onDisk()).body.root.children)
    await body().locator('p').first().click()
    await press('End')
    await compose(tokyo, '東京')
    await body().locator('p').last().click()
    await press('Home')
    await compose(osaka, '大阪')
    expect(await textOf()).toBe(before.replace('"ab"', '"ab東京"').replace('"cd"', '"大阪cd"'))
  })

  test('a link: before, in and after it', async () => {
    const { press, compose, body, open, outline, blocks } = writer
    await open('With a link')
    await body().locator('p').first().click()
    await press('Home', 'ArrowRight')
    await compose(tokyo, '東京')
    await press('Home', ...Array<string>(6).fill('ArrowRight'))
    await compose(osaka, '大阪')
    await press('End')
    await compose(['み', 'みな'], '港')
    expect(await outline()).toEqual(['paragraph: a東京bli大阪nkcd港'])
    const [block] = await blocks()
    expect(block?.kind === 'paragraph' && block.content.map(({ kind }) => kind)).toEqual([
      'text',
      'link',
      'text',
    ])
  })
})

describe('shapes that once broke Lexical', () => {
  test('2623: the same word again in bold', async () => {
    const { press, compose, fresh, blocks } = writer
    await fresh()
    await compose(['あ'], 'あ')
    await press('Control+b')
    await compose(['あ'], 'あ')
    await compose(['あ', 'あい'], 'あい')
    const [block] = await blocks()
    expect(block?.kind === 'paragraph' && block.content).toEqual([
      { kind: 'text', text: 'あ', marks: [] },
      { kind: 'text', text: 'ああい', marks: ['bold'] },
    ])
  })

  test.each([
    ['small capitals', (): Promise<unknown> => writer.press('Control+Shift+c'), { marks: ['small-caps'] }],
    ['a language', chooseJapanese, { marks: [], language: 'ja' }],
  ])('%s that were asked for at the caret are those of the first word', async (_, ask, looks) => {
    const { press, compose, fresh, type, blocks } = writer
    for (const before of ['', 'ab ']) {
      await fresh()
      await type(before)
      await ask()
      await compose(tokyo, '東京')
      await compose(osaka, '大阪')
      const [block] = await blocks()
      expect(block?.kind === 'paragraph' && block.content).toEqual([
        ...(before === '' ? [] : [{ kind: 'text', text: before, marks: [] }]),
        { kind: 'text', text: '東京大阪', ...looks },
      ])
      await press('Control+z')
      expect((await writer.outline()).join()).toBe(`paragraph: ${before}東京`)
      await press('Control+z')
      expect((await writer.outline()).join()).toBe(`paragraph: ${before}`)
    }
  })

  test('6377: Korean syllables, one after another without a pause', async () => {
    const { compose, fresh, outline, type } = writer
    await fresh()
    for (const [steps, word] of [
      [['ㅇ', '아', '안'], '안'],
      [['ㄴ', '녀', '녕'], '녕'],
      [['ㅎ', '하'], '하'],
      [['ㅅ', '세'], '세'],
      [['ㅇ', '요'], '요'],
    ] as const)
      await compose(steps, word)
    await compose(['ㅎ'], 'ㅎ')
    await type('1')
    expect(await outline()).toEqual(['paragraph: 안녕하세요ㅎ1'])
  })

  test('a composition that is given up leaves nothing', async () => {
    const { compose, fresh, type, outline } = writer
    await fresh()
    await type('ab')
    await compose(['と', 'とう', ''])
    await type('c')
    expect(await outline()).toEqual(['paragraph: abc'])
  })
})

describe('what waits until the word is finished', () => {
  beforeEach(() => writer.fresh())

  test('autosave and preview', async () => {
    const { page, type, compose, onDisk, outline } = writer
    await page.locator('.paper textarea[data-field="hed"]').click()
    await type('Hed of the wait')
    await writer.body().click()
    await type('Said')
    await compose(['みかん', 'みかんせい'])
    const preview = () => page.frameLocator('.web-page').locator('body').innerText()
    // Longer than the hand-over, the autosave and the preview put together.
    await expect.poll(async () => JSON.stringify(await onDisk()), { timeout: 8000 }).toContain('Said')
    await page.waitForTimeout(2500)
    expect(JSON.stringify(await onDisk())).not.toContain('みかん')
    expect(await preview()).not.toContain('みかん')
    await compose([], '未完成')
    await expect.poll(async () => JSON.stringify(await onDisk()), { timeout: 8000 }).toContain('Said未完成')
    await expect.poll(preview, { timeout: 8000 }).toContain('Said未完成')
    expect(await outline()).toEqual(['paragraph: Said未完成'])
  })

  test('shortcuts and undo', async () => {
    const { page, type, press, compose, outline } = writer
    await type('ab')
    const article = await page.locator('.paper').getAttribute('data-article')
    await compose(['と', 'とう'])
    await press('Control+Alt+1', 'Alt+ArrowUp', 'Control+Shift+8')
    await compose(['とう', 'とうきょう'], '東京')
    expect(await page.locator('.paper').getAttribute('data-article')).toBe(article)
    expect(await outline()).toEqual(['paragraph: ab東京'])
  })

  test('the slash menu', async () => {
    const { page, compose, press, outline } = writer
    await compose(['／'])
    expect(await page.locator('.slash').count()).toBe(0)
    await compose([], '／')
    await page.locator('.slash').waitFor()
    const all = await page.getByRole('option').count()
    await compose(['か', 'かこ'])
    expect(await page.getByRole('option').count()).toBe(all)
    await compose(['かこみ'], 'かこみ')
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await press('Enter')
    expect((await outline())[0]).toMatch(/^sidebar: /)
  })

  test('smart typography and Markdown', async () => {
    const { compose, type, outline } = writer
    await compose(['"'])
    await writer.page.waitForTimeout(100)
    expect((await writer.body().innerText()).replace('\u200b', '')).toBe('"')
    await compose([], '"')
    await type('a')
    await compose(['"'], '"')
    await expect.poll(outline).toEqual(['paragraph: “a”'])
    await writer.fresh()
    await compose(['# '], '# ')
    await compose(osaka, '大阪')
    await expect.poll(outline).toEqual(['subhead: 大阪'])
  })
})
