// The Comet Kept Its Appointment: from the number before.
import { article, numbered, p } from './write'

export const comet = article({
  id: 'kazahaya-46-comet',
  slug: 'comet-kept-its-appointment',
  hed: 'The Comet Kept Its Appointment',
  dek: 'Found in March by a computer, lost in June by the rains, and seen in August by everybody who could get up.',
  byline: 'By Martin Oyelaran',
  dateline: 'Kazahaya Pass, 4 August',
  pieces: [
    p(
      'Comet Ibuki was due over the north-eastern ridge at 03:12 on 2 August. It was four minutes late, and the error has been traced to the ridge, which is nine metres higher than the map says.',
    ),
    numbered('Two tails'),
    p(
      'Of its two tails the straight blue one is gas and points away from the Sun, whatever the comet may be doing. The broad one is dust, left along the way like flour from a torn bag. Both were plain to the naked eye from the south terrace, where some sixty people had come up the road in the dark to stand about in blankets.',
    ),
    numbered('What is next'),
    p('It will be back in 6,400 years. The observatory has made a note of it.'),
  ],
})
