// Incoming requests: photographs and issues that come in by drop, paste and dialog.
import { basename } from 'node:path'
import { ok, type Result } from '#core/result'
import type { Imported, IncomingFile, PhotoAdded } from '#shared/contract'
import { picturesAmong } from '../import/beside'
import { addPhoto, importFile, type SourceFile } from '../import/import'
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
  const addPhotos = async (files: readonly Waiting[]): Promise<PhotoAdded[]> => {
    const added: PhotoAdded[] = []
    for (const { name, read } of files) {
      const file = await read()
      added.push({ file: name, result: file.ok ? await addPhoto(library, file.value, shop) : file })
    }
    return added
  }
  const importFiles = async (files: readonly Waiting[]): Promise<Imported[]> => {
    const imported: Imported[] = []
    for (const { name, read } of files) {
      const file = await read()
      imported.push({ file: name, result: file.ok ? await importFile(library, file.value, deps) : file })
    }
    if (imported.some(({ result }) => result.ok && result.value.kind === 'issue')) send('library.changed', {})
    return imported
  }
  const picked = async (what: 'photos' | 'sources', many: boolean): Promise<Waiting[]> =>
    (await desktop.pickFiles(what, many)).map((path) => ({
      name: basename(path),
      read: () => readSource(path),
    }))
  return {
    'photo.add': async ({ files }) => ok(await addPhotos(dropped(files))),
    'photo.choose': async ({ many }) => ok(await addPhotos(await picked('photos', many))),
    'import.files': async ({ files }) => ok(await importFiles(dropped(files))),
    'import.choose': async () => ok(await importFiles(await picked('sources', true))),
  } satisfies Partial<Handlers>
}

/** Files without a path: a document finds its pictures among those that came with it. */
const dropped = (files: readonly IncomingFile[]): Waiting[] =>
  files.map((file) => ({
    name: file.name,
    read: async () => ok({ ...file, pictures: picturesAmong(files) }),
  }))
