// Sandbox: as an ordinary user, every process that shows or decodes something is held by the system, and the window works.
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aFolder, forget, type Launched, launch, root } from './launch'
import { notOrdinary } from './ordinary'

const why = notOrdinary()
if (why) process.stdout.write(`sandbox: skipped, for ${why}\n`)

const library = aFolder()
let desk: Launched | undefined

beforeAll(async () => {
  if (why) return
  cpSync(join(root, 'resources', 'sample-library'), library, { recursive: true })
  desk = await launch({ library, ordinary: true })
}, 120_000)

afterAll(async () => {
  await desk?.close()
  forget(library, ...(desk ? [desk.userData] : []))
})

const statusOf = (pid: number, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])

test.skipIf(why !== undefined)(
  'the window’s process may call next to nothing of the system, and has no Node',
  async () => {
    const { app, page } = desk as Launched
    await page.locator('.issue-open, .paper').first().waitFor()
    if (!(await page.locator('.paper').isVisible())) await page.locator('.issue-open').first().click()
    await page.locator('.paper').waitFor()
    const pid = await app.evaluate(
      ({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0,
    )
    expect(statusOf(pid, 'Uid')).not.toBe(0)
    // 2: a filter of system calls (proc(5)).
    expect(statusOf(pid, 'Seccomp')).toBe(2)
    expect(statusOf(pid, 'NoNewPrivs')).toBe(1)
    const found = await page.evaluate(async () => {
      const w = window as unknown as Record<string, unknown>
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function('return 1')())
          } catch (error) {
            resolve((error as Error).name)
          }
        }),
      )
      return [typeof w.require, typeof w.process, evaluated]
    })
    expect(found).toEqual(['undefined', 'undefined', 'EvalError'])
  },
)

test.skipIf(why !== undefined)(
  'and so may the process that lays out what is printed',
  { timeout: 120_000 },
  async () => {
    const { app, page } = desk as Launched
    await page.getByRole('button', { name: 'PDF', exact: true }).click()
    await page.locator('.pdf-page canvas').first().waitFor({ timeout: 90_000 })
    const pids = await app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getOSProcessId()),
    )
    expect(pids.length).toBeGreaterThan(1)
    for (const pid of pids) expect(statusOf(pid, 'Seccomp')).toBe(2)
  },
)
