// Import: files become issues, photographs join the library; the report is shown afterwards.
import i18next from 'i18next'
import type { Result } from '#core/result'
import type { Imported, IncomingFile } from '#shared/contract'
import { toast } from '../ui/toast'
import { say } from '../words'
import { bridge } from './bridge'
import { addPhotos } from './desk'
import { openSheet } from './view'

export async function chooseImport(): Promise<void> {
  report(await bridge.request('import.choose'))
}

export async function importFiles(list: FileList): Promise<void> {
  const files = await Promise.all([...list].map(read))
  const photos = [...list].map((file) => file.type.startsWith('image/'))
  const pictures = files.filter((_, index) => photos[index])
  const documents = files.filter((_, index) => !photos[index])
  if (pictures.length > 0) await importPhotos(pictures)
  if (documents.length > 0) report(await bridge.request('import.files', { files: documents }))
}

const read = async (file: File): Promise<IncomingFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
})

async function importPhotos(files: readonly IncomingFile[]): Promise<void> {
  const answer = await bridge.request('photo.add', { files })
  if (!answer.ok) return toast(say(answer.fault))
  const added = answer.value.flatMap(({ result }) => (result.ok ? [result.value] : []))
  for (const { result } of answer.value) if (!result.ok) toast(say(result.fault))
  addPhotos(added)
  if (added.length > 0) toast(i18next.t('app.drop.photos', { count: added.length }))
}

function report(answer: Result<readonly Imported[]>): void {
  if (!answer.ok) toast(say(answer.fault))
  else if (answer.value.length > 0) openSheet({ kind: 'imported', imports: answer.value })
}
