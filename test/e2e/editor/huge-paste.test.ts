// Huge pastes: whatever a clipboard holds, the window answers again within two seconds, and nothing goes unsaid. Part of
// `npm run torture` alone, since the seconds of a busy machine say nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { long } from '../../torture/rounds'
import { aWriter, type Writer } from './writer'

let writer: Writer
beforeAll(async () => {
  if (long) writer = await aWriter()
})
afterAll(() => writer?.close())

const words = 'The boats along the harbour wall are painted in the spring by those who sail them. '
const rows = (count: number, width: number, cell: (row: number, column: number) => string) =>
  Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, column) => cell(row, column)))

const clipboards: Readonly<Record<string, () => Record<string, string>>> = {
  'five megabytes in lines': () => ({ 'text/plain': `${words}\n\n`.repeat(5_000_000 / words.length) }),
  'five megabytes in one line': () => ({ 'text/plain': words.repeat(5_000_000 / words.length) }),
  'ten thousand short paragraphs': () => ({
    'text/plain': 'A line of words that is a paragraph.\n\n'.repeat(10_000),
  }),
  'sixty thousand short paragraphs': () => ({ 'text/plain': 'A line.\n\n'.repeat(60_000) }),
  'forty thousand lines of a list': () => ({ 'text/plain': '- item\n'.repeat(40_000) }),
  'a sheet of a thousand rows, as text': () => ({
    'text/plain': rows(1000, 30, (row, column) => `${row}.${column}`)
      .map((row) => row.join('\t'))
      .join('\n'),
  }),
  'a page of thirty-nine thousand paragraphs': () => ({
    'text/html': '<p>A line.</p>'.repeat(39_000),
    'text/plain': 'A line.\n'.repeat(39_000),
  }),
  'a page of thirteen thousand paragraphs with emphasis': () => ({
    'text/html': '<p>A <b>line</b> of <i>words</i>.</p>'.repeat(13_000),
    'text/plain': 'A line of words.\n'.repeat(13_000),
  }),
  'a page of very many spans': () => ({
    'text/html': `<p>${'<span style="color:red">a</span> '.repeat(39_000)}</p>`,
    'text/plain': 'a '.repeat(39_000),
  }),
  'a page of sixty thousand elements': () => ({
    'text/html': '<p>A line.</p>'.repeat(60_000),
    'text/plain': 'A line.\n'.repeat(60_000),
  }),
  'elements two hundred deep, again and again': () => ({
    'text/html': `${'<div>'.repeat(190)}deep${'</div>'.repeat(190)}`.repeat(200),
    'text/plain': 'deep\n'.repeat(200),
  }),
  'elements fifty thousand deep': () => ({
    'text/html': `${'<div>'.repeat(50_000)}deep`,
    'text/plain': 'deep',
  }),
  'a table of two hundred rows and a hundred columns': () => ({
    'text/html': `<table>${rows(200, 100, (row, column) => `<td>${row}.${column}</td>`)
      .map((row) => `<tr>${row.join('')}</tr>`)
      .join('')}</table>`,
    'text/plain': rows(200, 100, (row, column) => `${row}.${column}`)
      .map((row) => row.join('\t'))
      .join('\n'),
  }),
  'a table whose cells span thousands': () => ({
    'text/html': `<table>${'<tr><td colspan="1000" rowspan="1000">wide</td></tr>'.repeat(300)}</table>`,
    'text/plain': 'wide\n'.repeat(300),
  }),
  'a list of nineteen thousand items': () => ({
    'text/html': `<ul>${'<li>item</li>'.repeat(19_000)}</ul>`,
    'text/plain': 'item\n'.repeat(19_000),
  }),
  'markdown of 390,000 signs': () => ({
    'text/plain':
      '## Head\n\nSome **bold** words and [a link](https://example.com).\n\n- one\n- two\n\n'.repeat(
        390_000 / 77,
      ),
  }),
}

/** Small enough to be pasted as it is. */
const whole = new Set([
  'markdown of 390,000 signs',
  'elements two hundred deep, again and again',
  'a page of very many spans',
  'a table whose cells span thousands',
])

/** Seconds of work of the window's own thread, whatever else the machine does. */
async function clock(): Promise<() => Promise<number>> {
  const devtools = await writer.page.context().newCDPSession(writer.page)
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
  }
}

test.runIf(long).each(Object.entries(clipboards))('%s', { timeout: 300_000 }, async (name, make) => {
  await writer.fresh()
  await writer.page.locator('.preview').waitFor()
  const worked = await clock()
  const before = await worked()
  await writer.body().evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, own] of Object.entries(data)) clipboardData.setData(type, own)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, make())
  await writer.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  const seconds = (await worked()) - before
  const notes = (await writer.page.locator('.desk-notice-paste').allTextContents()).join(' ')
  if (process.env['GALLEY_TEST_PICTURES']) {
    await writer.page.waitForTimeout(5000)
    process.stdout.write(
      `${name}: ${seconds.toFixed(2)} s, then ${((await worked()) - before - seconds).toFixed(2)} s; ${notes}\n`,
    )
  }
  expect(seconds).toBeLessThan(2)
  expect(await writer.body().evaluate((element) => element.textContent?.trim())).not.toBe('')
  if (!whole.has(name)) expect(notes).not.toBe('')
})
