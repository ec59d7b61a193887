// Quoted: what of a query stands between quotation marks.

/** The German closing sign is the English opening one, so what German opens comes first; Hebrew opens and closes with the same. */
const quotations = /"([^"]+)"|„([^“”]+)[“”]|“([^”]+)”|”([^”]+)”|«([^»]+)»|「([^」]+)」|『([^』]+)』/g

/** The phrases, and the query without them. */
export function quotedIn(query: string): { readonly phrases: readonly string[]; readonly rest: string } {
  const phrases: string[] = []
  const rest = query.replace(quotations, (_, ...quoted: unknown[]) => {
    const words = quoted.slice(0, 7).find((part) => typeof part === 'string')
    if (typeof words === 'string' && words.trim() !== '') phrases.push(words.trim())
    return ' '
  })
  return { phrases, rest }
}
