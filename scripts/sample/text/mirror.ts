// A Mirror Goes Down the Mountain: the road, the fog and the wash.
import { article, bullets, gallery, numbered, p, photo, pullQuote, sidebar, source } from './write'

export const mirrorStory = article({
  id: 'kazahaya-47-mirror',
  slug: 'mirror-goes-down',
  hed: 'A Mirror Goes Down the Mountain',
  dek: 'After nineteen years on the pass the 1.8-metre mirror has gone for a new coat. It left at walking pace, and it is expected back with the snow.',
  byline: 'By Takemura Ren',
  dateline: 'Minakawa, 28 October',
  wordTarget: 500,
  assignee: 'Takemura Ren',
  pieces: [
    photo({
      picture: 'mirror',
      caption:
        'Out of its cell for the first time since 2007: the mirror on the crane, 27 October, 07:10. The bright stripe is the open slit of the dome.',
      credit: 'Picture: Mori Chihiro',
      alt: 'A large round mirror in a riveted steel ring hangs from four yellow slings inside a dome; a bright window and curved ribs are reflected in it, and three people stand behind.',
    }),
    p(
      'A telescope mirror does not wear out. Its aluminium does. The layer that does all the work is a tenth of a micrometre thick, about as much metal as there is on a sweet wrapper,^[The wrapper was weighed. It belongs to the night staff and has been given back.] and after nineteen years of mountain air the one on the pass was sending back 81 per cent of the starlight that reached it. The rest was warming the dust.',
    ),
    p(
      'The nearest tank in which a mirror of this size can be coated is in Sakadera. Between the two lie 972 metres of height, 41 bends and, on the day, fog.',
    ),
    numbered('Eleven hours'),
    p(
      'The crate left the dome at 14:20 on 27 October on a lorry borrowed from a maker of plate glass. Two walkers went ahead with red wands, one on each verge, because the drivers could not see the edge of the road and preferred to see somebody who could. At the bends the lorry stopped, the walkers measured, and the lorry went on.',
    ),
    gallery(
      'row',
      {
        picture: 'lorry',
        caption: 'Bend 23, 27 October, 19:35. Fujimori Haru (left) and Abe Keita walked all 14 kilometres.',
        credit: 'Picture: Takemura Ren',
        alt: 'A lorry with a tall crate comes round a bend in thick fog, headlamps blazing, behind two people in long coats who hold red wands.',
      },
      {
        picture: 'road-map',
        caption: 'The Kazahaya road and its bends. The contour lines are 20 metres apart.',
        credit: 'Map: Kazahaya Observatory survey',
        alt: 'A contour map on cream paper; a red road zigzags up from the village of Minakawa beside a river to Kazahaya Pass at 1,612 metres.',
      },
    ),
    p(
      'Bend 23 took fifty minutes. It had been measured in August and found to be wide enough by eleven centimetres; since then somebody had put up a sign there to warn of the narrow bend. The sign came down, the lorry went round and the sign was put back. At 01:20 the village policeman, who had waited up, wrote in his log: *one mirror, slow, no lights missing.*',
    ),
    pullQuote(
      '“You drive as if there were a sleeping child in the back. The child weighs 1,150 kilos and cost more than the road.”',
    ),
    source('Ota Jun, who has driven for the glassworks for twenty-six years and has yet to break anything'),
    numbered('A bath, and a very small rain'),
    p(
      'In Sakadera the old coat will be taken off with a weak lye and a great many cotton cloths, each used once, always drawn towards the edge. Then the mirror goes into the tank, the air is pumped out until less than a thousand-millionth of it is left, and a few grams of aluminium are heated until they boil. For about ninety seconds it rains metal, upwards. Nobody touches the glass again.',
    ),
    sidebar(
      'The load in figures',
      bullets(
        'mirror: 1.8 metres across, 1,150 kilos;',
        'crate and slings: 640 kilos more;',
        'road: 14 kilometres, 41 bends, one new sign; and',
        'average speed: a little under that of the walkers’ dog.',
      ),
    ),
    numbered('Home by the solstice'),
    p(
      'The return is planned for 16 December. If the road is closed by then the mirror will spend the winter in the glassworks’ canteen, where a place has been cleared for it beside the tea machine. The two smaller telescopes observe as usual, and have never been so popular.',
    ),
  ],
})
