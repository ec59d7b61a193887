// Aliases: what else an editor may type to find a block, among it the readings of its Japanese name.
import type { CommandId } from '#shared/commands'

/** Words in small letters, kana in hiragana; what is typed is folded the same way. */
export const aliases: Readonly<Partial<Record<CommandId, string>>> = {
  'block.paragraph': 'text body plain honbun ほんぶん',
  'block.subhead': 'heading h1 title midashi komidashi みだし こみだし',
  'block.subhead2': 'heading h2 midashi komidashi kai みだし こみだし かい',
  'block.numbered': 'heading number bangou ばんごう',
  'block.bullets': 'ul list unordered kajougaki かじょうがき りすと',
  'block.numbers': 'ol list ordered bangou ばんごう りすと',
  'block.quote': 'blockquote inyou いんよう',
  'insert.photo': 'picture image shashin gazou しゃしん がぞう',
  'insert.gallery': 'pictures images photos gyararii ぎゃらりー しゃしん',
  'insert.slot': 'placeholder image waku shashin わく しゃしん',
  'insert.rule': 'line divider hr keisen けいせん',
  'block.pullquote': 'pull quote large hikidashi inyou ひきだし いんよう',
  'block.attribution': 'source author by shutten しゅってん',
  'block.sidebar': 'box aside kakomi かこみ',
  'insert.table': 'grid rows columns hyou ひょう',
  'insert.footnote': 'note reference kyakuchuu chuu きゃくちゅう ちゅう',
  'insert.ruby': 'furigana reading rubi ふりがな るび',
  'insert.pagebreak': 'new page kaipeeji かいぺーじ',
  'insert.character': 'symbol kigou tokushu moji きごう とくしゅ もじ',
}
