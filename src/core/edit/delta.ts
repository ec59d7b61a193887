// Delta: what differs between two states of a record that share their untouched parts, small enough to send and to keep.
/** JSON, where the values are. Parts that both states share are told by identity, so a long body costs little. */
export type Delta =
  | { readonly is: unknown }
  | { readonly keys: Readonly<Record<string, Delta>>; readonly gone: readonly string[] }
  | { readonly item: number; readonly to: Delta }
  | { readonly at: number; readonly cut: number; readonly put: readonly unknown[] }

/** Parts of an issue are not nested deeper than a body's lists and tables. */
const deepest = 100

/** Whether what came from outside has the form of a delta; whether it fits a state, `applyDelta` says. */
export function isDelta(raw: unknown, depth = 0): raw is Delta {
  if (depth > deepest || typeof raw !== 'object' || raw === null) return false
  const delta = raw as Record<string, unknown>
  const names = Object.keys(delta).sort().join(' ')
  if (names === 'is') return true
  if (names === 'item to') return isCount(delta.item) && isDelta(delta.to, depth + 1)
  if (names === 'at cut put') return isCount(delta.at) && isCount(delta.cut) && Array.isArray(delta.put)
  if (names !== 'gone keys' || !isFields(delta.keys) || !Array.isArray(delta.gone)) return false
  return (
    delta.gone.every((key) => typeof key === 'string') &&
    Object.values(delta.keys).every((to) => isDelta(to, depth + 1))
  )
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

type Fields = Readonly<Record<string, unknown>>

/** Undefined where nothing differs. */
export function deltaOf(before: unknown, after: unknown): Delta | undefined {
  if (before === after) return undefined
  if (Array.isArray(before) && Array.isArray(after)) return listDelta(before, after)
  if (isFields(before) && isFields(after)) return fieldsDelta(before, after)
  return { is: after }
}

/** The state after the delta; what it does not touch is shared with the state before. Throws where it does not fit. */
export function applyDelta(before: unknown, delta: Delta): unknown {
  if ('is' in delta) return delta.is
  if ('keys' in delta) {
    if (!isFields(before)) throw new TypeError('The delta is of a record')
    const fields = new Map(Object.entries(before))
    for (const key of delta.gone) fields.delete(key)
    for (const [key, to] of Object.entries(delta.keys)) fields.set(key, applyDelta(fields.get(key), to))
    // Unlike an assignment this makes even "__proto__" a field like any other.
    return Object.fromEntries(fields)
  }
  if (!Array.isArray(before)) throw new TypeError('The delta is of a list')
  if ('item' in delta) {
    if (!(delta.item in before)) throw new TypeError('The list has no such item')
    return before.with(delta.item, applyDelta(before[delta.item], delta.to))
  }
  if (delta.at + delta.cut > before.length) throw new TypeError('The list is too short')
  return before.toSpliced(delta.at, delta.cut, ...delta.put)
}

function fieldsDelta(before: Fields, after: Fields): Delta | undefined {
  // JSON knows no undefined: a key that has none is not there.
  const has = (fields: Fields, key: string) => Object.hasOwn(fields, key) && fields[key] !== undefined
  const gone = Object.keys(before).filter((key) => has(before, key) && !has(after, key))
  const changed = Object.entries(after).flatMap(([key, value]) => {
    if (value === undefined) return []
    const delta = Object.hasOwn(before, key) ? deltaOf(before[key], value) : { is: value }
    return delta ? [[key, delta] as const] : []
  })
  return gone.length > 0 || changed.length > 0 ? { keys: Object.fromEntries(changed), gone } : undefined
}

function listDelta(before: readonly unknown[], after: readonly unknown[]): Delta | undefined {
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let same = 0
  while (same < shorter - at && before[before.length - 1 - same] === after[after.length - 1 - same]) same++
  const cut = before.length - at - same
  const put = after.slice(at, after.length - same)
  if (cut === 0 && put.length === 0) return undefined
  if (cut !== 1 || put.length !== 1) return { at, cut, put }
  const to = deltaOf(before[at], put[0])
  return to && { item: at, to }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
