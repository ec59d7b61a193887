// Worker: renders and checks the draft beside the window, so that no key waits for it.
import { applyDelta } from '#core/edit/delta'
import { check } from '#core/preflight/check'
import type { Finding } from '#core/preflight/rule'
import { emailTree } from '#core/render/email'
import { lintEmail, type Support, supportSchema } from '#core/render/email-lint'
import { emailSize } from '#core/render/email-size'
import { pageText } from '#core/render/page'
import { type WebTree, webTrees } from '#core/render/web'
import { patchesOf } from '../preview/patch'
import { previewPlaces } from '../preview/places'
import type { Answers, Draft, Sent, Task } from './ask'

/** What the window has told so far. */
let draft = {} as Draft
/** What it has been answered so far. */
let pages = new Map<string, { readonly tree: WebTree['tree']; readonly html: string }>()
let findings = ''

const tasks: { readonly [K in Task]: () => Answers[K] | Promise<Answers[K]> } = {
  web,
  email,
  check: preflight,
}

/** Pages that have not changed are named only. */
function web(): Answers['web'] {
  const { faces, ...source } = draft
  const before = pages
  pages = new Map()
  return webTrees(source, { ...previewPlaces, from: 'galley:', faces, style: 'inline' }).map(
    ({ path, tree }) => {
      const page = { tree, html: pageText(tree) }
      pages.set(path, page)
      const known = before.get(path)
      if (known?.html === page.html) return { path }
      const patches = known && patchesOf(known.tree, tree)
      return { path, html: page.html, ...(patches ? { patches } : {}) }
    },
  )
}

let mail: { readonly tree: WebTree['tree']; readonly html: string } | undefined
let support: Promise<Support> | undefined

/** What mail programs know is half a megabyte: it is read when a mail is first looked at. */
const readSupport = async (): Promise<Support> =>
  supportSchema.parse((await import('caniemail/caniemail.json')).default)

async function email(): Promise<Answers['email']> {
  const { faces: _, ...source } = draft
  support ??= readSupport()
  const known = await support
  const tree = emailTree(source, previewPlaces)
  const html = pageText(tree)
  const before = mail
  mail = { tree, html }
  const patches = before && before.html !== html ? patchesOf(before.tree, tree) : undefined
  const page = { path: 'mail.html', html, ...(patches ? { patches } : {}) }
  return {
    page: before?.html === html ? { path: page.path } : page,
    size: emailSize(source),
    remarks: lintEmail(tree, known),
  }
}

/** Undefined where they are the same as the last time, and of the same issue. */
function preflight(): readonly Finding[] | undefined {
  const found = check(draft)
  const text = JSON.stringify([draft.issue.id, found])
  if (text === findings) return undefined
  findings = text
  return found
}

addEventListener('message', async ({ data: { id, task, delta } }: MessageEvent<Sent>) => {
  try {
    if (delta) draft = applyDelta(draft, delta) as Draft
    postMessage({ id, answer: await tasks[task]() })
  } catch (defect) {
    // The line must go on: the next draft may be one that can be shown.
    postMessage({ id, defect: String(defect) })
  }
})
