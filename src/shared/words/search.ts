// What the search over all issues says.
import type { Words } from '#core/words'

export const searchWords = {
  'search.title': { en: 'Find in all issues', ja: 'すべての号を検索' },
  'search.clear': { en: 'Clear the search', ja: '検索をやめる' },
  'search.running': { en: 'Searching…', ja: '検索しています…' },
  'search.none': { en: 'Not found in any issue.', ja: 'どの号にも見つかりません。' },
  'search.found': { en: '{{places}} in {{issues}}.', ja: '{{issues}}に{{places}}見つかりました。' },
  'search.places_one': { en: '{{number}} place', ja: '{{number}}か所' },
  'search.places_other': { en: '{{number}} places', ja: '{{number}}か所' },
  'search.issues_one': { en: '{{number}} issue', ja: '{{number}}件の号' },
  'search.issues_other': { en: '{{number}} issues', ja: '{{number}}件の号' },
  'search.unsearched_one': {
    en: '{{count}} issue could not be searched: it is damaged or was made by a newer version.',
    ja: '{{count}}件の号は検索できませんでした（破損しているか、新しい版で作られています）。',
  },
  'search.unsearched_other': {
    en: '{{count}} issues could not be searched: they are damaged or were made by a newer version.',
    ja: '{{count}}件の号は検索できませんでした（破損しているか、新しい版で作られています）。',
  },
  'search.more_one': { en: '{{number}} more here', ja: 'ほか{{number}}か所' },
  'search.more_other': { en: '{{number}} more here', ja: 'ほか{{number}}か所' },
  'search.rest_one': {
    en: '{{number}} more place is not listed. More words find fewer.',
    ja: 'ほかに{{number}}か所あります。語句を増やすと絞り込めます。',
  },
  'search.rest_other': {
    en: '{{number}} more places are not listed. More words find fewer.',
    ja: 'ほかに{{number}}か所あります。語句を増やすと絞り込めます。',
  },
} as const satisfies Words
