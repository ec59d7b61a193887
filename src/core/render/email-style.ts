// Email style: the few rules in a mail's head, for programs that read them: the dark palette, and a phone's width.
import { darkRules } from './email-look'
import { palettes } from './style-tokens'

/** Below this width in pixels the photographs of a row stand one under the other. */
const narrow = 520

/** Nothing here is needed to read the mail. `classes` are those that it uses. */
export function emailStyle(accent: string, classes: ReadonlySet<string>): string {
  const { light, dark } = palettes(accent)
  return [
    ':root{color-scheme:light dark}',
    // Hundreds of links and items would each carry this; without it they look as mail programs make them.
    `a{color:${light.accent}}`,
    'li{margin-bottom:6px}',
    `@media (max-width:${narrow}px){`,
    '.edge{padding-left:18px!important;padding-right:18px!important}',
    '.wordmark{font-size:34px!important}',
    classes.has('cell') &&
      '.cell{display:block!important;width:auto!important;padding-left:0!important;padding-right:0!important}',
    classes.has('cell') && '.cell img{width:100%!important}',
    '}',
    '@media (prefers-color-scheme:dark){',
    `a{color:${dark.accent}}`,
    darkRules(dark, classes),
    '}',
  ]
    .filter(Boolean)
    .join('\n')
}
