// Link: where a link may lead: to another article, by its id, so that it follows a rename or a move; or outside.

const scheme = 'article:'

export const articleLink = (article: string): string => scheme + article

/** The id of the article that an address leads to; undefined for every other address. */
export const linkedArticle = (url: string): string | undefined =>
  url.startsWith(scheme) && url.length > scheme.length ? url.slice(scheme.length) : undefined

/**
 * Whether an address leads to the web, to a mailbox or to a telephone. No other goes out: of a link to a script, to a file
 * or to a name without a scheme an edition has the words alone, and preflight says so.
 */
export const leadsOutside = (url: string): boolean =>
  /^(?:https?:\/\/[^/\s]|mailto:.|tel:.)/i.test(url.trim())
