// Restart: which lists side by side become one, and which begin anew because the author had them so.
import { $isListItemNode, $isListNode, ListNode } from '@lexical/list'
import type { LexicalEditor, LexicalNode } from 'lexical'

/**
 * Lexical makes one list of any two of a kind that touch, as soon as either is edited. Its rule is taken out and this one
 * put in its place; it has no other way to say so.
 */
export function registerRestarts(editor: LexicalEditor): () => void {
  editor._nodes.get(ListNode.getType())?.transforms.clear()
  return editor.registerNodeTransform(ListNode, (list) => {
    const next = list.getNextSibling()
    if ($isListNode(next) && next.getListType() === list.getListType() && !$beginsAnew(editor, list, next))
      $join(list, next)
    $count(list)
  })
}

/** As it did before this edit, as it came in with the list before it, or by a number that goes back. */
function $beginsAnew(editor: LexicalEditor, list: ListNode, next: ListNode): boolean {
  const nodes = editor.getEditorState()._nodeMap
  const before = nodes.get(next.getKey())
  if (!before && !nodes.has(list.getKey())) return true
  const previous = before?.__prev == null ? undefined : nodes.get(before.__prev)
  if ($isListNode(previous) && previous.__listType === next.getListType()) return true
  return next.getStart() !== 1 && next.getStart() < list.getStart() + $counted(list)
}

const $counted = (list: ListNode): number => list.getChildren().filter((child) => !$innerList(child)).length

/** The list that an item holds in place of words. */
function $innerList(item: LexicalNode | null): ListNode | undefined {
  const first = $isListItemNode(item) ? item.getFirstChild() : null
  return $isListNode(first) ? first : undefined
}

function $join(list: ListNode, next: ListNode): void {
  const item = next.getFirstChild()
  const [end, start] = [$innerList(list.getLastChild()), $innerList(item)]
  if (end && start && end.getListType() === start.getListType()) {
    $join(end, start)
    item?.remove()
  }
  list.append(...next.getChildren())
  next.remove()
}

/** Gives the items their numbers; one that only holds a list has none of its own. */
function $count(list: ListNode): void {
  let value = list.getStart()
  for (const child of list.getChildren()) {
    if (!$isListItemNode(child)) continue
    if (child.getValue() !== value) child.setValue(value)
    if (list.getListType() !== 'check' && child.getLatest().__checked != null) child.setChecked(undefined)
    if (!$innerList(child)) value++
  }
}
