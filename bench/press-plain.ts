// Press plain: the printed page as the others get it, without what only Galley has a use for. It looks the same.

/** It lets no script in, and some of the others lay out with one. */
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/

/** The pages at the end that Galley lays over the others as their running heads. */
const heads = /<div class="heads"[\s\S]*(?=<\/body>)/

/** A selector with a choice in it. */
const choice = /([^{},;]*?):is\(((?:[^()]|\([^()]*\))*)\)([^{},;]*)(?=[{,])/g

export const withoutPolicy = (html: string): string => html.replace(policy, '')

export const plainPage = (html: string): string =>
  withoutPolicy(html)
    .replace(heads, '')
    .replace(choice, (selector, before: string, choices: string, after: string) =>
      // Beside a sibling, paged.js takes the commas of a choice for the ends of selectors.
      `${before}${after}`.includes('+')
        ? choices
            .split(/,\s*/)
            .map((each) => `${before}${each}${after}`)
            .join(', ')
        : selector,
    )
