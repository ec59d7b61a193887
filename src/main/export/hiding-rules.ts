// Hiding rules: the selectors of a style sheet whose elements a reader does not see.

/** Declarations after which nothing of an element's text is seen, whatever its other styles. */
const hiding = [
  /^display:none$/,
  /^visibility:(?:hidden|collapse)$/,
  /^content-visibility:hidden$/,
  /^opacity:0*(?:\.0*)?%?$/,
  /^font-size:0(?:\.0*)?[a-z%]*$/,
  /^color:transparent$/,
  /^clip-path:inset\((?:50|100)%/,
  /^clip:rect\(0(?:px)?[ ,]0(?:px)?[ ,]0(?:px)?[ ,]0(?:px)?\)$/,
  /^(?:text-indent|left|right|inset-inline-start):-\d{3,}(?:px|rem|em)$/,
  /^(?:max-)?(?:height|width|block-size|inline-size):0(?:px|em|rem|%)?$/,
]
/** These hide only together with a clip. */
const size = 9

/** Whether declarations, as in a style attribute, hide the text. */
export function hides(declarations: string): boolean {
  const all = declarations.split(';').map((one) =>
    one
      .toLowerCase()
      .replace(/!important/, '')
      .replace(/\s*([:,()])\s*/g, '$1')
      .trim(),
  )
  const clips = all.some((one) => /^overflow(?:-[xy])?:(?:hidden|clip)/.test(one))
  return all.some((one) => hiding.some((rule, index) => rule.test(one) && (index !== size || clips)))
}

/** States that come and go are not how the page is read. */
const passing = /:(?:hover|focus|focus-visible|focus-within|active|target|visited)\b/

/**
 * The selectors that hide on a screen, in whatever width and colours: what only a phone would not show is lost on it. Rules
 * for print and for passing states are left out.
 */
export function hidingSelectors(css: string): string[] {
  const selectors: string[] = []
  const read = (text: string): void => {
    for (let at = 0; at < text.length; ) {
      const open = text.indexOf('{', at)
      if (open < 0) return
      const head = (text.slice(at, open).split(';').pop() ?? '').trim()
      const close = closing(text, open)
      const body = text.slice(open + 1, close)
      at = close + 1
      if (/^@(?:media|supports|layer|container)\b/.test(head)) {
        if (!/^@media\s+print\b/.test(head)) read(body)
      } else if (!head.startsWith('@') && hides(body))
        selectors.push(...selectorsIn(head).filter((one) => !passing.test(one) && !one.includes('::')))
    }
  }
  read(css.replace(/\/\*[\s\S]*?\*\//g, ''))
  return selectors
}

function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const sign = text[at]
    // A data: address in quotation marks may hold anything.
    if (sign === '"' || sign === "'") at = Math.max(at, text.indexOf(sign, at + 1))
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at
  }
  return text.length
}

/** Parted at the commas that stand in no brackets. */
function selectorsIn(head: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of head) {
    if (sign === '(' || sign === '[') depth++
    if (sign === ')' || sign === ']') depth--
    if (sign === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
