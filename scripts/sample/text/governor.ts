// The Governor Counted Eleven: the cover story.
import { article, gallery, p, quote, source, subhead } from './write'

export const governor = article({
  id: 'kazahaya-47-governor',
  slug: 'governor-counted-eleven',
  hed: 'The Governor Counted Eleven',
  dek: 'Then the village below put its lamps out for six minutes, and she stopped counting.',
  byline: 'By Hayasaka Aiko',
  dateline: 'Kazahaya Pass, 14 October',
  wordTarget: 450,
  assignee: 'Hayasaka Aiko',
  pieces: [
    gallery(
      'row',
      {
        picture: 'village-lit',
        caption: 'Minakawa from the south terrace at 20:50 on 14 October, every lamp burning.',
        credit: 'Picture: Mori Chihiro',
        alt: 'A valley between dark ridges filled with hundreds of orange lights; the sky above is brown near the hills and holds only a few stars.',
      },
      {
        picture: 'village-dark',
        caption: 'The same valley at 21:03, two minutes after the last switch. Nothing else was changed.',
        credit: 'Picture: Mori Chihiro',
        alt: 'The valley in darkness, roofs and a river faintly blue, under a sky crowded with stars and a broad, mottled Milky Way that meets the hills.',
      },
    ),
    p(
      'Governor Nakahara Sumire came up the pass on the evening of 14 October with two aides, a thermos and a reasonable question. The prefecture is asked each year to pay for shades on street lamps. What, she wanted to know, does it get?',
    ),
    p(
      'Dr Kanda Mio, who directs the observatory, did not answer. She handed the Governor a folding chair, pointed her at the southern sky and asked her to count.',
    ),
    p(
      'At 20:52 the Governor reported eleven stars, one of which was later shown to be the night bus to Sakadera. Dr Kanda wrote the figure down, as she writes everything down, and telephoned the village. How dark the sky was that night is another question, and [five observatories](kazahaya-47-dark) had come to an answer the week before.',
    ),
    subhead('Six hundred and twelve switches'),
    p(
      'Minakawa has 1,940 people, 612 street lamps and one traffic light. The street lamps hang on nine circuits, and on the night of the visit a volunteer stood at each of them with a wristwatch and a neighbour to argue with. The traffic light stayed on. So did the clinic, the rail crossing and, through a misunderstanding, the bowling alley.',
    ),
    p(
      'At 21:01 the circuits went out from east to west, as agreed. The glow under the cloud faded first, then the edges of the hills came back, then a good deal of the galaxy. Nobody on the terrace spoke. One of the aides took off his glasses, cleaned them and put them on again, which is the commonest remark made up here about the Milky Way.',
    ),
    quote(
      '“I had thought of darkness as something that was missing. It turns out to be something that was taken.”',
    ),
    source('Governor Nakahara, at 21:07, as the lamps came on again'),
    p(
      'She then asked for the first figure to be struck from the record. Dr Kanda declined: a bad measurement, honestly made, is still a measurement.',
    ),
    subhead('What it costs'),
    p(
      'A shade costs 8,400 yen and takes two people twenty minutes. It sends downwards the third of the light that now goes up, so that a smaller lamp does the same work. On the observatory’s sums the village would have its money back in four winters. On the village’s own sums, which include the price of the ladder, it would take five.',
    ),
    p(
      'The Governor took both sums home. Her office has since asked how many lamps there are in the next valley.',
    ),
  ],
})
