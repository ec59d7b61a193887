// Press window: the same export out of a window that is open already.
import { aFolder, forget, launch } from '../test/e2e/launch'

/** The seconds of each export, the first one first: it opens the window that prints. */
export async function fromWindow(library: string, issue: string, rounds: number): Promise<number[]> {
  const folder = aFolder()
  const { page, userData, close } = await launch({ library })
  try {
    const seconds: number[] = []
    for (let round = 0; round < rounds; round++) {
      const milliseconds = await page.evaluate(
        async ([id, to]) => {
          const { galley } = window as unknown as Bridge
          const began = performance.now()
          const answer = await galley.request('export.start', {
            issue: id,
            editions: ['pdf'],
            pdf: 'print',
            folder: to,
            waiver: 'A measurement',
          })
          return answer.ok ? performance.now() - began : Number.NaN
        },
        [issue, folder] as const,
      )
      seconds.push(milliseconds / 1000)
    }
    return seconds
  } finally {
    await close()
    forget(folder, userData)
  }
}

interface Bridge {
  readonly galley: {
    readonly request: (name: string, takes: object) => Promise<{ readonly ok: boolean }>
  }
}
