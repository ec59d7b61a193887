// Paste HTML: foreign HTML reduced to the few elements that have a meaning here.
import DOMPurify from 'dompurify'

const tags = [
  ...['p', 'div', 'br', 'hr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ...['a', 'b', 'strong', 'i', 'em', 's', 'del', 'u', 'sub', 'sup', 'code', 'mark', 'span', 'img'],
]
const attributes = ['href', 'title', 'src', 'alt', 'colspan', 'rowspan', 'start']

/** A document without anything that runs, loads, names itself or looks like something. */
export function cleanHtml(html: string): Document {
  const raw = new DOMParser().parseFromString(html, 'text/html')
  sayEmphasis(raw)
  const clean = DOMPurify.sanitize(raw.body.innerHTML, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
    SANITIZE_NAMED_PROPS: true,
  })
  const parsed = new DOMParser().parseFromString(clean, 'text/html')
  for (const link of parsed.querySelectorAll('a:not([href])')) link.replaceWith(...link.childNodes)
  // A paragraph in a list item would tear the list apart.
  for (const inner of parsed.querySelectorAll('li > p:only-child')) inner.replaceWith(...inner.childNodes)
  return parsed
}

/** Google Docs and browsers write bold and italic as styles, and wrap everything in a bold that is none. */
function sayEmphasis(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('[style]')) {
    const { fontWeight, fontStyle } = element.style
    const heading = /^H[1-6]$/.test(element.tagName)
    if (/^(b|strong)$/i.test(element.tagName) && /^(normal|400)$/.test(fontWeight)) {
      element.replaceWith(...element.childNodes)
      continue
    }
    if (heading) continue
    if (/^(bold|bolder|[6-9]00)$/.test(fontWeight) && !/^(b|strong)$/i.test(element.tagName))
      wrap(element, 'b')
    if (fontStyle === 'italic' && !/^(i|em)$/i.test(element.tagName)) wrap(element, 'i')
  }
}

function wrap(element: HTMLElement, tag: 'b' | 'i'): void {
  const inner = element.ownerDocument.createElement(tag)
  inner.append(...element.childNodes)
  element.append(inner)
}
