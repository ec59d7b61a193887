// Paste pictures: pictures inside the clipboard's own text, into the library and into the slots that wait for them.
import type { Block } from '#core/body/blocks'
import type { Pasted } from '#core/paste/paste'
import type { Photo } from '#core/photo/photo'
import { fillUse } from '#core/photo/use'
import { bringIn } from './photos/bring-in'

const isInside = ({ address }: { readonly address: string }): boolean => /^data:/i.test(address)

export const hasPicturesInside = ({ pictures }: Pasted): boolean => pictures.some(isInside)

/** The paste with its pictures; a slot whose picture could not be read stays empty, and a notice says why. */
export async function fillPasted(pasted: Pasted): Promise<Pasted> {
  const photos = new Map<string, Photo>()
  for (const [index, { use, address }] of pasted.pictures.filter(isInside).entries()) {
    const [, type = '', data = ''] = /^data:([\w/+.-]+)[^,]*;base64,(.*)$/is.exec(address.trim()) ?? []
    const bytes = bytesOf(data)
    if (!bytes) continue
    const name = `${index + 1}.${type.split('/')[1] ?? 'png'}`
    const [photo] = await bringIn([new File([bytes], name, { type })])
    if (photo) photos.set(use, photo)
  }
  return { ...pasted, blocks: pasted.blocks.map((block) => filled(block, photos)) }
}

function bytesOf(data: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(data.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0))
  } catch {
    return undefined
  }
}

function filled(block: Block, photos: ReadonlyMap<string, Photo>): Block {
  if (block.kind !== 'photo') return block
  const photo = photos.get(block.use.id)
  return photo ? { ...block, use: fillUse(block.use, photo) } : block
}
