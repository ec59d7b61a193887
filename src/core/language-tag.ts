// Language tag: what a record calls its language, as far as the engine's own tables take it.

/**
 * The tag itself where it has the form of one (BCP 47), else `und`, the language that nobody knows. A record may call its
 * language anything; `Intl` throws where it is no tag.
 */
export function soundTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 ? tag : 'und'
  } catch {
    return 'und'
  }
}
