// House: the rules of Galley's own that preflight cites where no standard says it.
import type { Wording } from '../words'

const house = (en: string, ja: string): Wording => ({
  en: `Galley house rule: ${en}`,
  ja: `Galley のハウスルール「${ja}」`,
})

export const nothingEmpty = house('nothing empty goes out', '空のまま出さない')
export const nothingLost = house('nothing is lost unnoticed', '気づかぬうちに失わない')
export const nothingUnfinished = house('nothing unfinished goes out', '未完成のまま出さない')
export const nothingRuns = house('nothing that runs goes out', '動くものは出さない')
export const nothingUnsaid = house('nothing goes out that nobody knows of', '知らないうちに何かを出さない')
export const noHoles = house('a page has no holes', '紙面に穴をあけない')
export const saysWho = house(
  'a photograph says who, where and when',
  '写真には、誰が、どこで、いつかを添える',
)
export const sharpOnPaper = house('what is printed is sharp', '印刷するものは鮮明に')
export const readElsewhere = house(
  'every mail says where else it can be read',
  'メールには、ほかに読める場所を記す',
)
