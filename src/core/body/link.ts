// Link: addresses inside an issue. They name an article by its id, so that they follow it through a rename or a move.

const scheme = 'article:'

export const articleLink = (article: string): string => scheme + article

/** The id of the article that an address leads to; undefined for every other address. */
export const linkedArticle = (url: string): string | undefined =>
  url.startsWith(scheme) && url.length > scheme.length ? url.slice(scheme.length) : undefined
