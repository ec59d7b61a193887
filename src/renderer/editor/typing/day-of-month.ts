// Day of month: "1. Juni" at the beginning of a paragraph is no list; the point has made one before the month was there.
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $createParagraphNode, $createTextNode, $getNodeByKey, type UpdateListenerPayload } from 'lexical'
import { isDayOfMonth } from '#core/typography/day-of-month'
import { articleLanguage } from '../article-language'
import { editor } from '../engine'
import { ownTag, whatWasTyped } from './typed'

export const registerDayOfMonth = (): (() => void) => editor.registerUpdateListener(onUpdate)

function onUpdate(payload: UpdateListenerPayload): void {
  const typed = whatWasTyped(payload)
  const [, word] = /^(\p{L}+)[ \u00a0,:;]$/u.exec(typed?.node.__text ?? '') ?? []
  const language = articleLanguage()
  if (!typed || word === undefined || language === undefined || typed.offset !== word.length + 1) return
  const key = typed.node.getKey()
  editor.update(
    () => {
      const text = $getNodeByKey(key)
      const item = text?.getParent()
      const list = item?.getParent()
      if (!$isListItemNode(item) || !$isListNode(list) || list.getListType() !== 'number') return
      // A list that was there before has a place for its next item.
      if (list.getChildrenSize() !== 1 || item.getChildrenSize() !== 1) return
      const number = list.getStart()
      if (!isDayOfMonth(number, word, language)) return
      const words = $createTextNode(`${number}. ${text?.getTextContent() ?? ''}`)
      list.replace($createParagraphNode().append(words))
      words.select()
    },
    { tag: ownTag },
  )
}
