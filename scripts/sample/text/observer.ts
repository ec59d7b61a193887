// He Knew When the Cloud Would Come: a weather observer retires.
import { article, gallery, p, pullQuote, source, subhead } from './write'

export const observer = article({
  id: 'kazahaya-47-observer',
  slug: 'when-the-cloud-would-come',
  hed: 'He Knew When the Cloud Would Come',
  dek: 'Nishikawa Seiji read the weather on the pass three times a day. On 30 September he read it for the last time, and disagreed with it.',
  byline: 'By Hayasaka Aiko',
  dateline: 'Kazahaya Pass, 5 November',
  wordTarget: 400,
  assignee: 'Hayasaka Aiko',
  pieces: [
    gallery(
      'grid',
      {
        picture: 'recorder',
        caption:
          'The sunshine recorder on 30 September, shortly before noon. The ball was ground in 1931 and has never been replaced.',
        credit: 'Picture: Mori Chihiro',
        alt: 'A glass ball in a brass cradle on a stone pillar shows the hills upside down; a bright point burns a brown line into a green card, with a thread of smoke.',
        focal: { x: 0.5, y: 0.48 },
      },
      {
        picture: 'mast',
        caption: 'Nishikawa Seiji on the wind mast in January, on his way to knock the ice off the cups.',
        credit: 'Picture: Omi Tsubasa',
        alt: 'A man with a lit lamp stands on the platform of a lattice mast at dusk; ice grows from the steel, and cups and a wind vane stand black against an orange and violet sky.',
        focal: { x: 0.54, y: 0.3 },
      },
    ),
    p(
      'There are nine instruments on the weather terrace, and for thirty-one winters Nishikawa Seiji has wished each of them good morning. He read them at nine, at three and at nine again, in pencil, because ink freezes. That makes 33,945 readings. He missed four: one for a wedding, one for a birth, one for a bear, and one that he would rather not discuss.',
    ),
    p(
      'His favourite is the sunshine recorder, a ball of glass the size of a grapefruit that burns the hours of daylight into a strip of card. It has no moving parts, no battery and no opinion. “It only ever says what happened,” he says. “I have tried to do the same, but I am not made of glass.”',
    ),
    subhead('The nine o’clock'),
    p(
      'Astronomers plan a night by satellite. On the pass they have also planned it by asking Mr Nishikawa, who would look at the ridge, sniff and say a number. The number was the hour at which the cloud would come. The night staff kept a tally of his guesses beside those of the regional forecast. After eleven years they stopped, out of respect for the regional forecast.',
    ),
    pullQuote(
      '“People ask what the weather will do. It will do what it did before, only not when you expect it.”',
    ),
    source('Nishikawa Seiji'),
    p(
      'An automatic station took over on 1 October. It reads everything once a minute and has so far reported that the pass lies at minus two metres, that the wind blows from 400 degrees, and that on the 12th it snowed upwards. Mr Nishikawa, who lives at the second bend, has been up to look at it. It will settle down, he says. He was like that himself.',
    ),
    p(
      'His pencils, all 214 stubs of them, have been put in a case by the stairs. The ball stays where it is. Somebody still has to change the card, and somebody still comes up every evening to do it.',
    ),
  ],
})
