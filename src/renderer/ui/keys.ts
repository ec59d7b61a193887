// Keys: Electron's accelerators, matched with key events and written for people.

export const isMac = /mac/i.test(navigator.platform)

/** "CmdOrCtrl+Shift+Z" as it is printed on the keyboard. */
export const sayKeys = (accelerator: string): string =>
  accelerator
    .replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl')
    .replace('Up', '↑')
    .replace('Down', '↓')
    .replace('Page↑', 'PgUp')
    .replace('Page↓', 'PgDn')
    .replace(/\+Plus$/, '++')

export function matchesKeys(event: KeyboardEvent, accelerator: string): boolean {
  const parts = accelerator.split('+')
  const key = parts.at(-1) as string
  const control = isMac ? event.metaKey : event.ctrlKey
  // AltGr writes characters, although Windows says Ctrl and Alt for it.
  if (event.getModifierState('AltGraph')) return false
  return (
    control === parts.includes('CmdOrCtrl') &&
    event.altKey === parts.includes('Alt') &&
    (key === 'Plus' || event.shiftKey === parts.includes('Shift')) &&
    sameKey(event, key)
  )
}

const named: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown', Plus: '+', Space: ' ' }

function sameKey(event: KeyboardEvent, key: string): boolean {
  const wanted = (named[key] ?? key).toLowerCase()
  const written = event.key.toLowerCase()
  // With Shift or Alt a digit or a backslash arrives as another character, so the key itself counts too; a letter that
  // arrives is meant, wherever it stands on this keyboard.
  const physical = /^[a-z]$/.test(written) ? '' : event.code.replace(/^(Key|Digit)/, '').toLowerCase()
  return (
    written === wanted ||
    physical === wanted ||
    (wanted === '\\' && event.code === 'Backslash') ||
    (wanted === '+' && event.code === 'Equal')
  )
}
