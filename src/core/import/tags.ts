// Tags: the elements of HTML (HTML Living Standard, index of elements, with the obsolete ones) by how they are read.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Read as what they hold, on lines of their own. */
export const containers = set(
  'html body div section article main header footer aside center address hgroup details summary fieldset legend figure figcaption form dl dt dd menu dir picture slot search noscript frameset marquee li',
)

/** Left out, with their words in the report. */
export const leftOut = set(
  'script style template iframe object embed applet video audio canvas svg math map area form-control button select option optgroup datalist textarea output progress meter frame noframes noembed param source track base basefont bgsound link meta title head nav dialog portal',
)

/** Part of a line. */
export const phrasing = set(
  'a abbr acronym b bdi bdo big blink br cite code data del dfn em font i img input ins kbd label mark nobr q rb rp rt rtc ruby s samp small span strike strong sub sup time tt u var wbr',
)

const blocks = set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table caption colgroup col tbody thead tfoot tr td th xmp listing plaintext keygen image',
)

export const isHtmlTag = (name: string): boolean => {
  const tag = name.toLowerCase()
  return containers.has(tag) || leftOut.has(tag) || phrasing.has(tag) || blocks.has(tag)
}
