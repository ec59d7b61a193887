// XML: a tree as the text of a file.
import type { Root } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** The serializer leaves in what XML 1.0 has no place for (section 2.2), and the end of a section where none began (2.4). */
export const xmlText = (root: Root): string =>
  `${toXml(root)
    .replace(/[\ufffe\uffff]|\p{Cs}/gu, '')
    .replaceAll(']]>', ']]&gt;')}\n`
