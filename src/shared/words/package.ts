// What is said of a sealed package: what is wrong with one, and why it is not made or taken in.
import type { Words } from '#core/words'

export const packageWords = {
  'package.changed': {
    en: 'is not what was sealed: at least one byte is another',
    ja: '封をしたときと内容が異なります',
  },
  'package.missing': { en: 'is missing', ja: 'ありません' },
  'package.added': { en: 'was added after the package was sealed', ja: '封をした後に加えられています' },
  'package.twice': { en: 'is there twice', ja: '同じ名前のファイルが重複しています' },
  'package.name': { en: 'has a name that no package has', ja: 'パッケージにない名前です' },
  'package.kind': {
    en: 'is a link, is encrypted, or is packed in an unknown way',
    ja: 'リンク、暗号化されたファイル、または不明な圧縮形式です',
  },
  'package.large': {
    en: 'is larger than a package or a file in one may be',
    ja: 'パッケージで許される大きさを超えています',
  },
  'package.header': {
    en: 'has an entry in the archive that is not as it was sealed',
    ja: '書庫内の見出しが、封をしたときと異なります',
  },
  'package.archive': {
    en: 'has bytes at its end that are not as they were sealed',
    ja: '書庫の末尾が、封をしたときと異なります',
  },
  'package.directory': {
    en: 'is not a package, or its directory is damaged',
    ja: 'パッケージではないか、目録が壊れています',
  },
  'fault.package-broken': {
    en: '{{file}} was not taken in: it is not as it was sealed. The first of its files that is not is {{first}}.',
    ja: '{{file}}を読み込めません。封をしたときと異なります（最初の箇所：{{first}}）。',
  },
  'fault.package-unsealed': {
    en: '{{file}} was not sealed: {{first}} was read back otherwise than it was written. Try another disk.',
    ja: '{{file}}を封印できません。{{first}}を読み返すと、書いたものと異なりました。別のディスクをお試しください。',
  },
  'fault.package-record': {
    en: '{{file}} was not taken in: {{record}} in it is not what Galley writes.',
    ja: '{{file}}を読み込めません。中の{{record}}の形式が正しくありません。',
  },
  'fault.package-newer': {
    en: '{{file}} was not taken in: it is not of the form that this Galley knows, and may come from a newer one.',
    ja: '{{file}}を読み込めません。このGalleyの知らない形式です。新しい版のGalleyで作られた可能性があります。',
  },
  'fault.package-other': {
    en: '{{file}} was not taken in: the library has this issue already, as revision {{ours}}, and the package has other content, revision {{theirs}}. To have the package’s, delete the issue in the library first.',
    ja: '{{file}}を読み込めません。ライブラリに同じ号があり（リビジョン{{ours}}）、パッケージの内容（リビジョン{{theirs}}）と異なります。パッケージの内容を使うには、先にライブラリの号を削除してください。',
  },
  'fault.package-file-large': {
    en: '{{file}} is larger than {{most}} MB, so it cannot go into a package.',
    ja: '{{file}}は{{most}} MBを超えるため、パッケージに入れられません。',
  },
  'fault.package-large': {
    en: 'A package holds at most {{files}} files and {{most}} MB.',
    ja: 'パッケージに入れられるのは{{files}}ファイル、{{most}} MBまでです。',
  },
} as const satisfies Words
