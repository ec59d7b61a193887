// Fonts: the bundle of fonts on the disk, and the cut-down files that an edition takes along.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Face, type NeededFace, parseFaces } from '#core/render/fonts'
import { fail, ok, type Result } from '#core/result'
import { onDisk } from '../store/fault'

export interface FontBundle {
  readonly faces: readonly Face[]
  /** The file of a face as it was bundled. */
  readonly read: (file: string) => Promise<Result<Uint8Array>>
  /** The face's file with nothing but the letters it is needed for. */
  readonly cut: (needed: NeededFace) => Promise<Result<Uint8Array>>
}

/** What cut files take up in memory at most: an export of three editions finds all of its own again. */
const mostKept = 600

/** Opens the folder that the build fills, with its list `fonts.json`. */
export async function openFonts(folder: string): Promise<Result<FontBundle>> {
  const list = join(folder, 'fonts.json')
  return await onDisk(list, async () => {
    const faces = parseFaces(parseJson(await readFile(list, 'utf8')))
    return faces.ok ? ok(bundle(folder, faces.value)) : faces
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function bundle(folder: string, faces: readonly Face[]): FontBundle {
  const kept = new Map<string, Uint8Array>()
  const read = (file: string): Promise<Result<Uint8Array>> =>
    onDisk(join(folder, file), async () => ok(await readFile(join(folder, file))))
  return {
    faces,
    read,
    async cut({ face, letters }) {
      const key = createHash('sha256').update(`${face.file} ${letters.join()}`).digest('hex')
      const before = kept.get(key)
      if (before) return ok(before)
      const whole = await read(face.file)
      if (!whole.ok) return whole
      try {
        // Loaded when the first font is cut: a PDF takes them whole.
        const { cutFont } = await import('./fonts-subset')
        const bytes = (await cutFont(whole.value, letters)) ?? whole.value
        if (kept.size >= mostKept) kept.clear()
        kept.set(key, bytes)
        return ok(bytes)
      } catch (error) {
        return fail('fault.font', { file: face.file }, String(error))
      }
    },
  }
}
