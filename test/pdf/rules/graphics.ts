// Graphics: colours, pictures and transparency (ISO 19005-2, 6.2).
import { catalogOf, contentOf, dictOf, follow, listOf, nameOf, type PdfFile } from '../read/file'
import { pagesOf, setSteps, stepsOf } from '../read/pages'
import { type Dict, Name, Stream, type Value } from '../read/values'
import { failures, type Rule } from '../rule'
import { valuesIn } from './syntax'

const intentsOf = (file: PdfFile): Dict[] =>
  listOf(file, catalogOf(file).get('OutputIntents')).map((each) => dictOf(file, each) ?? new Map())

const profileOf = (file: PdfFile): Stream | undefined => {
  const found = follow(file, intentsOf(file)[0]?.get('DestOutputProfile'))
  return found instanceof Stream ? found : undefined
}

const xobjects = (file: PdfFile, kind: string): Stream[] =>
  [...file.objects.values()].filter(
    (value): value is Stream => value instanceof Stream && nameOf(file, value.dict.get('Subtype')) === kind,
  )

const states = (file: PdfFile): Dict[] =>
  pagesOf(file).flatMap(({ dict }) => {
    const all = dictOf(file, dictOf(file, dict.get('Resources'))?.get('ExtGState')) ?? new Map()
    return [...all.values()].map((each) => dictOf(file, each) ?? new Map())
  })

const dictsIn = function* (file: PdfFile): Generator<Dict> {
  for (const value of valuesIn(file)) {
    if (value instanceof Map) yield value
    else if (value instanceof Stream) yield value.dict
  }
}

/** A device's space by its name; one of a profile as the device that has its components, where the profile is sound. */
function spaceOf(file: PdfFile, value: Value | undefined): string | undefined {
  const found = follow(file, value)
  if (!Array.isArray(found)) return nameOf(file, value)
  const profile = follow(file, found[1])
  if (nameOf(file, found[0]) !== 'ICCBased' || !(profile instanceof Stream)) return undefined
  return soundProfile(profile).length === 0 ? 'DeviceRGB' : undefined
}

/** What is wrong with a profile (ICC.1:2010, 7.2). */
function soundProfile(profile: Stream): string[] {
  const bytes = Buffer.from(contentOf(profile))
  return failures(
    bytes.readUInt32BE(0) !== bytes.length && 'its length',
    (bytes[8] as number) >= 5 && 'its version',
    !['mntr', 'prtr', 'scnr', 'spac'].includes(bytes.toString('latin1', 12, 16)) && 'its class',
    bytes.toString('latin1', 16, 20) !== 'RGB ' && 'its colours',
    bytes.toString('latin1', 36, 40) !== 'acsp' && 'its signature',
    profile.dict.get('N') !== 3 && 'the number of its components',
  )
}

const addColour = (file: PdfFile): undefined => {
  const [page] = pagesOf(file)
  if (page) setSteps(page, [...stepsOf(file, page), { operator: 'k', operands: [0, 0, 0, 1] }])
}

const blends = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
)

const firstState = (file: PdfFile, key: string, value: Value): undefined =>
  void states(file)[0]?.set(key, value)
const firstImage = (file: PdfFile, key: string, value: Value): undefined => {
  const [image] = xobjects(file, 'Image')
  if (image) image.dict.set(key, value)
  // A file without pictures gets one, so that the rule has something to find.
  else
    file.objects.set(
      88888888,
      new Stream(
        new Map<string, Value>([
          ['Subtype', new Name('Image')],
          [key, value],
        ]),
        new Uint8Array(),
      ),
    )
}

export const graphicsRules: readonly Rule[] = [
  {
    clause: 'ISO 19005-2, 6.2.3',
    says: 'has one output intent for PDF/A, with a profile inside of the file',
    check: (file) => {
      const intents = intentsOf(file)
      return failures(
        intents.length !== 1 && `${intents.length} output intents`,
        nameOf(file, intents[0]?.get('S')) !== 'GTS_PDFA1' && 'it is not for PDF/A',
        !profileOf(file) && 'no profile',
        intents.some((intent) => intent.has('DestOutputProfileRef')) && 'a profile outside of the file',
      )
    },
    spoil: (file) => void catalogOf(file).delete('OutputIntents'),
  },
  {
    clause: 'ISO 19005-2, 6.2.3',
    says: 'its profile is one of a monitor or printer, for RGB, of a version before 5, as long as it says',
    check: (file) => {
      const profile = profileOf(file)
      if (!profile) return ['no profile']
      const kind = Buffer.from(contentOf(profile)).toString('latin1', 12, 16)
      return [
        ...soundProfile(profile),
        ...failures(!['mntr', 'prtr'].includes(kind) && 'a profile of another device'),
      ]
    },
    spoil: (file) => void profileOf(file)?.dict.set('N', 4),
  },
  {
    clause: 'ISO 19005-2, 6.2.4.3',
    says: 'paints in RGB and grey only, which the output intent gives a meaning',
    check: (file) => {
      const spaces = new Set(['DeviceRGB', 'DeviceGray'])
      const inSteps = pagesOf(file).flatMap((page) =>
        stepsOf(file, page).flatMap(({ operator, operands }) => {
          const named = operator === 'cs' || operator === 'CS'
          const space = operands[0] instanceof Name ? operands[0].text : ''
          return failures(
            (operator === 'k' || operator === 'K') && `page ${page.number} paints in CMYK`,
            named && !spaces.has(space) && space !== 'Pattern' && `page ${page.number} paints in ${space}`,
          )
        }),
      )
      const inImages = xobjects(file, 'Image').flatMap(({ dict }) => {
        const space = spaceOf(file, dict.get('ColorSpace'))
        return failures(
          dict.get('ImageMask') !== true &&
            (space === undefined || !spaces.has(space)) &&
            `a picture in ${space}`,
        )
      })
      const inGroups = [...dictsIn(file)].flatMap((dict) => {
        const group = dictOf(file, dict.get('Group'))
        const space = group && nameOf(file, group.get('CS'))
        return failures(space !== undefined && !spaces.has(space) && `a group in ${space}`)
      })
      return [...inSteps, ...inImages, ...inGroups]
    },
    spoil: addColour,
  },
  {
    clause: 'ISO 19005-2, 6.2.5',
    says: 'graphics states have no transfer functions and no halftones of their own',
    check: (file) =>
      states(file).flatMap((state) =>
        failures(
          ...['TR', 'HTP', 'HTO', 'HT', 'BG', 'UCR'].map((key) => state.has(key) && key),
          state.has('TR2') && nameOf(file, state.get('TR2')) !== 'Default' && 'TR2',
        ),
      ),
    spoil: (file) => firstState(file, 'TR', new Name('Identity')),
  },
  {
    clause: 'ISO 19005-2, 6.2.6',
    says: 'names no rendering intent but the four',
    check: (file) => {
      const intents = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'])
      return pagesOf(file)
        .flatMap((page) =>
          stepsOf(file, page).flatMap(({ operator, operands }) =>
            failures(
              operator === 'ri' &&
                !(operands[0] instanceof Name && intents.has(operands[0].text)) &&
                `page ${page.number}`,
            ),
          ),
        )
        .concat(
          states(file).flatMap((state) =>
            failures(
              state.has('RI') && !intents.has(nameOf(file, state.get('RI')) ?? '') && 'a graphics state',
            ),
          ),
        )
    },
    spoil: (file) => firstState(file, 'RI', new Name('Bright')),
  },
  {
    clause: 'ISO 19005-2, 6.2.8',
    says: 'pictures are not interpolated, and have no alternates and no OPI',
    check: (file) =>
      xobjects(file, 'Image').flatMap(({ dict }) =>
        failures(
          dict.get('Interpolate') === true && 'an interpolated picture',
          dict.has('Alternates') && 'alternates',
          dict.has('OPI') && 'OPI',
          dict.has('BitsPerComponent') &&
            ![1, 2, 4, 8, 16].includes(dict.get('BitsPerComponent') as number) &&
            'bits per component',
        ),
      ),
    spoil: (file) => firstImage(file, 'Interpolate', true),
  },
  {
    clause: 'ISO 19005-2, 6.2.9; ISO 14289-1, 7.20',
    says: 'forms have no PostScript, no OPI and no reference to another file',
    check: (file) => [
      ...xobjects(file, 'Form').flatMap(({ dict }) =>
        failures(
          ...['OPI', 'PS', 'Ref'].map((key) => dict.has(key) && key),
          nameOf(file, dict.get('Subtype2')) === 'PS' && 'PS',
        ),
      ),
      ...xobjects(file, 'PS').map(() => 'a PostScript object'),
    ],
    spoil: (file) =>
      void file.objects.set(
        88888888,
        new Stream(
          new Map<string, Value>([
            ['Subtype', new Name('Form')],
            ['Ref', new Map()],
          ]),
          new Uint8Array(),
        ),
      ),
  },
  {
    clause: 'ISO 19005-2, 6.2.10',
    says: 'blends by the modes of the standard',
    check: (file) =>
      states(file).flatMap((state) => {
        const mode = follow(file, state.get('BM'))
        const modes = Array.isArray(mode) ? mode : mode === null ? [] : [mode]
        return failures(
          !modes.every((each) => each instanceof Name && blends.has(each.text)) && 'a blend mode',
        )
      }),
    spoil: (file) => firstState(file, 'BM', new Name('Glow')),
  },
]
