// Kills during saves: nothing unreadable, no acknowledged save lost, nothing left over after the next start.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isLeftOver } from '#main/store/durable'
import { readSealed } from '#main/store/sealed-file'
import { issueFile, readStored } from '#main/store/stored-issue'
import { clockAt } from '../clock'
import { long, numbers, rounds, say } from './rounds'
import { buildSaver, start } from './victim'

let saver: Awaited<ReturnType<typeof buildSaver>>
let folder: string
beforeAll(async () => {
  saver = await buildSaver()
  folder = await mkdtemp(join(tmpdir(), 'galley-kill-'))
})
afterAll(async () => {
  await saver.forget()
  await rm(folder, { recursive: true, force: true })
})

interface Outcome {
  unreadable: number
  lost: number
  swept: number
}

/** Kills the saver `times` times, each time at another moment; fewer where `found` has seen enough. */
async function torture(
  mode: string,
  size: number,
  times: number,
  found: (outcome: Outcome) => boolean = () => false,
): Promise<Outcome> {
  const random = numbers(size + times)
  const library = join(folder, `${mode}-${size}`)
  const outcome: Outcome = { unreadable: 0, lost: 0, swept: 0 }
  for (let round = 0; round < times && !found(outcome); round++) {
    const victim = start(saver.file, [library, mode, String(size)])
    await victim.begun
    // What was left over by the kill before has been swept by now.
    const inIssue = await readdir(join(library, 'issues/the-one'), { recursive: true })
    expect(inIssue.filter((name) => isLeftOver(basename(name))).length).toBeLessThan(3)
    await setTimeout(random() * (size > 1000 ? 600 : 60))
    const last = await victim.kill()
    outcome.swept += (await readdir(library, { recursive: true })).filter((name) =>
      isLeftOver(basename(name)),
    ).length
    if ((await readSealed(issueFile(library, 'the-one'))).kind !== 'good') {
      outcome.unreadable++
      await rm(library, { recursive: true, force: true })
      continue
    }
    const stored = await readStored(library, 'the-one')
    if (!stored.ok || stored.value.fault || Number(stored.value.issue.title) < last) outcome.lost++
  }
  say(`${mode} of ${size} KB, ${times} kills: ${JSON.stringify(outcome)}`)
  return outcome
}

const whole = { unreadable: 0, lost: 0 }
const time = long ? 3_600_000 : 120_000

test(
  'saves of 60 KB',
  async () => {
    expect(await torture('saves', 60, rounds(6, 1000))).toMatchObject(whole)
  },
  time,
)

test(
  `saves of ${long ? 6 : 1} MB`,
  async () => {
    expect(await torture('saves', long ? 6000 : 1000, rounds(2, 200))).toMatchObject(whole)
  },
  time,
)

test(
  'changes of a journal, while the file is written beside it',
  async () => {
    expect(await torture('changes', 60, rounds(6, 1000))).toMatchObject(whole)
  },
  time,
)

test(
  'a writer that writes over the file itself is found out',
  async () => {
    // Not every kill hits a write.
    const found = ({ unreadable }: Outcome) => unreadable > 0
    expect(await torture('inPlace', 1500, 40, found)).toSatisfy(found)
  },
  time,
)

test(
  '100 restarts after a kill begin with a clean folder',
  async () => {
    const library = join(folder, 'restarts')
    for (let round = 0; round < rounds(4, 100); round++) {
      const victim = start(saver.file, [library, 'changes', '60'])
      await victim.begun
      await victim.kill()
    }
    const victim = start(saver.file, [library, 'nothing', '60'])
    await new Promise((done) => victim.child.once('close', done))
    const left = (await readdir(library, { recursive: true })).filter((name) => isLeftOver(basename(name)))
    expect(left).toEqual([])
  },
  time,
)

test.each(['as it is', '-1y', '+1y'])(
  'two programs on one library: the second never writes, its clock %s',
  async (clock) => {
    const shifted = clock === 'as it is' ? {} : clockAt(clock)
    if (shifted === undefined) {
      process.stdout.write(`two programs, the clock ${clock}: skipped, there is no faketime\n`)
      return
    }
    const env = { ...process.env, ...shifted }
    const library = join(folder, `two${clock}`)
    const first = start(saver.file, [library, 'changes', '60'])
    await first.begun
    const second = start(saver.file, [library, 'changes', '60'], env)
    await expect(second.begun).rejects.toThrow('ended by itself')
    const last = await first.kill()
    const stored = await readStored(library, 'the-one')
    expect(stored.ok && Number(stored.value.issue.title)).toBeGreaterThanOrEqual(last)
    // The lock went with its owner, whatever the clock says.
    const third = start(saver.file, [library, 'changes', '60'], env)
    await third.begun
    expect(await third.kill()).toBeGreaterThanOrEqual(last)
  },
  time,
)
