// Typing: from key to painted frame in a long article, beside a bare editor with the same text in the same Electron.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { newArticle } from '../src/core/article/article'
import { buildBody } from '../src/core/body/build'
import { seal } from '../src/main/store/seal'
import { aFolder, forget, launch, root } from '../test/e2e/launch'
import { type Bench, percentile, rounded } from './figures'
import { longBlocks } from './long-article'
import { copySample } from './sample'

const keys = 300
/** Keys in a row in one window before the other has its turn. */
const turn = 50
/** Between two keys, in milliseconds: a quick typist. */
const pause = 60

export async function typing(): Promise<Bench> {
  const library = aFolder()
  const bare = aFolder()
  copySample(library)
  putLongArticle(library)
  await build({
    root: join(root, 'bench', 'bare'),
    base: './',
    logLevel: 'error',
    build: { outDir: bare, emptyOutDir: true, modulePreload: false },
  })
  const { app, page, userData } = await launch({ library })
  try {
    page.setDefaultTimeout(60_000)
    if (!(await page.locator('.paper').isVisible())) await page.locator('.issue-open').first().click()
    await page.locator('[data-id="long"]').click()

    await page.locator('.body p').nth(390).waitFor({ state: 'attached' })
    const opened = app.waitForEvent('window')
    await app.evaluate(
      async ({ BrowserWindow }, file) => {
        const window = new BrowserWindow({
          width: 1280,
          height: 800,
          webPreferences: { backgroundThrottling: false, partition: 'bench' },
        })
        await window.loadFile(file)
      },
      join(bare, 'index.html'),
    )
    const other = await opened
    await other.locator('#page p').nth(390).waitFor({ state: 'attached' })

    const own: number[] = []
    const theirs: number[] = []
    await prepare(page, '.body p')
    await prepare(other, '#page p')
    for (let round = 0; round < keys / turn; round++) {
      own.push(...(await typed(page)))
      theirs.push(...(await typed(other)))
    }
    const longTasks = (of: Page) => of.evaluate(() => (window as unknown as Probe).longTasks)
    const [long, theirLong] = [await longTasks(page), await longTasks(other)]
    return {
      name: 'typing',
      figures: {
        keys,
        'galley median ms': rounded(percentile(own, 0.5)),
        'galley 95th ms': rounded(percentile(own, 0.95)),
        'bare median ms': rounded(percentile(theirs, 0.5)),
        'bare 95th ms': rounded(percentile(theirs, 0.95)),
        'galley tasks over 50 ms': long.length,
        'galley longest task ms': rounded(Math.max(0, ...long)),
        'bare tasks over 50 ms': theirLong.length,
        'bare longest task ms': rounded(Math.max(0, ...theirLong)),
      },
      ratios: {
        median: rounded(percentile(own, 0.5) / percentile(theirs, 0.5)),
        '95th': rounded(percentile(own, 0.95) / percentile(theirs, 0.95)),
      },
    }
  } finally {
    await app.close()
    forget(library, userData, bare)
  }
}

interface Probe {
  times: number[]
  longTasks: number[]
}

/** The caret at the end of a paragraph in the middle, and a clock on every key. */
async function prepare(page: Page, paragraphs: string): Promise<void> {
  await page.bringToFront()
  await page.locator(paragraphs).nth(200).scrollIntoViewIfNeeded()
  await page.locator(paragraphs).nth(200).click()
  await page.keyboard.press('End')
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const probe = window as unknown as Probe
    probe.times = []
    probe.longTasks = []
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        // The message comes after the frame that the key changed has been painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => probe.times.push(performance.now() - timeStamp)
          port2.postMessage(null)
        }),
      true,
    )
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) probe.longTasks.push(entry.duration)
    }).observe({ type: 'longtask' })
  })
}

async function typed(page: Page): Promise<number[]> {
  await page.bringToFront()
  await page.waitForTimeout(1500)
  const before = await page.evaluate(() => (window as unknown as Probe).times.length)
  for (let key = 0; key < turn; key++) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'abcdefg'.charAt(key % 7))
    await page.waitForTimeout(pause)
  }
  await page.waitForTimeout(300)
  return page.evaluate((from) => (window as unknown as Probe).times.slice(from), before)
}

function putLongArticle(library: string): void {
  const issues = join(library, 'issues')
  for (const folder of readdirSync(issues)) {
    const file = join(issues, folder, 'issue.json')
    const { seq, savedAt, body } = JSON.parse(readFileSync(file, 'utf8'))
    const [photo = ''] = readdirSync(join(library, 'photos')).map((name) => name.split('.')[0] ?? '')
    const article = { ...newArticle('long', 'A long article'), body: buildBody(longBlocks(photo)) }
    const [first, ...others] = body.sections
    const sections = [{ ...first, articles: [article, ...first.articles] }, ...others]
    writeFileSync(file, seal({ seq, savedAt, body: { ...body, sections } }).text)
  }
}
