// Landmark: where menus and tips are drawn, so that screen readers find them in a part of the page that has a name.

/** What stands in it needs a fixed position: its panes scroll by themselves. */
export const landmark = (): HTMLElement | null => document.querySelector('main')
