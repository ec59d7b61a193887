// Fuses: reads and sets the switches inside an Electron binary, without any package.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

/** https://www.electronjs.org/docs/latest/tutorial/fuses: this text, a version, a count, one digit a fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const order = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
])

/**
 * @param {string} binary
 * @param {Partial<Record<typeof order[number], boolean>>} wanted
 */
export function setFuses(binary, wanted) {
  const bytes = readFileSync(binary)
  const at = bytes.indexOf(sentinel)
  if (at < 0) throw new Error(`${binary} has no fuses.`)
  const first = at + sentinel.length
  if (bytes[first] !== 1) throw new Error(`${binary} has fuses of an unknown version.`)
  const count = bytes[first + 1] ?? 0
  const file = openSync(binary, 'r+')
  try {
    order.forEach((name, index) => {
      const value = wanted[name]
      if (value === undefined) return
      if (index >= count) throw new Error(`${binary} has no fuse ${name}.`)
      writeSync(file, value ? '1' : '0', first + 2 + index)
    })
  } finally {
    closeSync(file)
  }
}
