// Make: draws the icon and writes the sample library, the same bytes each time.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Photo } from '#core/photo/photo'
import { fail, type Result } from '#core/result'
import { openLibrary } from '#main/store/library'
import { sha256 } from '#main/store/seal'
import { jpeg } from './paint/picture'
import { type PictureName, pictures } from './pictures/all'
import { icon } from './pictures/icon'
import { issueOf, picturesOf } from './records'
import { autumn, publication, summer } from './text/issues'
import { words } from './text/words'

const resources = join(process.cwd(), 'resources')
const folder = join(resources, 'sample-library')

/** Times stand still, so that a second run changes nothing. */
const savedAt = { summer: '2026-08-20T06:00:00.000Z', autumn: '2026-11-18T09:40:00.000Z' }

interface Drawn {
  readonly photo: Photo
  readonly bytes: Uint8Array
}

function draw(name: PictureName): Drawn {
  const picture = pictures[name]()
  const bytes = jpeg(picture)
  process.stdout.write(`${name}: ${Math.round(bytes.length / 1024)} KB\n`)
  const photo: Photo = {
    v: 1,
    sha256: sha256(bytes),
    type: 'jpg',
    width: picture.width,
    height: picture.height,
    bytes: bytes.length,
    name: `${name}.jpg`,
    orientation: 1,
    caption: '',
    credit: '',
    rights: '',
    taken: null,
  }
  return { photo, bytes }
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with ?? {})}`)
  return result.value
}

async function writeLibrary(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  let now = savedAt.summer
  // Nothing is read back while writing, so no photograph has to be inspected.
  const library = got(
    await openLibrary(
      folder,
      {
        now: () => new Date(now),
        newId: () => publication.id,
        inspect: async () => fail('fault.photo-missing'),
      },
      { create: true },
    ),
  )
  for (const [text, time] of [
    [summer, savedAt.summer],
    [autumn, savedAt.autumn],
  ] as const) {
    now = time
    const drawn = new Map(picturesOf(text).map((name) => [name, draw(name)]))
    const photos = new Map([...drawn].map(([name, { photo }]) => [name, photo]))
    got(
      await library.bringIn({
        publication: library.publication(publication.id) ? null : publication,
        issue: issueOf(text, publication.id, photos),
        photos: [...drawn.values()],
      }),
    )
  }
  got(await library.saveWordList({ v: 1, words, passed: {} }))
  // An issue that comes without a history gets its first revision with its first edit.
  for (const { id } of library.issues())
    rmSync(join(folder, 'issues', id, 'history'), { recursive: true, force: true })
  // Not closed: closing writes index.json, a cache that holds this disk's stamps.
}

function writeIcons(): void {
  mkdirSync(resources, { recursive: true })
  writeFileSync(join(resources, 'icon.png'), icon(1024).canvas.toBuffer('image/png'))
  writeFileSync(join(resources, 'icon-256.png'), icon(256).canvas.toBuffer('image/png'))
}

async function make(): Promise<void> {
  writeIcons()
  await writeLibrary()
}

void make()
