// Terminal: what a line may hold, so that no title or file name moves the cursor, begins a line or turns its letters about.

/** Signs that control, separators of lines and paragraphs, and marks of direction; not the tab, which stands between columns. */
const controls = /[\u2028-\u202e\u2066-\u2069]|(?!\t)\p{Cc}/gu

export const plainLine = (line: string): string => line.replace(controls, '\u{fffd}')

/** JSON says them by their numbers, and loses nothing; its own line breaks stay. */
export const plainJson = (json: string): string =>
  json.replace(controls, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
