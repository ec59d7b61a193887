// Faults: the fields of a publication that cannot stay as they were typed.
import { isMailAddress } from './mail-address'
import type { Publication } from './publication'
import { completeWebAddress, isWebAddress } from './web-address'

export type FaultyField = 'title' | 'webAddress' | 'mailAddress'

/** The addresses as they were meant; see completeWebAddress. */
export const tidied = <P extends Pick<Publication, 'webAddress' | 'mailAddress'>>(publication: P): P => ({
  ...publication,
  webAddress: completeWebAddress(publication.webAddress),
  mailAddress: publication.mailAddress.trim(),
})

/** In the order of the dialog. A title must be there; an address may lack, but what stands there must be one. */
export function faultsOf(publication: Pick<Publication, FaultyField>): readonly FaultyField[] {
  const { title, webAddress, mailAddress } = publication
  const faulty: Readonly<Record<FaultyField, boolean>> = {
    title: title.trim() === '',
    webAddress: webAddress.trim() !== '' && !isWebAddress(webAddress),
    mailAddress: mailAddress.trim() !== '' && !isMailAddress(mailAddress.trim()),
  }
  return (['title', 'webAddress', 'mailAddress'] as const).filter((field) => faulty[field])
}
