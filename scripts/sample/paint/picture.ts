// Picture: a canvas with the few ways of laying colour on it that canvas does not have by itself.
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { type Colour, css } from './colour'
import { clamp } from './noise'
import { bell, seeded } from './random'

export interface Picture {
  readonly canvas: Canvas
  readonly ctx: SKRSContext2D
  readonly width: number
  readonly height: number
}

export function picture(width: number, height: number): Picture {
  const canvas = createCanvas(width, height)
  return { canvas, ctx: canvas.getContext('2d'), width, height }
}

/** Colours every pixel by its place: `u` and `v` run from 0 to 1, left to right and top to bottom. */
export function shade(on: Picture, colourAt: (u: number, v: number) => Colour): void {
  const image = on.ctx.createImageData(on.width, on.height)
  const dither = seeded(11)
  let at = 0
  for (let y = 0; y < on.height; y++) {
    for (let x = 0; x < on.width; x++) {
      const [r, g, b] = colourAt((x + 0.5) / on.width, (y + 0.5) / on.height)
      // A level of dither keeps long gradients from breaking into bands.
      const noise = dither() - 0.5
      image.data[at++] = r + noise
      image.data[at++] = g + noise
      image.data[at++] = b + noise
      image.data[at++] = 255
    }
  }
  on.ctx.putImageData(image, 0, 0)
}

/** Lays a veil of one colour over the picture, its strength given by place; computed at a quarter of the size. */
export function veil(
  on: Picture,
  colour: Colour | ((u: number, v: number) => Colour),
  strengthAt: (u: number, v: number) => number,
  mode: 'source-over' | 'screen' | 'lighter' | 'multiply' = 'source-over',
  scale = 4,
): void {
  const small = picture(Math.ceil(on.width / scale), Math.ceil(on.height / scale))
  const image = small.ctx.createImageData(small.width, small.height)
  const random = seeded(23)
  let at = 0
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      const u = (x + 0.5) / small.width
      const v = (y + 0.5) / small.height
      const [r, g, b] = typeof colour === 'function' ? colour(u, v) : colour
      image.data[at++] = r
      image.data[at++] = g
      image.data[at++] = b
      image.data[at++] = clamp(strengthAt(u, v)) * 255 + random() - 0.5
    }
  }
  small.ctx.putImageData(image, 0, 0)
  on.ctx.save()
  on.ctx.globalCompositeOperation = mode
  on.ctx.imageSmoothingEnabled = true
  on.ctx.imageSmoothingQuality = 'high'
  on.ctx.drawImage(small.canvas, 0, 0, on.width, on.height)
  on.ctx.restore()
}

/** Draws on a sheet of its own and lays that over the picture, softened and in the given mode. */
export function sheet(
  on: Picture,
  how: { blur?: number; mode?: GlobalCompositeOperation; alpha?: number },
  draw: (ctx: SKRSContext2D) => void,
): void {
  const over = picture(on.width, on.height)
  draw(over.ctx)
  on.ctx.save()
  if (how.blur) on.ctx.filter = `blur(${how.blur}px)`
  on.ctx.globalCompositeOperation = how.mode ?? 'source-over'
  on.ctx.globalAlpha = how.alpha ?? 1
  on.ctx.drawImage(over.canvas, 0, 0)
  on.ctx.restore()
}

/** A round glow that adds its light to what is there. */
export function glow(
  ctx: SKRSContext2D,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  strength: number,
) {
  const light = ctx.createRadialGradient(x, y, 0, x, y, radius)
  // Steps of a falling curve: a straight one shows its edge.
  for (let step = 0; step <= 8; step++) {
    const distance = step / 8
    light.addColorStop(distance, css(colour, strength * (1 - distance) ** 2.4))
  }
  ctx.save()
  ctx.globalCompositeOperation = 'lighter'
  ctx.fillStyle = light
  ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  ctx.restore()
}

/** Lets the bright parts bleed into their surroundings, as a lens does. */
export function bloom(on: Picture, blur: number, strength: number): void {
  const copy = picture(Math.ceil(on.width / 4), Math.ceil(on.height / 4))
  copy.ctx.drawImage(on.canvas, 0, 0, copy.width, copy.height)
  // Squared, so that only what is bright already bleeds.
  copy.ctx.globalCompositeOperation = 'multiply'
  copy.ctx.drawImage(on.canvas, 0, 0, copy.width, copy.height)
  on.ctx.save()
  on.ctx.globalCompositeOperation = 'screen'
  on.ctx.globalAlpha = strength
  on.ctx.filter = `blur(${blur}px)`
  on.ctx.drawImage(copy.canvas, 0, 0, on.width, on.height)
  on.ctx.restore()
}

/** The last hand: darker corners and film grain, which also hides what is left of banding. */
export function finish(on: Picture, how: { grain?: number; vignette?: number; seed?: number } = {}): void {
  const { grain = 4, vignette = 0.35, seed = 5 } = how
  const image = on.ctx.getImageData(0, 0, on.width, on.height)
  const random = seeded(seed)
  let at = 0
  for (let y = 0; y < on.height; y++) {
    const dy = (y / on.height - 0.5) * 2
    for (let x = 0; x < on.width; x++) {
      const dx = (x / on.width - 0.5) * 2
      const away = dx * dx + dy * dy
      const light = 1 - vignette * away * away * 0.25
      const speck = bell(random) * grain
      for (let channel = 0; channel < 3; channel++) {
        image.data[at] = (image.data[at] as number) * light + speck
        at++
      }
      at++
    }
  }
  on.ctx.putImageData(image, 0, 0)
}

/** JPEG bytes that fit `limit`: the quality steps down from 86 only as far as it has to. */
export function jpeg(on: Picture, limit = 480_000): Buffer {
  for (let quality = 86; quality > 60; quality -= 3) {
    const bytes = on.canvas.toBuffer('image/jpeg', quality)
    if (bytes.length <= limit) return bytes
  }
  throw new Error('The picture does not fit; draw it with less grain.')
}
