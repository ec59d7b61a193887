// HTML text: what a reader of a page gets, and what a style sheet keeps from them.
import { describe, expect, test } from 'vitest'
import { hidingSelectors } from '#main/export/hiding-rules'
import { htmlText } from '#main/export/html-text'

const page = (body: string, css = ''): string =>
  `<head><style>${css}</style><title>No</title></head><body>${body}</body>`
const words = (html: string): string => htmlText(html).text.replace(/\s+/g, ' ').trim()

describe('what is hidden is not read', () => {
  test.each([
    ['by a rule for one caption', 'figure:first-child .caption { display: none }'],
    ['on narrow screens only', '@media (max-width: 30rem) { .caption { display:none !important } }'],
    ['by its visibility', '.a, .caption { visibility: hidden }'],
    ['by being seen through', '.caption{opacity:0}'],
    ['by its size', 'figure .caption { font-size: 0 }'],
    ['by a box of no height', '.caption { height: 0; overflow: hidden }'],
    ['by a clip', '.caption { clip-path: inset(50%) }'],
  ])('%s', (_how, css) => {
    expect(words(page('<figure><span class="caption">Seen</span> and this</figure>', css))).toBe('and this')
  })

  test('by an attribute or a style of its own', () => {
    expect(words(page('<p hidden>a</p><p style="color:red; display : none">b</p><p>c</p>'))).toBe('c')
  })

  test('but what only paper or a pointer hides is', () => {
    const css = '@media print { .a { display: none } } .a:hover { opacity: 0 } .a::before { display: none }'
    expect(words(page('<p class="a">Seen</p>', css))).toBe('Seen')
    expect(
      hidingSelectors('/* .b{display:none} */ @font-face { src: url("data:a{b}") } .a { height: 0 }'),
    ).toEqual([])
  })
})

test('what leads to the text does not stand for it, and the front is apart', () => {
  const read = htmlText(page('<nav>Hed</nav><header class="nameplate"><h1>Name</h1></header><h2>Kicker</h2>'))
  expect([read.front.trim(), read.text.trim()]).toEqual(['Name', 'Kicker'])
})

test('links of several pages are told apart, and one whose target is gone is none', () => {
  const one = {
    path: 'a.html',
    html: page('<a href="#x">x</a><p id="x"></p><a href="b.html#y">y</a><a href="#gone">z</a>'),
  }
  const two = { path: 'b.html', html: page('<p id="y"></p><a href="https://e.example/">e</a>') }
  expect(htmlText(one, two).links).toEqual(['a.html#x', 'b.html#y', 'https://e.example/'])
})
