// Web address: where the web edition of an issue stands.
import type { Publication } from './publication'

/** What of an issue may stand in an address. */
export interface Numbered {
  readonly number: number | null
  readonly volume: number | null
  /** ISO 8601. */
  readonly date: string | null
}

/**
 * The publication's web address with the issue's own number, volume and date where it holds {number}, {volume} and
 * {date}. Undefined where there is none, where it is not one of the web, or where the issue lacks what it asks for.
 */
export function webAddressOf({ webAddress }: Publication, issue: Numbered): string | undefined {
  let lacking = false
  const address = webAddress.trim().replace(/\{(number|volume|date)\}/g, (_, name: keyof Numbered) => {
    const value = issue[name]
    lacking ||= value === null
    return String(value)
  })
  return !lacking && /^https?:\/\/[^/\s]+\S*$/i.test(address) ? address : undefined
}
