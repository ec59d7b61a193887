// Random edits of random articles: the reader knows every node, undo leads back to the first state, redo to the last.
// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '#core/article/article'
import { readBody } from '#core/body/read'
import { canonical } from '#core/canonical'
import { findArticle } from '#core/issue/issue'
import { registerCells } from '../../../src/renderer/editor/blocks'
import { registerEditorCommands } from '../../../src/renderer/editor/commands'
import { registerFormat } from '../../../src/renderer/editor/format'
import { registerHandles } from '../../../src/renderer/editor/handles/commands'
import { registerRemoveRange } from '../../../src/renderer/editor/remove-range'
import { registerHandOver, showBody } from '../../../src/renderer/editor/sessions'
import { registerSidebar } from '../../../src/renderer/editor/sidebar/box'
import { registerSteps } from '../../../src/renderer/editor/steps'
import { registerTableState } from '../../../src/renderer/editor/table/state'
import { registerTyping } from '../../../src/renderer/editor/typing/register'
import { flush, openOnDesk, redo, undo, useDesk } from '../../../src/renderer/state/desk'
import { anArticle, anIssue, aPublication, aSection } from '../../core/make'
import { article } from './random-body'
import { carryOut, edit, settle } from './random-edits'

function show(): void {
  const { issue, article: id } = useDesk.getState()
  const there = issue && id ? findArticle(issue, id) : undefined
  if (there) showBody(there.article)
}

const articles = (): readonly Article[] => {
  flush()
  const { issue } = useDesk.getState()
  return issue?.sections.flatMap((section) => section.articles) ?? []
}

/** The articles as the disk would have them. */
const stored = (): string => canonical(articles().map(({ id, hed, body }) => ({ id, hed, body })))

/** Where two texts part, for a message that can be read; empty where they are the same. */
function difference(one: string, other: string): string {
  if (one === other) return ''
  let at = 0
  while (one[at] === other[at]) at++
  return `${one.slice(Math.max(0, at - 150), at + 160)} ≠ ${other.slice(Math.max(0, at - 150), at + 160)}`
}

/** Types of nodes that the reader does not know, but for those of a newer version. */
const unknown = (): string[] =>
  articles().flatMap(({ body }) =>
    [...JSON.stringify(readBody(body)).matchAll(/"kind":"unknown","type":"([^"]*)"/g)]
      .map(([, type = '']) => type)
      .filter((type) => !type.startsWith('future-')),
  )

test('200 random edits are taken back to the first byte, and made again to the last', () => {
  fc.assert(
    fc.property(
      article,
      article,
      fc.array(edit, { minLength: 200, maxLength: 200 }),
      (one, other, script) => {
        const first = anArticle({ body: one })
        const second = anArticle({ body: other })
        openOnDesk(
          {
            issue: anIssue([aSection([first, second])]),
            publication: aPublication(),
            photos: [],
            changes: 0,
            readOnly: null,
          },
          first.id,
        )
        const stops = [
          registerSteps(),
          registerHandOver(),
          registerFormat(),
          registerCells(),
          registerRemoveRange(),
          registerTyping(),
          registerTableState(),
          registerSidebar(),
          registerEditorCommands(),
          registerHandles(),
          useDesk.subscribe(show),
        ]
        settle()
        show()
        try {
          const before = stored()
          for (const step of script) {
            carryOut(step)
            expect(unknown(), JSON.stringify(step)).toEqual([])
          }
          const after = stored()
          let steps = 0
          for (; useDesk.getState().canUndo; steps++) undo()
          expect(steps).toBeLessThan(500)
          expect(difference(stored(), before)).toBe('')
          for (let step = 0; step < steps; step++) redo()
          expect(difference(stored(), after)).toBe('')
        } finally {
          for (const stop of stops) stop()
        }
      },
    ),
    {
      // The same scripts each time; GALLEY_RUNS and GALLEY_SEED try others.
      numRuns: Number(process.env.GALLEY_RUNS ?? 20),
      seed: Number(process.env.GALLEY_SEED ?? 20261123),
      endOnFailure: true,
    },
  )
}, 240_000)
