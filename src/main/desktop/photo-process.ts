// Photo process: the utility process in which photographs are decoded.
import { utilityProcess } from 'electron'
import { type Answer, yieldingWord } from '../photos/jobs'
import type { ShopProcess } from '../photos/remote'

/** `file` is the built src/main/photos/process.ts; `yielding` where somebody may be typing meanwhile. */
export function startPhotoProcess(file: string, yielding: boolean): ShopProcess {
  const child = utilityProcess.fork(file, yielding ? [yieldingWord] : [], {
    serviceName: 'Galley photographs',
    stdio: 'ignore',
  })
  return {
    send: (id, job) => child.postMessage({ id, job }),
    listen(onAnswer, onEnd) {
      child.on('message', (answer: Answer) => onAnswer(answer))
      child.once('exit', onEnd)
    },
    kill: () => void child.kill(),
  }
}
