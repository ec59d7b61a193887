// Fonts, subset: cuts a WOFF2 file down to the characters that are used, with HarfBuzz.
import harfbuzz from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url&inline'

/** The C functions of hb-subset.h that are called here; handles and addresses are numbers. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory
  _initialize(): void
  malloc(bytes: number): number
  free(address: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_set_invert(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, which: number): number
  hb_subset_input_unicode_set(input: number): number
  hb_subset_or_fail(face: number, input: number): number
}

/** HB_MEMORY_MODE_WRITABLE and HB_SUBSET_SETS_LAYOUT_FEATURE_TAG of hb.h and hb-subset.h. */
const writable = 2
const layoutFeatures = 6

let loaded: Promise<HarfBuzz> | undefined
const load = (): Promise<HarfBuzz> => {
  loaded ??= start()
  return loaded
}

/** The module is part of the bundle, so that a packaged program needs no file beside it. */
async function start(): Promise<HarfBuzz> {
  const bytes = Buffer.from(harfbuzz.slice(harfbuzz.indexOf(',') + 1), 'base64')
  const { instance } = await WebAssembly.instantiate(bytes)
  const hb = instance.exports as unknown as HarfBuzz
  hb._initialize()
  return hb
}

let codec: Promise<typeof import('wawoff2')> | undefined

/**
 * Loading the codec makes it listen for every uncaught error of the process, and end the process at one. That is for
 * the program to decide, so its listeners are taken off again.
 */
function loadCodec(): Promise<typeof import('wawoff2')> {
  codec ??= (async () => {
    const events = ['uncaughtException', 'unhandledRejection'] as const
    const before = events.map((event) => process.listeners(event as 'uncaughtException'))
    const module = await import('wawoff2')
    events.forEach((event, index) => {
      for (const listener of process.listeners(event as 'uncaughtException'))
        if (!before[index]?.includes(listener)) process.off(event, listener)
    })
    return 'default' in module ? (module.default as typeof module) : module
  })()
  return codec
}

/**
 * The font with the glyphs of these code points alone, and those that they turn into; all layout features are kept.
 * The same input gives the same bytes. Undefined where HarfBuzz finds nothing that it could cut.
 */
export async function cutFont(
  woff2: Uint8Array,
  letters: readonly number[],
): Promise<Uint8Array | undefined> {
  const [hb, { decompress, compress }] = await Promise.all([load(), loadCodec()])
  const cut = subset(hb, (await decompress(woff2)).slice(), letters)
  // The codec answers with a view of its own memory, which the next call writes over.
  return cut && (await compress(cut)).slice()
}

function subset(hb: HarfBuzz, font: Uint8Array, letters: readonly number[]): Uint8Array | undefined {
  const address = hb.malloc(font.byteLength)
  new Uint8Array(hb.memory.buffer).set(font, address)
  const blob = hb.hb_blob_create(address, font.byteLength, writable, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  hb.hb_blob_destroy(blob)
  const input = hb.hb_subset_input_create_or_fail()
  try {
    const features = hb.hb_subset_input_set(input, layoutFeatures)
    hb.hb_set_clear(features)
    hb.hb_set_invert(features)
    const wanted = hb.hb_subset_input_unicode_set(input)
    for (const letter of letters) hb.hb_set_add(wanted, letter)
    const made = hb.hb_subset_or_fail(face, input)
    return made === 0 ? undefined : bytesOf(hb, made)
  } finally {
    hb.hb_subset_input_destroy(input)
    hb.hb_face_destroy(face)
    hb.free(address)
  }
}

/** Copies the face out before it is let go: its memory moves when the module's grows. */
function bytesOf(hb: HarfBuzz, face: number): Uint8Array | undefined {
  const blob = hb.hb_face_reference_blob(face)
  const length = hb.hb_blob_get_length(blob)
  const from = hb.hb_blob_get_data(blob, 0)
  const bytes = new Uint8Array(hb.memory.buffer).slice(from, from + length)
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(face)
  return length === 0 ? undefined : bytes
}
