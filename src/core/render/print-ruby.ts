// Print ruby: readings over Japanese words as the printer writes them into the tags.
import type { Element } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * The words of an `rt` are drawn, but Chromium leaves them out of a PDF's tags, and who listens never hears them. A span
 * that is only styled as one stands in the tags right after its word (ISO 14289-1, 7.1: all content is tagged). What a
 * reader without ruby would be shown is not needed on paper.
 */
export function tagReadings(body: Element): void {
  visit(body, 'element', (element) => {
    if (element.tagName !== 'ruby') return
    element.tagName = 'span'
    element.properties.className = ['ruby']
    element.children = element.children.filter((child) => child.type !== 'element' || child.tagName !== 'rp')
    for (const child of element.children)
      if (child.type === 'element' && child.tagName === 'rt') {
        child.tagName = 'span'
        child.properties.className = ['reading']
      }
  })
}
