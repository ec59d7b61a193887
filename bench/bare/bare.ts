// Bare: a rich-text editor with nothing around it, to measure against.
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import { paragraphTexts } from '../long-article'

const editor = createEditor({
  onError: (error) => {
    throw error
  },
})
editor.setRootElement(document.getElementById('page'))
registerRichText(editor)
editor.update(() => {
  for (const text of paragraphTexts) {
    const paragraph = $createParagraphNode()
    paragraph.append($createTextNode(text))
    $getRoot().append(paragraph)
  }
})
