// Docx names: gives the elements of a part their usual prefixes, whatever prefixes a program has chosen for them.
import type { Element, Root } from 'xast'

/** Both forms of the standard (ISO/IEC 29500 transitional and strict). */
const usual: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

/** Renames in place; a part with the usual prefixes is left as it is. */
export function nameAsUsual(root: Root): void {
  const own = new Map<string, string>()
  gather(root, own)
  if ([...own].every(([prefix, name]) => prefix === name)) return
  rename(root, own)
}

function gather(node: Element | Root, own: Map<string, string>): void {
  for (const each of node.children) {
    if (each.type !== 'element') continue
    for (const [name, address] of Object.entries(each.attributes)) {
      const prefix = usual[address ?? '']
      if (prefix && /^xmlns(?:$|:)/.test(name)) own.set(name.slice(6), prefix)
    }
    gather(each, own)
  }
}

function rename(node: Element | Root, own: ReadonlyMap<string, string>): void {
  for (const each of node.children) {
    if (each.type !== 'element') continue
    each.name = nameFor(each.name, own)
    each.attributes = Object.fromEntries(
      Object.entries(each.attributes).map(([name, value]) => {
        if (!/^xmlns(?:$|:)/.test(name)) return [name.includes(':') ? nameFor(name, own) : name, value]
        const prefix = own.get(name.slice(6))
        return [prefix ? `xmlns:${prefix}` : name, value]
      }),
    )
    rename(each, own)
  }
}

function nameFor(name: string, own: ReadonlyMap<string, string>): string {
  const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name]
  const known = own.get(prefix)
  return known ? `${known}:${local}` : name
}
