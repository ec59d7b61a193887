// Package: the memory that sealing takes, with three hundred photographs beside thirty.
import { join } from 'node:path'
import { aFolder, forget } from '../test/e2e/launch'
import { writeManyPhotographs } from '../test/e2e/many-photographs'
import { measured } from '../test/e2e/memory'
import { type Bench, rounded } from './figures'

/** Of five million bytes each. */
const many = 300
const few = 30

export async function sealing(): Promise<Bench> {
  const folder = aFolder()
  try {
    const peaks: number[] = []
    const seconds: number[] = []
    let idle = 0
    for (const count of [few, many]) {
      const library = join(folder, `library-${count}`)
      await writeManyPhotographs(library, count)
      idle = (await measured(['list', '--library', library])).peak
      const out = join(folder, `out-${count}`)
      const run = await measured(['export', 'many', '--library', library, '--to', 'package', '--out', out])
      if (run.status !== 0) throw new Error(`The export ended with ${run.status}.`)
      peaks.push(run.peak - idle)
      seconds.push(run.seconds)
    }
    const [least = 0, most = 0] = peaks
    return {
      name: 'package',
      figures: {
        photographs: many,
        'idle MB': rounded(idle / 1e6, 0),
        'above idle MB': rounded(most / 1e6, 0),
        [`above idle, ${few} photographs MB`]: rounded(least / 1e6, 0),
        seconds: rounded(seconds[1] ?? 0, 1),
      },
      ratios: { 'peak, ten times the photographs': rounded((idle + most) / (idle + least)) },
    }
  } finally {
    forget(folder)
  }
}
