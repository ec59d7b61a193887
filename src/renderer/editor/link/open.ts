// Open: follows a link, to another article on the desk or out to the program of the system.
import { linkedArticle } from '#core/body/link'
import { bridge } from '../../state/bridge'
import { showArticle } from '../../state/desk'
import { isOutsideAddress } from './address'

export function openAddress(url: string): void {
  const article = linkedArticle(url)
  if (article !== undefined) showArticle(article)
  else if (isOutsideAddress(url)) void bridge.request('link.open', { url })
}
