// Sound: which values the editor may be given for the keys that it draws by; whoever wrote the body may have put others there.

type Test = (value: unknown) => boolean

const whole =
  (least: number, most: number): Test =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value)
const isSize: Test = (value) => typeof value === 'number' && value >= 0 && value <= 10_000
const isTextOrNull: Test = (value) => value === null || typeof value === 'string'

interface Sound {
  readonly test: Test
  /** What the editor is given instead; undefined: the key is left out. */
  readonly instead?: unknown
}

/** Looks that the editor would draw as they are, over the window or from an address, are not drawn at all. */
const noLook: Sound = { test: oneOf(''), instead: '' }

const everywhere: Readonly<Record<string, Sound>> = {
  style: noLook,
  textStyle: noLook,
  textFormat: { test: whole(0, 0xffff), instead: 0 },
  direction: { test: oneOf(null, 'ltr', 'rtl'), instead: null },
  indent: { test: whole(0, 100), instead: 0 },
  listType: { test: oneOf('bullet', 'number', 'check'), instead: 'bullet' },
  start: { test: whole(-1_000_000_000, 1_000_000_000), instead: 1 },
  tag: { test: oneOf('ul', 'ol'), instead: 'ul' },
  value: { test: whole(-1_000_000_000, 2_000_000_000), instead: 1 },
  checked: { test: oneOf(true, false, undefined) },
  detail: { test: whole(0, 3), instead: 0 },
  mode: { test: oneOf('normal', 'token', 'segmented'), instead: 'normal' },
  colWidths: { test: (value) => Array.isArray(value) && value.length <= 1000 && value.every(isSize) },
  rowStriping: { test: oneOf(true, false) },
  frozenColumnCount: { test: whole(0, 1000) },
  frozenRowCount: { test: whole(0, 1000) },
  height: { test: isSize },
  width: { test: isSize },
  headerState: { test: whole(0, 3), instead: 0 },
  colSpan: { test: whole(1, 1000), instead: 1 },
  rowSpan: { test: whole(1, 5000), instead: 1 },
  backgroundColor: { test: oneOf(null, ''), instead: null },
  verticalAlign: { test: oneOf('top', 'middle', 'bottom') },
  title: { test: isTextOrNull, instead: null },
  rel: { test: isTextOrNull, instead: null },
  target: { test: isTextOrNull, instead: null },
  isUnlinked: { test: oneOf(true, false) },
}

const bits: Sound = { test: whole(0, 0xffff), instead: 0 }
const alignment: Sound = {
  test: oneOf('', 'left', 'start', 'center', 'right', 'end', 'justify'),
  instead: '',
}

const soundOf = (type: string, key: string): Sound | undefined =>
  key === 'format' ? (type === 'text' || type === 'tab' ? bits : alignment) : everywhere[key]

export const isSound = (type: string, key: string, value: unknown): boolean =>
  soundOf(type, key)?.test(value) ?? true

/** The keys that take the place of those that are not sound. */
export const insteadOf = (type: string, key: string): Record<string, unknown> => {
  const instead = soundOf(type, key)?.instead
  return instead === undefined ? {} : { [key]: instead }
}
