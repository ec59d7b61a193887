// Docx notes: which notes of a document are referred to, and the signs that writers choose for them.
import type { Element, Root } from 'xast'
import { childrenOf, elementsIn, rewrite, value, wordsIn } from './docx-tree'

/** Of a note or of a reference: its kind and its id. */
const nameOf = (each: Element): string | undefined => {
  const kind = /^w:((?:foot|end)note)(?:Reference)?$/.exec(each.name)?.[1]
  return kind && `${kind} ${value(each, 'w:id')}`
}

const isReference = (each: Element): boolean => /^w:(?:foot|end)noteReference$/.test(each.name)
const isNote = (each: Element): boolean => /^w:(?:foot|end)note$/.test(each.name)

/**
 * Takes out references that lead nowhere, which would end the reading; `unused` hears the words of notes that nothing
 * leads to. A note's number is printed anew, so the sign in its place goes from text and note.
 */
export function settleNotes(parts: readonly Root[], unused: (words: string) => void): void {
  const all = parts.flatMap((part) => [...elementsIn(part)])
  const notes = new Map(all.filter(isNote).map((note) => [nameOf(note), note] as const))
  const used = new Set(all.filter(isReference).map(nameOf))
  for (const [name, note] of notes) if (!used.has(name)) unused(wordsIn(note))
  for (const run of all.filter(({ name }) => name === 'w:r')) takeSign(run, notes)
  doubleNotes(all, notes, parts)
  for (const part of parts)
    rewrite(part, (each) => (isReference(each) && !notes.has(nameOf(each)) ? [] : undefined))
}

const sign = /^[^\p{L}\p{N}\s]{1,4}$/u

function takeSign(run: Element, notes: ReadonlyMap<string | undefined, Element>): void {
  const reference = childrenOf(run).find(isReference)
  if (!reference || value(reference, 'w:customMarkFollows') === '') return
  const [text] = childrenOf(run).filter(({ name }) => name === 'w:t')
  const words = text ? wordsIn(run) : ''
  const note = notes.get(nameOf(reference))
  if (!text || !note || !sign.test(words)) return
  text.children = []
  const [first] = [...elementsIn(note)].filter(({ name }) => name === 'w:t')
  const [start] = first?.children ?? []
  if (start && 'value' in start && start.value.startsWith(words))
    start.value = start.value.slice(words.length)
}

/** Nobody refers so often to notes that were referred to before; each time they grow the document. */
const mostDoubled = 500

/** A note stands at each of its references, so one that has two becomes two. Throws beyond `mostDoubled`. */
function doubleNotes(
  all: readonly Element[],
  notes: Map<string | undefined, Element>,
  parts: readonly Root[],
): void {
  const seen = new Set<string | undefined>()
  const again = all.filter(isReference).filter((reference) => {
    const name = nameOf(reference)
    const first = !seen.has(name)
    seen.add(name)
    return !first && notes.has(name)
  })
  if (again.length > mostDoubled) throw new Error('too many references to the same notes')
  for (const [index, reference] of again.entries()) {
    const note = notes.get(nameOf(reference)) as Element
    const copy = structuredClone(note)
    copy.attributes['w:id'] = `${value(note, 'w:id')}-${index + 1}`
    reference.attributes['w:id'] = value(copy, 'w:id')
    notes.set(nameOf(copy), copy)
    for (const part of parts)
      for (const box of childrenOf(part)) if (box.children.includes(note)) box.children.push(copy)
  }
}
