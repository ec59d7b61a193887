// The photo shop in another process: what is answered when that process crashes, hangs, or does not start.
import { afterEach, expect, test } from 'vitest'
import type { Photo } from '#core/photo/photo'
import { ok } from '#core/result'
import { type Answer, doJob, type Job } from '#main/photos/jobs'
import { remembering } from '#main/photos/remembered'
import { type RemoteShop, remoteShop, type ShopProcess } from '#main/photos/remote'
import { type PhotoShop, photoShop } from '#main/photos/shop'
import { photoWords } from '#shared/words/photos'
import { aPng } from '../store/png'

type Behaviour = (id: number, job: Job, act: { answer: (answer: Answer) => void; end: () => void }) => void

let shop: RemoteShop
let started = 0
afterEach(() => shop.close())

/** A process that is ready in a moment and then does as it is told with each job. */
function processes(behave: Behaviour, ready = true): () => ShopProcess {
  started = 0
  return () => {
    started++
    let onAnswer: (answer: Answer) => void = () => undefined
    let onEnd = () => undefined as unknown
    let ended = false
    const end = () => {
      if (!ended) setImmediate(() => onEnd())
      ended = true
    }
    return {
      send: (id, job) => behave(id, job, { answer: (answer) => !ended && onAnswer(answer), end }),
      listen(answered, over) {
        onAnswer = answered
        onEnd = over
        if (ready) setImmediate(() => onAnswer({ ready: true }))
        else end()
      },
      kill: end,
    }
  }
}

const honest: Behaviour = (id, job, { answer }) =>
  void doJob(photoShop, job).then((result) => answer({ id, result }))
const nameOf = (job: Job) => (job.kind === 'inspect' ? job.name : job.photo.name)
const key = (result: Awaited<ReturnType<RemoteShop['inspect']>>) => (result.ok ? 'fine' : result.fault.key)
const inspectAll = (...names: string[]) =>
  Promise.all(names.map(async (name) => [name, key(await shop.inspect(aPng(4, 3), name))]))

test('answers as the shop in this process does', async () => {
  shop = remoteShop(processes(honest))
  const bytes = aPng(40, 30)
  const photo = await shop.inspect(bytes, 'quay.png')
  expect(photo).toEqual(await photoShop.inspect(bytes, 'quay.png'))
  if (!photo.ok) throw new Error('no photo')
  expect(await shop.rendition(bytes, photo.value, 20)).toEqual(
    await photoShop.rendition(bytes, photo.value, 20),
  )
  expect(started).toBe(1)
})

test('a photograph that ends the process is named; those beside it and after it come through', async () => {
  const crash: Behaviour = (id, job, act) =>
    nameOf(job) === 'bad' ? act.end() : setTimeout(() => honest(id, job, act), 5)
  shop = remoteShop(processes(crash))
  expect(await inspectAll('one', 'bad', 'two', 'three')).toEqual([
    ['one', 'fine'],
    ['bad', 'fault.photo-unread'],
    ['two', 'fine'],
    ['three', 'fine'],
  ])
  expect(started).toBe(3)
})

test('a photograph that the decoder never comes back from is given up', async () => {
  shop = remoteShop(
    processes((id, job, act) => nameOf(job) !== 'endless' && honest(id, job, act)),
    50,
  )
  expect(await inspectAll('endless', 'other')).toEqual([
    ['endless', 'fault.photo-unread'],
    ['other', 'fine'],
  ])
})

test('where the process does not start, no photograph is blamed', async () => {
  shop = remoteShop(processes(honest, false))
  expect(await inspectAll('one', 'two')).toEqual([
    ['one', 'fault.photo-shop'],
    ['two', 'fault.photo-shop'],
  ])
  expect(Object.keys(photoWords)).toContain('fault.photo-shop')
})

test('closing answers everything that is still waiting', async () => {
  shop = remoteShop(processes(() => undefined))
  const waiting = inspectAll('one', 'two', 'three')
  await new Promise((resolve) => setTimeout(resolve, 20))
  shop.close()
  expect(new Set((await waiting).map(([, what]) => what))).toEqual(new Set(['fault.photo-shop']))
})

test('a rendition is made once, and again when many others were asked for since', async () => {
  let made = 0
  const counting: PhotoShop = {
    ...photoShop,
    rendition: async () => ok(new Uint8Array(++made && 40)),
  }
  const kept = remembering(counting, 100)
  const ask = (sha256: string) => kept.rendition(new Uint8Array(), { sha256 } as Photo, 480)
  for (const sum of ['a', 'b', 'a', 'c', 'a']) await ask(sum)
  expect(made).toBe(3)
  await ask('b')
  expect(made).toBe(4)
  shop = remoteShop(processes(honest))
})
