// The Year, One Disc a Night: the year's weather in a chart and a table.
import { nightsOfTheYear } from '../pictures/nights'
import { article, p, photo, table } from './write'

const all = nightsOfTheYear()

/** The nights of a season by kind; months count from November as 0. */
function season(name: string, from: number, to: number): string[] {
  const nights = all.filter(({ month }) => month >= from && month <= to)
  const count = (kind: string) => String(nights.filter((night) => night.kind === kind).length)
  return [name, count('clear'), count('part'), count('lost')]
}

export const nightsStory = article({
  id: 'kazahaya-47-nights',
  slug: 'nights-of-the-year',
  hed: 'The Year, One Disc a Night',
  dek: 'The observing year in full, from dusk to dawn: 141 nights that were clear, and 224 that had reasons.',
  byline: 'By Martin Oyelaran and Omi Tsubasa',
  dateline: 'Kazahaya Pass, 2 November',
  status: 'edited',
  wordTarget: 200,
  assignee: 'Omi Tsubasa',
  pieces: [
    p(
      'The observing year ends on 31 October, when the books are closed, the dome motors greased and the same argument held about whether a night with one cloud in it counts as clear. It does not. By that rule the pass had 141 clear nights, 97 that were clear in part, and 127 that belonged to the weather.',
    ),
    photo({
      picture: 'nights',
      caption:
        'The year from 1 November 2025 to 31 October 2026, one disc a night, with the clear nights of each month at the right.',
      credit: 'Chart: Omi Tsubasa',
      alt: 'A chart of twelve rows, November to October, with a disc for each night: mostly filled from November to February, almost all empty in June and July.',
    }),
    p(
      'December was the best month, as it generally is, and the one in which most people ask to be on leave. June and July had not one clear night between them. The night staff used the time to re-label the spare parts, and have asked for it to be mentioned.',
    ),
    table(
      'Nights by season',
      ['Season', 'Clear', 'In part', 'Lost'],
      season('Winter (November to February)', 0, 3),
      season('Spring (March to May)', 4, 6),
      season('The rains (June and July)', 7, 8),
      season('Autumn (August to October)', 9, 11),
    ),
    p(
      'For comparison: the average of the thirty years before is 138. The observatory does not claim the three extra nights as an achievement, but has noted who was director at the time.',
    ),
  ],
})
