// Worker: renders and checks the draft beside the window, so that no key waits for it.
import { check } from '#core/preflight/check'
import { renderWeb } from '#core/render/web'
import { previewPlaces } from '../preview/places'
import type { Answers, Asked, Task } from './ask'

const tasks: { readonly [K in Task]: (question: Asked<K>) => Answers[K] } = {
  web: ({ faces, ...source }) => renderWeb(source, { ...previewPlaces, faces, style: 'inline' }),
  check,
}

addEventListener('message', ({ data }: MessageEvent<{ id: number; task: Task; question: never }>) => {
  const { id, task, question } = data
  try {
    postMessage({ id, answer: tasks[task](question) })
  } catch (defect) {
    // The line must go on: the next draft may be one that can be shown.
    postMessage({ id, defect: String(defect) })
  }
})
