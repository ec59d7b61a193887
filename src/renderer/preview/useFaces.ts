// useFaces: the list of the bundle's type, read once for all previews.
import { useEffect, useState } from 'react'
import { type Face, parseFaces } from '#core/render/fonts'
import { previewPlaces } from './places'

let bundle: Promise<readonly Face[]> | undefined

/** Without its list of faces a preview is still worth showing: in the system's type. */
async function readFaces(): Promise<readonly Face[]> {
  const answer = await fetch(previewPlaces.font('fonts.json'))
  const faces = parseFaces(answer.ok ? await answer.json() : [])
  return faces.ok ? faces.value : []
}

/** Undefined until the list is read. */
export function useFaces(): readonly Face[] | undefined {
  const [read, setRead] = useState<readonly Face[]>()
  useEffect(() => {
    let wanted = true
    bundle ??= readFaces().catch(() => [])
    void bundle.then((faces) => wanted && setRead(faces))
    return () => {
      wanted = false
    }
  }, [])
  return read
}
