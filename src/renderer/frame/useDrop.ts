// useDrop: files dropped anywhere on the window are brought in; the window itself never leaves its page.
import { useEffect, useState } from 'react'
import { heldNow } from '../state/held'
import { importFiles } from '../state/import'
import { toast } from '../ui/toast'
import { say } from '../words'

export function useDrop(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const files = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const drag = (event: DragEvent) => {
      if (!files(event)) return
      setOver(!event.defaultPrevented && !heldNow())
      event.preventDefault()
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!files(event) || event.defaultPrevented) return
      event.preventDefault()
      const held = heldNow()
      if (held) toast(say(held))
      else if (event.dataTransfer) void importFiles(event.dataTransfer.files)
    }
    addEventListener('dragover', drag)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', drag)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])
  return over
}
