// Five Observatories Agree on What Dark Means: the meeting, in numbered subheads.
import { article, bullets, gallery, numbered, p } from './write'

export const dark = article({
  id: 'kazahaya-47-dark',
  slug: 'five-observatories',
  hed: 'Five Observatories Agree on What Dark Means',
  dek: 'Three days, five light meters and one disputed pigeon loft: the pass was host to the first Dark Sky Comparison.',
  byline: 'By Martin Oyelaran',
  dateline: 'Kazahaya Pass, 9 October',
  wordTarget: 450,
  assignee: 'Martin Oyelaran',
  pieces: [
    gallery(
      'lead',
      {
        picture: 'dawn',
        caption:
          'The three domes close for the day, 7 October. The visitors had gone to bed twenty minutes earlier.',
        credit: 'Picture: Mori Chihiro',
        alt: 'Three white domes on a grassy ridge at sunrise, with a sea of cloud behind them and blue mountains on the horizon.',
      },
      {
        picture: 'all-sky',
        caption:
          'The whole sky over the pass at 23:40 on 6 October. The orange patch at the lower right is Sakadera, 38 km away.',
        credit: 'Picture: roof camera, Kazahaya Observatory',
        alt: 'A circular fish-eye view of the night sky: the Milky Way runs from corner to corner, three domes lean in at the edge and one shows a red light.',
      },
      {
        picture: 'five-skies',
        caption:
          'One square of sky as the five meters saw it, from the roof in Sakadera (left) to the pass (right).',
        credit: 'Drawing: Glen Arrin Observatory',
        alt: 'Five upright strips of sky side by side, brown and empty over a city on the left, darker in each strip, and full of stars over mountains on the right.',
      },
    ),
    p(
      'Everyone who looks at the night sky for a living agrees that it should be dark. Until this month no two of them had agreed on how dark that is. From 6 to 8 October observers from Glen Arrin, Alto Sereno, Mount Harrow and the university at Sakadera brought their meters to the pass, stood them in a row on the south terrace and switched them on together.',
    ),
    numbered('What was measured'),
    p(
      'The five meters gave five answers. The darkest read 21.9 magnitudes for each square arcsecond of sky and the brightest 21.2, which is the difference between a very good site and a press release. The instruments were swapped, turned and, on the second night, hidden under a blanket to see what they would say about it.',
    ),
    p(
      'Most of the difference was the fault of nobody. Two meters looked at a wider circle of sky than the other three^[Twenty degrees across instead of ten. The makers agree on neither the figure nor the word “across”.] and so took in the glow of Sakadera. A fourth had been set up beside a pigeon loft that proved to have a lamp in it.',
    ),
    numbered('What was agreed'),
    p(
      'After two clear nights and one long argument, the five signed a single page. From 1 January they will:',
    ),
    bullets(
      'point straight up, within two degrees, and say so;',
      'measure only when the Moon and the Sun are well below the horizon;',
      'publish every night, the bad ones included; and',
      'compare the meters again each October, wherever the weather has been worst.',
    ),
    p(
      'The last point was proposed by Dr Elspeth Rae of Glen Arrin, which has had rain on 61 of the last 90 nights and would like company.',
    ),
    numbered('What was left for breakfast'),
    p(
      'Dr Inés Valverde of Alto Sereno asked that the word “pristine” be avoided in all joint papers, on the ground that nobody present had ever seen such a sky and would not know how to calibrate it. This was carried without a vote. The pigeons have been given a red lamp.',
    ),
  ],
})
