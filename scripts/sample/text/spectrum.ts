// A Rainbow with Pieces Missing: from the number before.
import { article, p, photo } from './write'

export const spectrum = article({
  id: 'kazahaya-46-spectrum',
  slug: 'rainbow-with-pieces-missing',
  hed: 'A Rainbow with Pieces Missing',
  dek: 'Forty-four children from Minakawa took sunlight apart, and asked where the rest of it was.',
  byline: 'By Hayasaka Aiko',
  dateline: 'Minakawa, 18 July',
  pieces: [
    photo({
      picture: 'spectrum',
      caption:
        'Sunlight in ten slices, as the children made it on 17 July. The pair of lines in the yellow is sodium, which is also in the crisps they had with it.',
      credit: 'Picture: solar spectrograph, Kazahaya Observatory',
      alt: 'Ten bands of colour stacked from deep red at the top to violet at the bottom, crossed by hundreds of thin dark lines.',
    }),
    p(
      'The school visits in July because the telescopes cannot do much else. Omi Tsubasa let the Sun in through a slit no wider than a hair, spread it out over a wall and asked what was wrong with it. The answer came at once: it had scratches.',
    ),
    p(
      'Each scratch is a colour that something in the Sun has kept. By the end of the morning the wall had been labelled in crayon with iron, calcium, hydrogen and, in one place, *dragons*. The last has been sent to Dr Kanda for checking. She has asked for a longer exposure.',
    ),
  ],
})
