// nextPane: brings the keyboard to the next part of the window, in reading order.

export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')]
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + 1) % panes.length]
  const inside = next?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"], [contenteditable="true"]')
  ;(inside ?? next)?.focus()
}
