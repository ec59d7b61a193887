// Web address rule: an e-mail edition leads to the issue on the web.
import { articlesOf } from '../issue/issue'
import { webAddressOf } from '../publication/web-address'
import type { Rule } from './rule'

export const webAddressMissing: Rule = {
  id: 'web-address-missing',
  severity: 'note',
  heading: { en: 'No web address', ja: 'ウェブアドレスなし' },
  sentence: {
    en: 'Where this issue stands on the web is not known; its e-mail edition does not link there.',
    ja: 'この号のウェブ上の場所が分からないため、メール版にリンクを入れられません。',
  },
  reason: {
    en: 'A mail program may cut a long issue short or hold its pictures back. Readers then go on in the browser.',
    ja: 'メールソフトは長い号を途中で切ったり、画像を表示しなかったりします。続きはブラウザーで読めるようにします。',
  },
  source: 'Galley house rule: every mail says where else it can be read',
  *check({ publication, issue }) {
    const mailed = articlesOf(issue).some(({ article }) => article.channels.email)
    if (mailed && webAddressOf(publication, issue) === undefined)
      yield { place: { field: 'webAddress' }, with: {} }
  },
}
