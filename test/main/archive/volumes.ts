// Volumes: a library of 24 made-up issues in three years, with words planted in English, Japanese and Chinese.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, newArticle } from '#core/article/article'
import { buildBody } from '#core/body/build'
import { type Issue, newIssue } from '#core/issue/issue'
import { newSection } from '#core/issue/section'
import type { Photo } from '#core/photo/photo'
import { useOf as coverOf } from '#core/photo/use'
import { newPublication, type Publication } from '#core/publication/publication'
import type { Result } from '#core/result'
import { photoShop } from '#main/photos/shop'
import { type Library, openLibrary } from '#main/store/library'

export const good = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.fault.key} ${JSON.stringify(result.fault.with)}`)
  return result.value
}

const sampleLibrary = join(import.meta.dirname, '../../../resources/sample-library')

export const lantern: Publication = {
  ...newPublication('lantern', 'The Lantern Room', 'en-GB'),
  nameplate: { wordmark: '', slogan: 'Letters among the keepers of small lights', logo: null },
  publisher: 'The Society of Small Lights',
  languages: ['en-GB', 'ja', 'zh'],
  frequency: 'Eight times a year',
  webAddress: 'https://lantern.example/letters/no{number}/',
  colophon: {
    address: '3 Chandler’s Steps, Aldermouth',
    contact: 'lamp@lantern.example',
    copyright: '© The Society of Small Lights',
    disclaimer: 'The society and its lights are invented.',
  },
}

const text = (words: string) => ({ kind: 'text', text: words, marks: [] }) as const
const p = (words: string) => ({ kind: 'paragraph', content: [text(words)] }) as const

const heds = [
  'The Lens Came Back in Eleven Crates',
  'Oil, Wick and a Long Night',
  'A Storm Log Kept in Pencil',
  'What the Gulls Do to Brass',
  'The Fog Signal Is Tuned Again',
  'Paint for the North Face',
  'Letters to a Keeper’s Daughter',
  'Two Boats and One Mooring',
]
const deks = [
  'It took a summer to pack and an afternoon to lose the list.',
  'The keepers compare what a night costs now.',
  'Forty winters, and only one page is missing.',
  'Vinegar helps; patience helps more.',
]
const passages = [
  'The crates stood in the boathouse from May until the end of August, and nobody would say which of them held the upper prisms.',
  'Every evening the keeper of the small light writes down the wind, the visibility and what the relief boat forgot to bring.',
  'A light is not a lamp. A lamp can be carried upstairs; a light has to be found by somebody who is already afraid.',
  'We asked the chandler for forty metres of rope and were given thirty-eight, with the remark that the sea would take the rest.',
  'The tower leans by less than the width of a thumb. It has leaned by that much since the drawings were made.',
]
const japaneseHeds = ['灯台守の冬支度', '霧笛の音を合わせる', '古い日誌を読む', '北の壁を塗りなおす']
const japanese = [
  '秋の終わりに、灯台守たちは塔の窓をひとつずつ外して磨きました。風の強い日には作業を休み、日誌に空の色だけを書きとめます。',
  '霧の深い夜、港の人びとは音で岬の場所を知ります。今年は笛の高さを半音だけ下げることになりました。',
]
const chineseHeds = ['守灯人的来信', '雾号重新校音']
const chinese = [
  '入冬以前，守灯人把塔上的玻璃一块一块擦净。风大的日子不能上塔，他们就在屋里抄写旧日志。',
  '港口的老人说，雾里最可靠的不是光，而是声音。今年的雾号比去年低了半个音。',
]

/** Words that stand in one article each, and where. */
export const planted = [
  { word: 'quillwort', issue: 71, language: 'en' },
  { word: '硝子細工師', issue: 77, language: 'ja' },
  { word: '铜镜匠人', issue: 83, language: 'zh' },
] as const

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

function article(issue: number, place: number): Article {
  const seed = issue * 3 + place
  const extra = planted.find((one) => one.issue === issue && one.language === 'en' && place === 0)
  return {
    ...newArticle(`a-${issue}-${place}`, `${pick(heds, seed)}${place > 1 ? ', Continued' : ''}`),
    dek: pick(deks, seed),
    byline: pick(['Ada Quist', 'Tomas Ferrow', 'Ines Marl'], seed),
    body: buildBody([
      ...[0, 1, 2, 3].map((n) => p(pick(passages, seed + n))),
      ...(extra ? [p(`Under the north stair grows ${extra.word}, which nobody has picked.`)] : []),
    ]),
  }
}

function abroad(issue: number, language: 'ja' | 'zh'): Article {
  const extra = planted.find((one) => one.issue === issue && one.language === language)
  const [names, words] = language === 'ja' ? [japaneseHeds, japanese] : [chineseHeds, chinese]
  const sentence = language === 'ja' ? `町の${extra?.word}が訪ねてきました。` : `镇上的${extra?.word}也来了。`
  return {
    ...newArticle(`a-${issue}-${language}`, pick(names, issue)),
    language,
    body: buildBody([...words.map(p), ...(extra ? [p(sentence)] : [])]),
  }
}

/** Issues 63 to 86: eight a year, three without a cover photograph in every four. */
export function volume(number: number, photos: readonly Photo[]): Issue {
  const at = number - 63
  const year = 2023 + Math.floor(at / 8)
  const month =
    String(((at % 8) + 1) * 1.5 + 0.5)
      .split('.')[0]
      ?.padStart(2, '0') ?? '01'
  const photo = at % 4 === 3 ? undefined : photos[at % photos.length]
  const body = article(number, 0)
  return {
    ...newIssue(`lantern-${number}`, lantern.id, 'en-GB'),
    number,
    date: `${year}-${month}-04`,
    title: number === 80 ? 'The Storm Issue' : '',
    status: 'published',
    cover: photo
      ? {
          ...coverOf(`cover-${number}`, photo),
          caption: 'From the gallery.',
          credit: 'Ines Marl',
          alt: `A view, ${number}`,
        }
      : null,
    coverLines: at % 2 === 0 ? [body.hed, pick(deks, number)] : [],
    sections: [
      { ...newSection(`s-${number}-1`, 'From the Tower'), articles: [body, article(number, 1)] },
      { ...newSection(`s-${number}-2`, 'Visitors'), slug: 'leaders', articles: [article(number, 2)] },
      { ...newSection(`s-${number}-3`, 'Abroad'), articles: [abroad(number, 'ja'), abroad(number, 'zh')] },
    ],
  }
}

/** Makes the library in a folder; its clock stands still. */
export async function makeVolumes(folder: string, publication = lantern): Promise<Library> {
  let count = 0
  const deps = {
    now: () => new Date('2026-03-04T12:00:00Z'),
    newId: () => `id-${++count}`,
    inspect: photoShop.inspect,
  }
  const library = good(await openLibrary(folder, deps, { create: true }))
  const names = readdirSync(join(sampleLibrary, 'photos')).filter((name) => name.endsWith('.jpg'))
  const photos = await Promise.all(
    names.slice(0, 6).map(async (name) => {
      const bytes = readFileSync(join(sampleLibrary, 'photos', name))
      return { bytes, photo: good(await photoShop.inspect(bytes, name)) }
    }),
  )
  const records = photos.map(({ photo }) => photo)
  for (let number = 63; number <= 86; number++) {
    const issue = volume(number, records)
    const own = photos.filter(({ photo }) => photo.sha256 === issue.cover?.photo)
    good(
      await library.bringIn({
        publication: library.publication(publication.id) ? null : publication,
        issue: { ...issue, publication: publication.id },
        photos: own,
      }),
    )
  }
  return library
}
