// Icons: the signs of the slash menu, those of the toolbar and of the blocks that have no button there.
import { Languages, Omega, SeparatorHorizontal, Signature } from 'lucide-react'
import { groups } from '../Toolbar'

export const icons = new Map([
  ...groups.flat(),
  ['block.attribution', Signature] as const,
  ['insert.ruby', Languages] as const,
  ['insert.pagebreak', SeparatorHorizontal] as const,
  ['insert.character', Omega] as const,
])
