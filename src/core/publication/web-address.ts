// Web address: where the web edition of an issue stands.
import type { Publication } from './publication'

/** What of an issue may stand in an address. */
export interface Numbered {
  readonly number: number | null
  readonly volume: number | null
  /** ISO 8601. */
  readonly date: string | null
}

const placeholder = /\{(number|volume|date)\}/g

/** A brace that is left stands for nothing that an issue has. */
const ofTheWeb = /^https?:\/\/[^/?#\s{}]+[^\s{}]*$/i

/** Names with a dot, and perhaps a port, where an address has its scheme and its host. */
const host = /^(?:\/\/)?(?:[\p{L}\p{M}\p{N}{}-]+\.)+[\p{L}\p{M}\p{N}-]+(?::\d+)?(?:[/?#]|$)/u

/**
 * The publication's web address with the issue's own number, volume and date where it holds {number}, {volume} and
 * {date}. Undefined where there is none, where it is not one of the web, or where the issue lacks what it asks for.
 */
export function webAddressOf({ webAddress }: Publication, issue: Numbered): string | undefined {
  let lacking = false
  const address = webAddress.trim().replace(placeholder, (_, name: keyof Numbered) => {
    const value = issue[name]
    lacking ||= value === null
    return String(value)
  })
  return !lacking && ofTheWeb.test(address) ? address : undefined
}

/** Whether it is one of the web for an issue that has all that it asks for. */
export const isWebAddress = (typed: string): boolean => ofTheWeb.test(typed.trim().replace(placeholder, '1'))

/** As it was meant: without blanks around it, and with https:// where only the scheme is lacking. */
export function completeWebAddress(typed: string): string {
  const address = typed.trim()
  const completed = `https://${address.replace(/^\/\//, '')}`
  return host.test(address) && isWebAddress(completed) ? completed : address
}
