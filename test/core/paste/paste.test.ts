// Paste: clipboards of the programs that people write in, against the blocks that each must give.
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { readClipboard } from '#core/paste/paste'
import { picturesOf } from '../../../src/renderer/editor/paste-rtf'
import { folder, golden, lacking, payloads, wordsIn, wordsOfBlocks, wordsOut } from './corpus'

/** Numbers and signs that the editor sets anew, in front of items and notes. */
const anew = /^(?:\d{1,3}|[ivx]{1,4}|[a-z]|[０-９]|◦|§|↩)$/u

test('there are at least forty clipboards', () => expect(payloads.length).toBeGreaterThanOrEqual(40))

describe.each(payloads)('$name', (payload) => {
  const html = fromHtml(payload.html, { fragment: payload.html === '' }).children
  const pasted = readClipboard({ html, text: payload.text, pictures: picturesOf(payload.rtf) }, () => 'id')

  test('gives the expected blocks', async () => {
    const said = `${JSON.stringify(golden(pasted), null, 1)}\n`
    await expect(said).toMatchFileSnapshot(join('../../..', folder, `${payload.name}.json`))
  })

  test('loses no word and makes up none', () => {
    const given = wordsIn(payload)
    expect(lacking(given, wordsOut(pasted)).filter((word) => !anew.test(word))).toEqual([])
    // The box of a task that is done is an x between brackets.
    expect(lacking(wordsOfBlocks(pasted), [...given, 'x'])).toEqual([])
  })
})
