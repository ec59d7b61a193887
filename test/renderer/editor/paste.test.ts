// Paste: what may come in from a clipboard, and what may not.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { admitPasted } from '../../../src/renderer/editor/body/pasted'
import { isLinkAddress, linkAddressOf } from '../../../src/renderer/editor/link/address'
import { aUse } from '../../core/make'

const clip = (nodes: unknown, namespace = 'galley') => JSON.stringify({ namespace, nodes })

describe('the editor’s own clipboard format', () => {
  it('is refused from another program, and when it is broken', () => {
    expect(admitPasted('{')).toBeUndefined()
    expect(admitPasted('null')).toBeUndefined()
    expect(admitPasted(clip([{ type: 'paragraph', children: [] }], 'other'))).toBeUndefined()
    expect(admitPasted(clip([{ type: 7 }]))).toBeUndefined()
  })

  it('gives a copied photograph a name of its own', () => {
    const use = aUse()
    const [photo, gallery] = admitPasted(
      clip([
        { type: 'photo', version: 1, use },
        { type: 'gallery', version: 1, layout: 'row', uses: [use, use] },
      ]),
    ) as unknown as [{ use: typeof use }, { uses: (typeof use)[] }]
    const ids = [photo.use.id, ...gallery.uses.map(({ id }) => id)]
    expect(new Set([use.id, ...ids]).size).toBe(4)
    expect({ ...photo.use, id: use.id }).toEqual(use)
  })

  it('keeps an unknown block wrapped, and keeps only the words of a link that runs something', () => {
    const words = { type: 'text', version: 1, text: 'words' }
    const nodes = admitPasted(
      clip([
        { type: 'galley-unknown-block', version: 1, json: { type: 'sidebar', a: 1 } },
        {
          type: 'paragraph',
          version: 1,
          children: [{ type: 'link', version: 1, url: 'javascript:alert(1)', children: [words] }],
        },
      ]),
    )
    expect(nodes?.[0]).toEqual({ type: 'galley-unknown-block', version: 1, json: { type: 'sidebar', a: 1 } })
    expect(nodes?.[1]?.children).toEqual([words])
  })
})

describe('a link’s address', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['example.org/path', 'https://example.org/path'],
    ['editor@example.org', 'mailto:editor@example.org'],
    ['tel:+81 3 1234 5678', 'tel:+81 3 1234 5678'],
  ])('%s becomes %s', (typed, address) => expect(linkAddressOf(typed)).toBe(address))

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'just words',
    '',
    'https://',
    'vbscript:x',
  ])('%s is none', (typed) => {
    expect(linkAddressOf(typed)).toBeUndefined()
    expect(isLinkAddress(typed)).toBe(false)
  })
})
