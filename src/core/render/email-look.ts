// Email look: style objects that end up on the elements themselves, since many mail programs read no style sheet.
import type { Properties } from 'hast'
import type { Palette } from './style-tokens'

export type Colour = keyof Palette
type Css = Readonly<Record<string, string | number>>

/** How an element looks. Colours are named by their role, so that the dark palette can take their place. */
export interface Look {
  /** Numbers are pixels. */
  readonly css?: Css
  readonly text?: Colour
  readonly ground?: Colour
  /** Sides, thickness in pixels, and colour of a border. */
  readonly line?: readonly [sides: readonly string[], width: number, colour: Colour]
}

/** What stands on the element: the style for every program, the classes for those that know a dark scheme. */
export type Dressed = Pick<Properties, 'className' | 'style'>

const textClass = (colour: Colour): string => `t-${colour}`
const groundClass = (colour: Colour): string => `g-${colour}`
const lineClass = (colour: Colour): string => `l-${colour}`

/** Writes looks in the colours of a palette. */
export const tailor =
  (palette: Palette) =>
  ({ css = {}, text, ground, line }: Look): Dressed => {
    const all: Record<string, string | number> = { ...css }
    const classes: string[] = []
    if (text) {
      all.color = palette[text]
      classes.push(textClass(text))
    }
    if (ground) {
      all['background-color'] = palette[ground]
      classes.push(groundClass(ground))
    }
    if (line) {
      const [sides, width, colour] = line
      for (const side of sides) all[`border-${side}`] = `${width}px solid ${palette[colour]}`
      classes.push(lineClass(colour))
    }
    const style = Object.entries(all)
      .map(([name, value]) => `${name}:${typeof value === 'number' && value !== 0 ? `${value}px` : value}`)
      .join(';')
    return {
      ...(classes.length > 0 ? { className: classes } : {}),
      ...(style === '' ? {} : { style }),
    }
  }

/** One rule a class; `!important`, because it stands against the style on the element. */
export const darkRules = (palette: Palette, classes: ReadonlySet<string>): string =>
  (Object.keys(palette) as Colour[])
    .flatMap((colour) => [
      [textClass(colour), 'color', colour] as const,
      [groundClass(colour), 'background-color', colour] as const,
      [lineClass(colour), 'border-color', colour] as const,
    ])
    .filter(([name]) => classes.has(name))
    .map(([name, property, colour]) => `.${name}{${property}:${palette[colour]}!important}`)
    .join('\n')
