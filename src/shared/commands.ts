// Commands: everything a menu, a key or the palette can do, in one table that both menu bars are made from.

export const menus = ['file', 'edit', 'view', 'insert', 'format', 'table', 'issue', 'help'] as const
export type MenuName = (typeof menus)[number]

/** Where a command is at home: it works only while that part of the window is there. */
export type CommandScope = 'app' | 'desk' | 'editor'

export interface Command {
  /** Also the key of its label in the words tables, after 'command.'. */
  readonly id: string
  readonly menu: MenuName
  /** Entries of one group stand together, with a hairline between groups. */
  readonly group: number
  /** Electron's accelerator syntax. */
  readonly key?: string
  /** A second key, as other programs have it, which not every keyboard can press. */
  readonly also?: string
  readonly scope: CommandScope
  /** What its keys do where it is not at home. */
  readonly elsewhere?: string
  /** The key belongs to the text field or the editor that has the focus; the native menu only shows it. */
  readonly fieldKey?: true
}

/** A command's keys, the one that menus say first. */
export const keysOf = ({ key, also }: Command): readonly string[] =>
  [key, also].filter((keys) => keys !== undefined)

export const commands = [
  { id: 'issue.new', menu: 'file', group: 1, key: 'CmdOrCtrl+N', scope: 'app' },
  { id: 'issue.duplicate', menu: 'file', group: 1, scope: 'desk' },
  { id: 'publication.new', menu: 'file', group: 1, scope: 'app' },
  { id: 'import', menu: 'file', group: 1, key: 'CmdOrCtrl+O', scope: 'app' },
  { id: 'save', menu: 'file', group: 2, key: 'CmdOrCtrl+S', scope: 'desk' },
  { id: 'export', menu: 'file', group: 2, key: 'CmdOrCtrl+E', scope: 'desk' },
  { id: 'print', menu: 'file', group: 2, key: 'CmdOrCtrl+P', scope: 'desk' },
  { id: 'export.several', menu: 'file', group: 2, scope: 'app' },
  { id: 'archive', menu: 'file', group: 2, scope: 'app' },
  { id: 'publication.settings', menu: 'file', group: 3, scope: 'desk' },
  { id: 'settings', menu: 'file', group: 3, key: 'CmdOrCtrl+,', scope: 'app' },
  { id: 'library', menu: 'file', group: 4, key: 'CmdOrCtrl+Shift+L', scope: 'desk' },
  { id: 'library.reveal', menu: 'file', group: 4, scope: 'app' },
  { id: 'trash', menu: 'file', group: 4, scope: 'app' },
  { id: 'library.other', menu: 'file', group: 4, scope: 'app' },
  { id: 'quit', menu: 'file', group: 5, key: 'CmdOrCtrl+Q', scope: 'app' },

  { id: 'undo', menu: 'edit', group: 1, key: 'CmdOrCtrl+Z', scope: 'app' },
  { id: 'redo', menu: 'edit', group: 1, key: 'CmdOrCtrl+Shift+Z', scope: 'app' },
  { id: 'cut', menu: 'edit', group: 2, key: 'CmdOrCtrl+X', scope: 'app', fieldKey: true },
  { id: 'copy', menu: 'edit', group: 2, key: 'CmdOrCtrl+C', scope: 'app', fieldKey: true },
  { id: 'paste', menu: 'edit', group: 2, key: 'CmdOrCtrl+V', scope: 'app', fieldKey: true },
  { id: 'paste.plain', menu: 'edit', group: 2, key: 'CmdOrCtrl+Shift+V', scope: 'editor', fieldKey: true },
  { id: 'selectAll', menu: 'edit', group: 2, key: 'CmdOrCtrl+A', scope: 'app', fieldKey: true },
  {
    id: 'arrange.menu',
    menu: 'edit',
    group: 5,
    key: 'CmdOrCtrl+Shift+Space',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'arrange.duplicate',
    menu: 'edit',
    group: 5,
    key: 'CmdOrCtrl+Shift+D',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'arrange.up', menu: 'edit', group: 5, key: 'Alt+Up', scope: 'editor', fieldKey: true },
  { id: 'arrange.down', menu: 'edit', group: 5, key: 'Alt+Down', scope: 'editor', fieldKey: true },
  {
    id: 'arrange.delete',
    menu: 'edit',
    group: 5,
    key: 'CmdOrCtrl+Shift+Backspace',
    scope: 'editor',
    fieldKey: true,
  },

  {
    id: 'find.article',
    menu: 'edit',
    group: 3,
    key: 'CmdOrCtrl+F',
    scope: 'desk',
    elsewhere: 'find.library',
  },
  { id: 'find.replace', menu: 'edit', group: 3, key: 'CmdOrCtrl+H', scope: 'desk' },
  {
    id: 'find.issue',
    menu: 'edit',
    group: 3,
    key: 'CmdOrCtrl+Shift+F',
    scope: 'desk',
    elsewhere: 'find.library',
  },
  { id: 'find.library', menu: 'edit', group: 3, scope: 'app' },
  { id: 'find.next', menu: 'edit', group: 3, key: 'F3', scope: 'desk' },
  { id: 'find.previous', menu: 'edit', group: 3, key: 'Shift+F3', scope: 'desk' },
  { id: 'tk.next', menu: 'edit', group: 4, key: 'F4', scope: 'desk' },
  { id: 'spelling.next', menu: 'edit', group: 4, key: 'F7', scope: 'desk' },
  { id: 'spelling.check', menu: 'edit', group: 4, scope: 'app' },
  { id: 'spelling.words', menu: 'edit', group: 4, scope: 'app' },

  { id: 'palette', menu: 'view', group: 1, key: 'CmdOrCtrl+K', scope: 'app' },
  { id: 'preview.desktop', menu: 'view', group: 2, key: 'CmdOrCtrl+1', scope: 'desk' },
  { id: 'preview.tablet', menu: 'view', group: 2, key: 'CmdOrCtrl+2', scope: 'desk' },
  { id: 'preview.phone', menu: 'view', group: 2, key: 'CmdOrCtrl+3', scope: 'desk' },
  { id: 'preview.email', menu: 'view', group: 2, key: 'CmdOrCtrl+4', scope: 'desk' },
  { id: 'preview.pdf', menu: 'view', group: 2, key: 'CmdOrCtrl+5', scope: 'desk' },
  { id: 'pane.plan', menu: 'view', group: 3, key: 'CmdOrCtrl+\\', scope: 'desk' },
  { id: 'pane.preview', menu: 'view', group: 3, key: 'CmdOrCtrl+Shift+\\', scope: 'desk' },
  { id: 'focus.mode', menu: 'view', group: 3, key: 'F9', scope: 'desk' },
  { id: 'focus.next', menu: 'view', group: 3, key: 'F6', scope: 'desk' },
  { id: 'zoom.in', menu: 'view', group: 4, key: 'CmdOrCtrl+Plus', scope: 'app' },
  { id: 'zoom.out', menu: 'view', group: 4, key: 'CmdOrCtrl+-', scope: 'app' },
  { id: 'zoom.reset', menu: 'view', group: 4, key: 'CmdOrCtrl+0', scope: 'app' },
  { id: 'theme.system', menu: 'view', group: 5, scope: 'app' },
  { id: 'theme.light', menu: 'view', group: 5, scope: 'app' },
  { id: 'theme.dark', menu: 'view', group: 5, scope: 'app' },
  { id: 'fullscreen', menu: 'view', group: 6, key: 'F11', scope: 'app' },

  { id: 'insert.photo', menu: 'insert', group: 1, key: 'CmdOrCtrl+Shift+P', scope: 'editor' },
  { id: 'insert.gallery', menu: 'insert', group: 1, key: 'CmdOrCtrl+Shift+G', scope: 'editor' },
  { id: 'insert.slot', menu: 'insert', group: 1, scope: 'editor' },
  { id: 'insert.table', menu: 'insert', group: 2, key: 'CmdOrCtrl+Alt+T', scope: 'editor', fieldKey: true },
  {
    id: 'insert.footnote',
    menu: 'insert',
    group: 2,
    key: 'CmdOrCtrl+Alt+F',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'insert.ruby', menu: 'insert', group: 2, key: 'CmdOrCtrl+Alt+R', scope: 'editor', fieldKey: true },
  { id: 'insert.rule', menu: 'insert', group: 3, scope: 'editor' },
  {
    id: 'insert.pagebreak',
    menu: 'insert',
    group: 3,
    key: 'CmdOrCtrl+Enter',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'insert.character', menu: 'insert', group: 4, key: 'CmdOrCtrl+Shift+Y', scope: 'editor' },

  { id: 'format.bold', menu: 'format', group: 1, key: 'CmdOrCtrl+B', scope: 'editor', fieldKey: true },
  { id: 'format.italic', menu: 'format', group: 1, key: 'CmdOrCtrl+I', scope: 'editor', fieldKey: true },
  { id: 'format.link', menu: 'format', group: 1, key: 'CmdOrCtrl+Shift+K', scope: 'editor', fieldKey: true },
  {
    id: 'format.strikethrough',
    menu: 'format',
    group: 2,
    key: 'CmdOrCtrl+Shift+X',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'format.code',
    menu: 'format',
    group: 2,
    // A backtick is a dead key on many keyboards, and needs Shift on others.
    key: 'CmdOrCtrl+Shift+M',
    also: 'CmdOrCtrl+`',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'format.smallCaps',
    menu: 'format',
    group: 2,
    key: 'CmdOrCtrl+Shift+C',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'format.superscript',
    menu: 'format',
    group: 2,
    // A full stop or a semicolon needs Shift on some keyboards, and input methods take the keys for themselves.
    key: 'CmdOrCtrl+Shift+H',
    also: 'CmdOrCtrl+.',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'format.subscript',
    menu: 'format',
    group: 2,
    key: 'CmdOrCtrl+Shift+B',
    also: 'CmdOrCtrl+;',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'format.language', menu: 'format', group: 2, scope: 'editor' },
  {
    id: 'block.paragraph',
    menu: 'format',
    group: 3,
    key: 'CmdOrCtrl+Alt+0',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'block.subhead', menu: 'format', group: 3, key: 'CmdOrCtrl+Alt+1', scope: 'editor', fieldKey: true },
  { id: 'block.subhead2', menu: 'format', group: 3, key: 'CmdOrCtrl+Alt+2', scope: 'editor', fieldKey: true },
  { id: 'block.numbered', menu: 'format', group: 3, key: 'CmdOrCtrl+Alt+3', scope: 'editor', fieldKey: true },
  {
    id: 'block.bullets',
    menu: 'format',
    group: 4,
    key: 'CmdOrCtrl+Shift+8',
    scope: 'editor',
    fieldKey: true,
  },
  {
    id: 'block.numbers',
    menu: 'format',
    group: 4,
    key: 'CmdOrCtrl+Shift+7',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'block.quote', menu: 'format', group: 4, key: 'CmdOrCtrl+Shift+9', scope: 'editor', fieldKey: true },
  {
    id: 'block.pullquote',
    menu: 'format',
    group: 4,
    key: 'CmdOrCtrl+Alt+Q',
    scope: 'editor',
    fieldKey: true,
  },
  { id: 'block.attribution', menu: 'format', group: 4, scope: 'editor' },
  { id: 'block.sidebar', menu: 'format', group: 4, key: 'CmdOrCtrl+Alt+B', scope: 'editor', fieldKey: true },

  { id: 'table.header.row', menu: 'table', group: 1, scope: 'editor' },
  { id: 'table.header.column', menu: 'table', group: 1, scope: 'editor' },
  { id: 'table.caption', menu: 'table', group: 1, scope: 'editor' },
  { id: 'table.row.above', menu: 'table', group: 2, scope: 'editor' },
  { id: 'table.row.below', menu: 'table', group: 2, scope: 'editor' },
  { id: 'table.row.up', menu: 'table', group: 2, scope: 'editor' },
  { id: 'table.row.down', menu: 'table', group: 2, scope: 'editor' },
  { id: 'table.row.delete', menu: 'table', group: 2, scope: 'editor' },
  { id: 'table.column.before', menu: 'table', group: 3, scope: 'editor' },
  { id: 'table.column.after', menu: 'table', group: 3, scope: 'editor' },
  { id: 'table.column.left', menu: 'table', group: 3, scope: 'editor' },
  { id: 'table.column.right', menu: 'table', group: 3, scope: 'editor' },
  { id: 'table.column.delete', menu: 'table', group: 3, scope: 'editor' },
  { id: 'table.merge', menu: 'table', group: 4, scope: 'editor' },
  { id: 'table.split', menu: 'table', group: 4, scope: 'editor' },
  { id: 'table.delete', menu: 'table', group: 5, scope: 'editor' },

  { id: 'article.new', menu: 'issue', group: 1, key: 'CmdOrCtrl+Shift+A', scope: 'desk' },
  { id: 'section.new', menu: 'issue', group: 1, key: 'CmdOrCtrl+Shift+S', scope: 'desk' },
  { id: 'plan.rename', menu: 'issue', group: 2, key: 'F2', scope: 'desk' },
  { id: 'plan.up', menu: 'issue', group: 2, key: 'Alt+Shift+Up', scope: 'desk' },
  { id: 'plan.down', menu: 'issue', group: 2, key: 'Alt+Shift+Down', scope: 'desk' },
  { id: 'plan.delete', menu: 'issue', group: 2, scope: 'desk' },
  { id: 'article.previous', menu: 'issue', group: 3, key: 'CmdOrCtrl+PageUp', scope: 'desk' },
  { id: 'article.next', menu: 'issue', group: 3, key: 'CmdOrCtrl+PageDown', scope: 'desk' },
  { id: 'issue.details', menu: 'issue', group: 4, scope: 'desk' },
  { id: 'history', menu: 'issue', group: 4, scope: 'desk' },
  { id: 'preflight', menu: 'issue', group: 4, key: 'F8', scope: 'desk' },

  { id: 'shortcuts', menu: 'help', group: 1, key: 'F1', scope: 'app' },
  { id: 'about', menu: 'help', group: 2, scope: 'app' },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']
