// Folder: asks for the one that an export is written into, and tells whether another one would mend a fault.
import type { Fault } from '#core/result'
import { bridge } from '../state/bridge'

/** Undefined: none was chosen. */
export async function chooseFolder(current: string | null): Promise<string | undefined> {
  const answer = await bridge.request('export.folder', { current })
  return answer.ok ? answer.value?.folder : undefined
}

const ofPlaces: readonly string[] = [
  'fault.disk-full',
  'fault.not-allowed',
  'fault.not-there',
  'fault.is-folder',
  'fault.not-file',
  'fault.not-folder',
  'fault.disk',
  'fault.export-taken',
]

/** The same faults may come from the library, whose place is another. */
export const isOfFolder = ({ key, with: values }: Fault, folder: string | null): boolean => {
  const place = values?.['place']
  if (folder === null || typeof place !== 'string' || !ofPlaces.includes(key)) return false
  return place.startsWith(folder) || folder.startsWith(place)
}
