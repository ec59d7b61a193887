// Issues: the two numbers of the Kazahaya Circular that the sample library holds.
import { newPublication, type Publication } from '#core/publication/publication'
import { comet } from './comet'
import { dark } from './dark'
import { governor } from './governor'
import { mirrorStory } from './mirror'
import { nightsStory } from './nights'
import { noodles } from './noodles'
import { observer } from './observer'
import { spectrum } from './spectrum'
import type { IssueText } from './types'

export const publication: Publication = {
  ...newPublication('kazahaya-circular', 'The Kazahaya Circular', 'en-GB'),
  nameplate: { wordmark: '', slogan: 'News from the observatory on the pass', logo: null },
  publisher: 'Kazahaya Mountain Observatory',
  languages: ['en-GB', 'ja'],
  frequency: 'Quarterly',
  webAddress: 'https://kazahaya.example/circular/no{number}/',
  mailAddress: 'circular@kazahaya.example',
  colophon: {
    address: 'Kazahaya Mountain Observatory, 1 Toge, Minakawa 399-0000, Japan',
    contact: 'circular@kazahaya.example',
    copyright: '© 2026 Kazahaya Mountain Observatory',
    disclaimer:
      'The observatory, its people and its weather are invented. The Circular is the sample issue of Galley.',
  },
  houseStyle: {
    forms: [
      { banned: 'pristine', preferred: 'dark' },
      { banned: 'utilise', preferred: 'use' },
      { banned: 'light-years ahead', preferred: 'ahead' },
    ],
    dateStyle: 'day-month-year',
    smartTypography: true,
  },
  design: { accent: '#9c3f1d', paper: 'a4', columns: 2 },
}

export const autumn: IssueText = {
  id: 'kazahaya-47',
  number: 47,
  title: 'The Dark Sky Number',
  coverDate: 'Autumn 2026',
  date: '2026-11-20',
  language: 'en-GB',
  status: 'review',
  coverLines: [
    'The Governor Counted Eleven',
    'A Mirror Goes Down the Mountain',
    '月の明るい夜は、そばをゆでる',
  ],
  cover: {
    picture: 'cover',
    caption:
      'The main dome on 14 October, in one exposure of ninety-six minutes. The red lamp is Dr Kanda, on her way to telephone the village.',
    credit: 'Picture: Mori Chihiro',
    alt: 'An observatory dome with a lit slit on a hilltop at dusk; the stars have drawn circles round the pole above it, and a person with a red lamp climbs the slope.',
    focal: { x: 0.45, y: 0.63 },
  },
  sections: [
    {
      id: 'kazahaya-47-visitors',
      slug: 'visitors',
      kicker: 'Visitors and Meetings',
      articles: [governor, dark],
    },
    {
      id: 'kazahaya-47-instruments',
      slug: 'instruments',
      kicker: 'From the Instruments',
      articles: [mirrorStory, nightsStory],
    },
    { id: 'kazahaya-47-people', slug: 'people', kicker: 'People of the Pass', articles: [observer, noodles] },
  ],
}

export const summer: IssueText = {
  id: 'kazahaya-46',
  number: 46,
  title: '',
  coverDate: 'Summer 2026',
  date: '2026-08-20',
  language: 'en-GB',
  status: 'published',
  coverLines: ['The Comet Kept Its Appointment'],
  cover: {
    picture: 'comet',
    caption: 'Comet Ibuki over the north dome on 2 August, an hour before sunrise.',
    credit: 'Picture: Mori Chihiro',
    alt: 'A comet with a straight blue tail and a broad curved white one hangs in a dark blue sky above mountains at first light and a small dome on a hill.',
    focal: { x: 0.5, y: 0.4 },
  },
  sections: [
    { id: 'kazahaya-46-instruments', slug: 'instruments', kicker: 'From the Instruments', articles: [comet] },
    { id: 'kazahaya-46-people', slug: 'people', kicker: 'People of the Pass', articles: [spectrum] },
  ],
}
