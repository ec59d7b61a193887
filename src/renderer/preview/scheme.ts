// Scheme: shows a page as a reader in light or dark sees it, whatever the window itself is in.

export type Scheme = 'light' | 'dark'

/** Rules that asked for a scheme before they were told which. */
const asked = new WeakSet<CSSMediaRule>()

/** The page's own text stays as it is; only what its media rules answer is set. */
export function setScheme(document: Document, scheme: Scheme): void {
  document.documentElement.style.colorScheme = scheme
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!('media' in rule)) continue
      const media = rule as CSSMediaRule
      if (media.conditionText.includes('prefers-color-scheme')) asked.add(media)
      if (asked.has(media)) media.media.mediaText = scheme === 'dark' ? 'all' : 'not all'
    }
}
