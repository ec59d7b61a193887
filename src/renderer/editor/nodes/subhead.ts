// Subhead: a heading inside an article, at two levels, with a number that is derived, never stored.
import {
  $applyNodeReplacement,
  $createParagraphNode,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type LexicalUpdateJSON,
  type NodeKey,
  type ParagraphNode,
  type RangeSelection,
  type SerializedElementNode,
  type Spread,
} from 'lexical'

export type SubheadLevel = 1 | 2

type SerializedSubhead = Spread<{ level: SubheadLevel; numbered: boolean }, SerializedElementNode>

export class SubheadNode extends ElementNode {
  __level: SubheadLevel
  __numbered: boolean

  constructor(level: SubheadLevel = 1, numbered = false, key?: NodeKey) {
    super(key)
    this.__level = level
    this.__numbered = numbered
  }

  static override getType(): string {
    return 'subhead'
  }

  static override clone(node: SubheadNode): SubheadNode {
    return new SubheadNode(node.__level, node.__numbered, node.__key)
  }

  static override importJSON(serialized: SerializedSubhead): SubheadNode {
    return $createSubheadNode().updateFromJSON(serialized)
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedSubhead>): this {
    const self = super.updateFromJSON(serialized)
    self.__level = serialized.level === 2 ? 2 : 1
    self.__numbered = serialized.numbered === true
    return self
  }

  override exportJSON(): SerializedSubhead {
    return { ...super.exportJSON(), level: this.getLevel(), numbered: this.isNumbered() }
  }

  getLevel(): SubheadLevel {
    return this.getLatest().__level
  }

  isNumbered(): boolean {
    return this.getLatest().__numbered
  }

  setNumbered(numbered: boolean): this {
    const self = this.getWritable()
    self.__numbered = numbered
    return self
  }

  override createDOM(): HTMLElement {
    // The article's hed is the page's second level.
    const element = document.createElement(this.__level === 1 ? 'h3' : 'h4')
    element.className = className(this)
    return element
  }

  override updateDOM(before: this, dom: HTMLElement): boolean {
    if (before.__level !== this.__level) return true
    if (before.__numbered !== this.__numbered) dom.className = className(this)
    return false
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement(this.__level === 1 ? 'h2' : 'h3') }
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

/** The numbers themselves are CSS counters: they close up by themselves, and screen readers read them. */
const className = (node: SubheadNode) => `body-subhead-${node.__level}${node.__numbered ? ' numbered' : ''}`

export const $createSubheadNode = (level: SubheadLevel = 1, numbered = false): SubheadNode =>
  $applyNodeReplacement(new SubheadNode(level, numbered))

export const $isSubheadNode = (node: LexicalNode | null | undefined): node is SubheadNode =>
  node instanceof SubheadNode
