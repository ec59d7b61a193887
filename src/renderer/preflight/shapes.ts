// Shapes: the sign of each severity, so that no colour has to be told apart.
import { CircleAlert, OctagonX, StickyNote } from 'lucide-react'

export const shapes = { block: OctagonX, warn: CircleAlert, note: StickyNote } as const
