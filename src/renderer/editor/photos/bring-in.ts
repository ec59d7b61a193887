// Bring in: photographs from a drop, the clipboard or the file dialog, into the library and onto the desk.
import type { Photo } from '#core/photo/photo'
import type { Result } from '#core/result'
import type { PhotoAdded } from '#shared/incoming'
import { bridge } from '../../state/bridge'
import { addPhotos } from '../../state/desk'
import { notify } from '../notices'

export const isPicture = (file: { readonly type: string }): boolean => file.type.startsWith('image/')

/** The photographs that could be taken in; the editor is told about the others. */
export async function bringIn(files: readonly File[]): Promise<Photo[]> {
  const incoming = (await Promise.all(files.map(readFile))).filter((file) => file !== undefined)
  if (incoming.length === 0) return []
  return accept(await bridge.request('photo.add', { files: incoming }), files[0]?.name ?? '')
}

/** A file that has gone since it was chosen is named; the others come in. */
async function readFile(file: File): Promise<{ name: string; bytes: Uint8Array } | undefined> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    notify(file.name, { key: 'fault.unreadable', with: { file: file.name } })
    return undefined
  }
}

export async function choosePhotos(many: boolean): Promise<Photo[]> {
  return accept(await bridge.request('photo.choose', { many }), '')
}

function accept(answer: Result<readonly PhotoAdded[]>, file: string): Photo[] {
  if (!answer.ok) {
    notify(file, answer.fault)
    return []
  }
  const photos: Photo[] = []
  for (const { file: name, result } of answer.value) {
    if (result.ok) photos.push(result.value)
    else notify(name, result.fault)
  }
  addPhotos(photos)
  return photos
}
