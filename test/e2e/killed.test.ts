// Killed while somebody types: the text is on the disk, key by key, and in the window after the next start.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { findArticle } from '#core/issue/issue'
import { readStored } from '#main/store/stored-issue'
import { long, numbers, rounds, say } from '../torture/rounds'
import { aFolder, forget, type Launched, launch, root } from './launch'

const times = rounds(2, 50)
const key = 1000 / 12
const issue = 'kazahaya-47'

async function atPaper(library: string, userData?: string): Promise<Launched> {
  const desk = await launch({ library, ...(userData === undefined ? {} : { userData }) })
  desk.page.setDefaultTimeout(30_000)
  await desk.page.locator('.paper, .issue-open').first().waitFor()
  if (!(await desk.page.locator('.paper').isVisible())) await desk.page.locator('.issue-open').first().click()
  await desk.page.locator('.paper').waitFor()
  return desk
}

/** Kills the program, as a system does that has run out of memory; its other processes go with it. */
async function kill(desk: Launched): Promise<void> {
  const pid = await desk.app.evaluate(() => process.pid)
  const ended = new Promise((done) => desk.app.process().once('exit', done))
  process.kill(pid, 'SIGKILL')
  await ended
}

const textOf = (body: unknown): string =>
  JSON.stringify(body)
    .match(/"text":"[a-z ]*"/g)
    ?.join() ?? ''

test(
  `${times} kills while typing twelve characters a second lose nothing, or less than a second`,
  async () => {
    const random = numbers(12)
    const library = aFolder()
    cpSync(join(root, 'resources/sample-library'), library, { recursive: true })
    const lost: number[] = []
    let alone = 0
    let userData: string | undefined
    let said = ''
    try {
      for (let round = 0; round < times; round++) {
        const desk = await atPaper(library, userData)
        userData = desk.userData
        const { page } = desk
        // What the kill before has left is in the window.
        if (said) await page.locator('.body', { hasText: said }).waitFor()
        else {
          await page.keyboard.press('Control+Shift+A')
          await expect.poll(() => page.locator('textarea[data-field="hed"]').inputValue()).toBe('')
        }
        const article = (await page.locator('.paper').getAttribute('data-article')) ?? ''
        await page.locator('.body').click()
        await page.keyboard.press('Control+End')
        await page.keyboard.press('Enter')
        let typed = ''
        const until = performance.now() + 1000 + random() * 3000
        for (let next = performance.now(); performance.now() < until; next += key) {
          const letter = String.fromCharCode(97 + Math.floor(random() * 26))
          await page.keyboard.press(letter)
          typed += letter
          await setTimeout(Math.max(0, next + key - performance.now()))
        }
        await kill(desk)
        const stored = await readStored(library, issue)
        if (!stored.ok) throw new Error(JSON.stringify(stored.fault))
        const text = textOf(findArticle(stored.value.issue, article)?.article.body)
        let kept = typed.length
        // Wherever in the article: a click can leave the caret before the words of the last round, and nothing is lost by that.
        while (kept > 0 && !text.includes(typed.slice(0, kept))) kept--
        lost.push(typed.length - kept)
        said = typed.slice(0, kept)
        // Without its journal the file alone would have lost what was typed.
        const file = JSON.parse(readFileSync(join(library, 'issues', issue, 'issue.json'), 'utf8'))
        if (!JSON.stringify(file).includes(`"${typed}"`)) alone++
      }
    } finally {
      forget(library, ...(userData === undefined ? [] : [userData]))
    }
    const sorted = lost.toSorted((one, other) => one - other)
    say(`killed while typing: lost ${sorted.join(' ')} characters; the file alone lost text ${alone} times`)
    expect(sorted[Math.floor((sorted.length - 1) / 2)]).toBe(0)
    expect(sorted.at(-1)).toBeLessThanOrEqual(12)
    expect(alone).toBeGreaterThan(0)
  },
  long ? 3_600_000 : 240_000,
)
