// Colour: red, green and blue as numbers from 0 to 255, and ramps between them.
import { clamp, mix } from './noise'

export type Colour = readonly [number, number, number]

export function hex(code: string): Colour {
  const value = Number.parseInt(code.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

export const css = ([r, g, b]: Colour, alpha = 1): string =>
  `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${alpha})`

export const blend = (from: Colour, to: Colour, share: number): Colour => [
  mix(from[0], to[0], share),
  mix(from[1], to[1], share),
  mix(from[2], to[2], share),
]

export type Stop = readonly [place: number, code: string]

/** A ramp through `stops`, whose places rise from 0 to 1. */
export function ramp(stops: readonly Stop[]): (place: number) => Colour {
  const table: Colour[] = []
  const colours = stops.map(([place, code]) => ({ place, colour: hex(code) }))
  for (let step = 0; step <= 1024; step++) {
    const place = step / 1024
    let right = colours.findIndex((stop) => stop.place >= place)
    if (right < 0) right = colours.length - 1
    const after = colours[right] as (typeof colours)[number]
    const before = colours[Math.max(0, right - 1)] as (typeof colours)[number]
    const span = after.place - before.place
    table.push(
      span > 0 ? blend(before.colour, after.colour, clamp((place - before.place) / span)) : after.colour,
    )
  }
  return (place) => table[Math.round(clamp(place) * 1024)] as Colour
}
