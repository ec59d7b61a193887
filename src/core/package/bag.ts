// Bag: the texts that make a folder of files a BagIt bag (RFC 8493).

export interface Listed {
  /** From the bag's base directory. */
  readonly path: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
}

/** bagit.txt (RFC 8493, 2.1.1). */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/**
 * bag-info.txt (RFC 8493, 2.2.2): labels and values in the order given. A line break in a value becomes a blank, so
 * that no value can begin a line of its own. Labels with empty values are left out.
 */
export const infoText = (fields: readonly (readonly [label: string, value: string])[]): string =>
  fields
    .map(([label, value]) => [label, value.replace(/\p{Cc}+/gu, ' ').trim()] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${value}\n`)
    .join('')

/** How much the payload has, as a reader may check before it reads it: octets and streams (RFC 8493, 2.2.2). */
export const oxumOf = (payload: readonly { readonly bytes: number }[]): string =>
  `${payload.reduce((sum, { bytes }) => sum + bytes, 0)}.${payload.length}`

/** Payload-Oxum of a bag-info.txt; undefined where it has none. */
export const oxumIn = (info: string): string | undefined =>
  /^Payload-Oxum:[ \t]*(\d+\.\d+)[ \t]*$/m.exec(info)?.[1]

/** Version of the package's own format, of a bag-info.txt; undefined where it says none. */
export const formatIn = (info: string): number | undefined => {
  const said = /^Galley-Package-Format:[ \t]*(\d{1,9})[ \t]*$/m.exec(info)?.[1]
  return said === undefined ? undefined : Number(said)
}

/** A manifest (RFC 8493, 2.1.3): sorted by path. */
export const manifestText = (files: readonly Listed[]): string =>
  [...files]
    .sort((one, other) => compareText(one.path, other.path))
    .map(({ path, sha256 }) => `${sha256}  ${escaped(path)}\n`)
    .join('')

/** The lines of a manifest by path; undefined where a line is none, or a path comes twice. */
export function parseManifest(text: string): Map<string, string> | undefined {
  const sums = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [, sum, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? []
    if (sum === undefined || path === undefined || sums.has(unescaped(path))) return undefined
    sums.set(unescaped(path), sum)
  }
  return text.endsWith('\n') ? sums : undefined
}

const escaped = (path: string): string =>
  path.replace(/[%\r\n]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const unescaped = (path: string): string =>
  path.replace(/%(25|0A|0D)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** By code unit: the same order in every locale. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
