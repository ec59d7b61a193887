// Rule: three hyphens alone in a paragraph become a rule.
import { $createHorizontalRuleNode } from '@lexical/extension'
import {
  $createParagraphNode,
  $getNodeByKey,
  $isParagraphNode,
  $isRootNode,
  type UpdateListenerPayload,
} from 'lexical'
import { editor } from '../engine'
import { ownTag, whatWasTyped } from './typed'

export const registerRuleShortcut = (): (() => void) => editor.registerUpdateListener(onUpdate)

function onUpdate(payload: UpdateListenerPayload): void {
  const typed = whatWasTyped(payload)
  if (typed?.offset !== 3 || typed.node.__text !== '---') return
  const key = typed.node.getKey()
  editor.update(
    () => {
      const paragraph = $getNodeByKey(key)?.getParent()
      if (!$isParagraphNode(paragraph) || paragraph.getChildrenSize() !== 1) return
      if (!$isRootNode(paragraph.getParent())) return
      const next = $createParagraphNode()
      paragraph.insertAfter(next)
      paragraph.replace($createHorizontalRuleNode())
      next.select()
    },
    { tag: ownTag },
  )
}
