// Kind: how a source is to be read, told by its name and, failing that, by how it begins.

export type SourceKind = 'text' | 'markdown' | 'html'

const byExtension: Readonly<Record<string, SourceKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** Extensions of the files that can be imported. */
export const importable: readonly string[] = Object.keys(byExtension)

export const kindOf = (name: string, text: string): SourceKind =>
  byExtension[name.toLowerCase().match(/\.([a-z]+)$/)?.[1] ?? ''] ?? kindByLook(text)

function kindByLook(text: string): SourceKind {
  const start = text.slice(0, 4000)
  if (/^\s*(?:<!doctype html|<html|<head|<body|<\?xml)/i.test(start)) return 'html'
  if (/^(?:---\n[\w-]+:|#{1,6} \S)/m.test(start) || /\[[^\]\n]+\]\([^)\n]+\)/.test(start)) return 'markdown'
  return /<(?:p|div|h[1-6]|table)\b[^>]*>/i.test(start) ? 'html' : 'text'
}
