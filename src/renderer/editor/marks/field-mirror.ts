// Field mirror: the words of a text field once more, unseen beneath their marks, because a field cannot be marked.

interface Mirror {
  readonly element: HTMLElement
  readonly words: Text
}

const mirrors = new Map<HTMLTextAreaElement, Mirror>()
const copied = [
  'direction',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontOpticalSizing',
  'fontFeatureSettings',
  'fontVariant',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textAlign',
  'textIndent',
  'padding',
  'border',
  'textWrap',
] as const
let count = 0

/** The letters of a field on the page. */
export function rangeInField(field: HTMLTextAreaElement, start: number, end: number): Range | undefined {
  const { words } = mirrors.get(field) ?? makeMirror(field)
  if (words.data !== field.value) words.data = field.value
  if (end > words.length) return undefined
  const range = new Range()
  range.setStart(words, start)
  range.setEnd(words, end)
  return range
}

/** Takes away the mirrors of fields that are gone or have no marks. */
export function tidyMirrors(marked: ReadonlySet<HTMLTextAreaElement>): void {
  for (const [field, { element }] of mirrors)
    if (!field.isConnected || !marked.has(field)) {
      element.remove()
      mirrors.delete(field)
    }
}

function makeMirror(field: HTMLTextAreaElement): Mirror {
  const element = document.createElement('div')
  const name = `--field-${++count}`
  const look = getComputedStyle(field)
  element.className = 'field-mirror'
  element.ariaHidden = 'true'
  for (const property of copied) element.style[property] = look[property]
  element.style.borderColor = 'transparent'
  field.style.setProperty('anchor-name', name)
  element.style.setProperty('position-anchor', name)
  const words = new Text(field.value)
  element.append(words)
  field.closest('.paper')?.append(element)
  const mirror = { element, words }
  mirrors.set(field, mirror)
  return mirror
}
