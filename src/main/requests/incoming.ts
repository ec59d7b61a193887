// Incoming requests: photographs and issues that come in by drop, paste and dialog.
import { basename } from 'node:path'
import { ok, type Result } from '#core/result'
import type { Imported, IncomingFile, PhotoAdded } from '#shared/incoming'
import { picturesAmong } from '../import/beside'
import { addPhoto, importFile, photoName, type SourceFile } from '../import/import'
import { importPackage, packageName } from '../import/package'
import { readSource } from '../import/read-file'
import type { Deps } from './deps'
import type { Handlers } from './register'

/** A file whose bytes are read when its turn comes, so that many of them are never in memory together. */
interface Waiting {
  readonly name: string
  readonly read: () => Promise<Result<SourceFile>>
}

export function incomingHandlers(deps: Deps) {
  const { library, shop, desktop, send } = deps
  const addPhotos = (files: readonly Waiting[]) =>
    twoAtATime(files, async ({ name, read }): Promise<PhotoAdded> => {
      const file = await read()
      return { file: name, result: file.ok ? await addPhoto(library, file.value, shop) : file }
    })
  /** One after the other: a package's photographs keep both decoders busy by themselves. */
  const importPackages = async (paths: readonly string[]): Promise<Imported[]> => {
    const imported: Imported[] = []
    for (const path of paths)
      imported.push({ file: basename(path), result: await importPackage(library, path, shop) })
    if (imported.some(({ result }) => result.ok)) send('library.changed', {})
    return imported
  }
  const importFiles = async (files: readonly Waiting[]): Promise<Imported[]> => {
    const bring = async ({ name, read }: Waiting): Promise<Imported> => {
      const file = await read()
      return { file: name, result: file.ok ? await importFile(library, file.value, deps) : file }
    }
    const photos = files.filter(({ name }) => photoName.test(name))
    const brought = new Map<Waiting, Imported>()
    for (const [index, photo] of (await twoAtATime(photos, bring)).entries())
      brought.set(photos[index] as Waiting, photo)
    // One after the other: two issues of one new publication must find each other's.
    for (const file of files) if (!brought.has(file)) brought.set(file, await bring(file))
    const imported = files.map((file) => brought.get(file) as Imported)
    if (imported.some(({ result }) => result.ok && result.value.kind === 'issue')) send('library.changed', {})
    return imported
  }
  const waiting = (paths: readonly string[]): Waiting[] =>
    paths.map((path) => ({ name: basename(path), read: () => readSource(path) }))
  const packages = (paths: readonly string[]) => paths.filter((path) => packageName.test(path))
  return {
    'photo.add': async ({ files }) => ok(await addPhotos(dropped(files))),
    'photo.choose': async ({ many }) => ok(await addPhotos(waiting(await desktop.pickFiles('photos', many)))),
    'import.files': async ({ files }) => ok(await importFiles(dropped(files))),
    'import.packages': async ({ paths }) => ok(await importPackages(packages(paths))),
    async 'import.choose'() {
      const paths = await desktop.pickFiles('sources', true)
      const others = paths.filter((path) => !packageName.test(path))
      return ok([...(await importPackages(packages(paths))), ...(await importFiles(waiting(others)))])
    },
  } satisfies Partial<Handlers>
}

/** Files without a path: a document finds its pictures among those that came with it. */
const dropped = (files: readonly IncomingFile[]): Waiting[] =>
  files.map((file) => ({
    name: file.name,
    read: async () => ok({ ...file, pictures: picturesAmong(files) }),
  }))

/** As many as the photo shop works on at a time; in the files' own order. */
async function twoAtATime<T>(files: readonly Waiting[], work: (file: Waiting) => Promise<T>): Promise<T[]> {
  const done: T[] = []
  const left = [...files.entries()]
  const run = async () => {
    for (let next = left.shift(); next; next = left.shift()) done[next[0]] = await work(next[1])
  }
  await Promise.all([run(), run()])
  return done
}
