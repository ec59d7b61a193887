// Incoming requests: photographs and issues that come in by drop, paste and dialog.
import { ok } from '#core/result'
import type { Imported, PhotoAdded } from '#shared/contract'
import { addPhoto, importFile } from '../import/import'
import type { Deps, PickedFile } from './deps'
import type { Handlers } from './register'

export function incomingHandlers(deps: Deps) {
  const { library, shop, desktop, send } = deps
  const addPhotos = async (files: readonly PickedFile[]): Promise<PhotoAdded[]> => {
    const added: PhotoAdded[] = []
    for (const file of files) added.push({ file: file.name, result: await addPhoto(library, file, shop) })
    return added
  }
  const importFiles = async (files: readonly PickedFile[]): Promise<Imported[]> => {
    const imported: Imported[] = []
    for (const file of files) {
      const result = await importFile(library, file, deps)
      if (!result.ok) imported.push({ file: file.name, result })
      else if (result.value.kind === 'issue') imported.push({ file: file.name, result: ok(result.value) })
    }
    if (imported.some(({ result }) => result.ok)) send('library.changed', {})
    return imported
  }
  return {
    'photo.add': async ({ files }) => ok(await addPhotos(files)),
    'photo.choose': async ({ many }) => ok(await addPhotos(await desktop.pickFiles('photos', many))),
    'import.files': async ({ files }) => ok(await importFiles(files)),
    'import.choose': async () => ok(await importFiles(await desktop.pickFiles('sources', true))),
  } satisfies Partial<Handlers>
}
