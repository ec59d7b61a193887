// Addresses: where the preview's pages find photographs and fonts.
import { useEffect, useState } from 'react'
import { photoFile } from '#core/photo/photo'
import { type Face, parseFaces } from '#core/render/fonts'
import type { Addresses } from '#core/render/source'
import type { WebAddresses } from '#core/render/web'

/** The window's own protocol: renditions by content and width, fonts of the bundle. */
const addresses: Addresses = {
  photo: ({ photo, width }) => `galley://photos/${photoFile(photo)}?w=${width}`,
  font: (file) => `galley://app/fonts/${file}`,
}

let bundle: Promise<readonly Face[]> | undefined

/** Without its list of faces a preview is still worth showing: in the system's type. */
async function readFaces(): Promise<readonly Face[]> {
  const answer = await fetch(addresses.font('fonts.json'))
  const faces = parseFaces(answer.ok ? await answer.json() : [])
  return faces.ok ? faces.value : []
}

/** Undefined until the list of the bundle's faces is read, once for all previews. */
export function useAddresses(): WebAddresses | undefined {
  const [read, setRead] = useState<WebAddresses>()
  useEffect(() => {
    let wanted = true
    bundle ??= readFaces().catch(() => [])
    void bundle.then((faces) => wanted && setRead({ ...addresses, faces, style: 'inline' }))
    return () => {
      wanted = false
    }
  }, [])
  return read
}
