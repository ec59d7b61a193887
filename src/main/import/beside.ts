// Beside: where the pictures are that a source refers to by relative addresses.
import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { fail, ok, type Result } from '#core/result'
import { onDisk } from '../store/fault'
import { mostPhoto } from './limits'
import { readWithin } from './read-within'

/** The bytes of the picture that a relative address means. */
export type Pictures = (address: string) => Promise<Result<Uint8Array>>

/** Pictures in a source's own folder or below it; an address or a link that leads out is refused unread. */
export const picturesBeside =
  (folder: string): Pictures =>
  async (address) => {
    const home = await onDisk(folder, async () => ok(await realpath(folder)))
    if (!home.ok) return home
    let fault = fail('fault.not-there', { place: address })
    for (const name of namesOf(address)) {
      const place = join(home.value, name)
      if (!isInside(home.value, place)) return outside(address)
      const found = await onDisk(place, async () => ok(await realpath(place)))
      if (found.ok)
        return isInside(home.value, found.value) ? await readWithin(found.value, mostPhoto) : outside(address)
      if (found.fault.key !== 'fault.not-there') fault = found
    }
    return fault
  }

/** Pictures that came in together with the source, as files that are dropped on the window; they have names only. */
export const picturesAmong =
  (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Pictures =>
  async (address) => {
    const wanted = namesOf(address).map((name) => name.split('/').at(-1))
    const found = files.find(({ name }) => wanted.includes(name))
    return found ? ok(found.bytes) : fail('fault.not-among', { place: address })
  }

const outside = (address: string) => fail('fault.outside', { place: address })

const isInside = (home: string, place: string): boolean => {
  const way = relative(home, place)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The names that an address may mean: as it stands, for files have odd names, and as a web address is read. */
function namesOf(address: string): string[] {
  const plain = address.trim().replaceAll('\\', '/')
  const path = plain.replace(/[?#].*$/s, '')
  let decoded = path
  try {
    decoded = decodeURIComponent(path).replaceAll('\\', '/')
  } catch {
    // A per cent sign that stands for itself.
  }
  return [...new Set([plain, path, decoded])].filter((name) => name !== '' && !name.includes('\0'))
}
