// Pages: the pages of a PDF, and what their content streams do, one operator after the other.
import { catalogOf, contentOf, dictOf, listOf, nameOf, type PdfFile } from './file'
import { Lexer } from './lexer'
import { type Dict, Operator, Ref, Stream, type Value } from './values'

export interface Page {
  readonly number: number
  readonly ref: number
  readonly dict: Dict
}

export function pagesOf(file: PdfFile): Page[] {
  const pages: Page[] = []
  const walk = (value: Value | undefined): void => {
    const dict = dictOf(file, value)
    if (!dict) return
    if (nameOf(file, dict.get('Type')) === 'Pages')
      for (const kid of listOf(file, dict.get('Kids'))) walk(kid)
    else pages.push({ number: pages.length + 1, ref: value instanceof Ref ? value.number : 0, dict })
  }
  walk(catalogOf(file).get('Pages'))
  return pages
}

export interface Step {
  readonly operator: string
  readonly operands: readonly Value[]
}

const read = new WeakMap<Dict, readonly Step[]>()

/** The steps of a page, its streams taken as one. */
export function stepsOf(file: PdfFile, page: Page): readonly Step[] {
  let steps = read.get(page.dict)
  if (!steps) {
    const contents = page.dict.get('Contents')
    const streams = Array.isArray(contents) ? contents : [contents]
    const parts = streams.map((each) => {
      const stream = each instanceof Ref ? file.objects.get(each.number) : each
      return stream instanceof Stream
        ? Buffer.concat([contentOf(stream), Buffer.from('\n')])
        : Buffer.alloc(0)
    })
    steps = stepsIn(Buffer.concat(parts))
    read.set(page.dict, steps)
  }
  return steps
}

/** For tests that break a page: these are its steps from now on. */
export const setSteps = (page: Page, steps: readonly Step[]): void => void read.set(page.dict, steps)

export function stepsIn(bytes: Uint8Array): Step[] {
  const lexer = new Lexer(bytes)
  const steps: Step[] = []
  let operands: Value[] = []
  while (!lexer.done) {
    const value = lexer.value(false)
    if (value instanceof Operator) {
      steps.push({ operator: value.text, operands })
      operands = []
    } else operands.push(value)
  }
  return steps
}
