// Run language: which runs a source says to be in another language than the text they stand in.
import type { Inline } from '../body/blocks'
import { languageTag } from './language'
import { attribute, childrenOf, elementsIn, isElement, type Node } from './tree'

/** Tags that name no language (ISO 639-2: undetermined, no linguistic content, several, uncoded). */
const none = /^(?:und|zxx|mul|mis|x)(?:-|$)/i

/** The tag that `lang` says, in its usual spelling; undefined where it says nothing. */
export function saidLanguage(lang: string): string | undefined {
  const tag = lang.trim() === '' ? undefined : languageTag(lang)
  return tag === undefined || none.test(tag) ? undefined : tag
}

/**
 * Keeps a run's language where it differs from `text`, the language around it, and where its letters can be in it:
 * programs mark whole documents by the keyboard that was on. A dialect of the same language is no other language.
 */
export function settleLanguages(content: readonly Inline[], text: string): Inline[] {
  let before: string | undefined
  return content.map((inline): Inline => {
    if (inline.kind === 'link') return { ...inline, children: settleLanguages(inline.children, text) }
    if (inline.kind !== 'text') return inline
    const { language, ...plain } = inline
    if (language === undefined) {
      before = undefined
      return inline
    }
    const kept =
      !inline.marks.includes('code') &&
      !isSame(language, text) &&
      (fits(inline.text, language) ?? before === language)
    before = kept ? language : undefined
    return kept ? inline : plain
  })
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Takes a Chinese tag out of a page where kana stand under it: word processors say Chinese of every text in Han
 * characters while nobody has told them that it is Japanese.
 */
export function dropMistaken(nodes: readonly Node[]): void {
  const said = [...elementsIn(nodes)].filter((node) => /^zh\b/i.test(attribute(node, 'lang')))
  if (said.length === 0 || !hasKana(nodes, false)) return
  for (const node of said) delete node.properties.lang
}

function hasKana(nodes: readonly Node[], chinese: boolean): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return chinese && kana.test(node.value)
    if (!isElement(node)) return false
    const lang = attribute(node, 'lang')
    return hasKana(childrenOf(node), lang === '' ? chinese : /^zh\b/i.test(lang))
  })
}

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [formOf(one), formOf(other)]
  return a !== undefined && b !== undefined && a.language === b.language && a.script === b.script
}

function formOf(tag: string): { readonly language: string; readonly script: string } | undefined {
  try {
    const { language, script = '' } = new Intl.Locale(tag).maximize()
    return { language, script }
  } catch {
    return undefined
  }
}

/** Scripts that a tag's script stands for, where they are several (ISO 15924). */
const scripts: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Han', 'Hira', 'Kana'],
  Hans: ['Han'],
  Hant: ['Han'],
  Kore: ['Hang', 'Han'],
}

/** Whether most letters are of the language's script; undefined without a letter. */
function fits(text: string, tag: string): boolean | undefined {
  const letters = text.match(/\p{L}/gu) ?? []
  if (letters.length === 0) return undefined
  const script = formOf(tag)?.script
  if (!script) return true
  const own = patternOf(script)
  return own === undefined || 2 * letters.filter((letter) => own.test(letter)).length > letters.length
}

function patternOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`[${(scripts[script] ?? [script]).map((name) => `\\p{Script=${name}}`).join('')}]`, 'u')
  } catch {
    // A script that this engine does not know.
    return undefined
  }
}
