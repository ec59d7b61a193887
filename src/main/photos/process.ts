// Process: the start file of the process that decodes photographs; see desktop/photo-process.ts.
import { constants, setPriority } from 'node:os'
import { type Answer, doJob, type Job, yieldingWord } from './jobs'
import { photoShop } from './shop'

interface Port {
  readonly on: (
    name: 'message',
    listener: (event: { readonly data: { readonly id: number; readonly job: Job } }) => void,
  ) => void
  readonly postMessage: (answer: Answer) => void
}

/** Electron puts it on the `process` of a utility process. */
const { parentPort } = process as unknown as { readonly parentPort: Port }

// Typing comes before pictures where both want the processor; the decoder's threads, made later, inherit it. Where nobody
// types, they would only wait for whatever else the computer does.
if (process.argv.includes(yieldingWord)) setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

parentPort.on('message', ({ data }) => {
  // A throw is a defect: it ends this process, and the shop names the photograph and starts another.
  const { id, job } = data
  void doJob(photoShop, job).then((result) => parentPort.postMessage({ id, result }))
})
parentPort.postMessage({ ready: true })
