// All pictures of the sample, by the names that its text uses.
import type { Picture } from '../paint/picture'
import { allSky } from './all-sky'
import { bowl } from './bowl'
import { comet } from './comet'
import { cover } from './cover'
import { dawn } from './dawn'
import { fiveSkies } from './five-skies'
import { lorry } from './lorry'
import { mast } from './mast'
import { mirror } from './mirror'
import { nights } from './nights'
import { recorder } from './recorder'
import { roadMap } from './road-map'
import { spectrum } from './spectrum'
import { villageDark, villageLit } from './village'

export const pictures = {
  'all-sky': allSky,
  bowl,
  comet,
  cover,
  dawn,
  'five-skies': fiveSkies,
  lorry,
  mast,
  mirror,
  nights,
  recorder,
  'road-map': roadMap,
  spectrum,
  'village-dark': villageDark,
  'village-lit': villageLit,
} as const satisfies Record<string, () => Picture>

export type PictureName = keyof typeof pictures
