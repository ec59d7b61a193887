// Unzip: writes chosen files of a zip archive to a folder, without any package (set-up runs before packages exist).
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * Reads stored and deflated entries (no zip64: archives below 4 GB).
 * @param {string} archive
 * @param {string} folder
 * @param {(name: string) => string | undefined} nameFor where an entry goes below the folder; undefined leaves it out
 */
export function unzip(archive, folder, nameFor) {
  const file = openSync(archive, 'r')
  try {
    for (const entry of entriesOf(file)) {
      const name = entry.name.endsWith('/') ? undefined : nameFor(entry.name)
      if (name === undefined) continue
      if (name.split('/').includes('..')) throw new Error(`The archive names a file outside: ${name}`)
      const header = readAt(file, entry.offset, 30)
      const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
      const packed = readAt(file, start, entry.packedSize)
      const target = join(folder, name)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, entry.method === 0 ? packed : inflateRawSync(packed), {
        mode: entry.mode || 0o644,
      })
    }
  } finally {
    closeSync(file)
  }
}

function* entriesOf(/** @type {number} */ file) {
  const { size } = fstatSync(file)
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = readAt(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0) throw new Error('This is no zip archive.')
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function readAt(/** @type {number} */ file, /** @type {number} */ position, /** @type {number} */ length) {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, position + done)
    if (count === 0) throw new Error('The archive is cut off.')
    done += count
  }
  return bytes
}
