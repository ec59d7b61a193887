// Edition words: the few words that an edition says by itself, in the language of the issue.
import { fill } from '../words'

const spoken = ['en', 'ja', 'zh', 'de', 'fr', 'es'] as const
type Spoken = (typeof spoken)[number]

const words = {
  'edition.skip': {
    en: 'Skip to the text',
    ja: '本文へ移動',
    zh: '跳到正文',
    de: 'Zum Text springen',
    fr: 'Aller au texte',
    es: 'Ir al texto',
  },
  'edition.contents': {
    en: 'In this issue',
    ja: '目次',
    zh: '本期内容',
    de: 'In dieser Ausgabe',
    fr: 'Dans ce numéro',
    es: 'En este número',
  },
  'edition.sections': {
    en: 'Sections',
    ja: 'セクション',
    zh: '栏目',
    de: 'Rubriken',
    fr: 'Rubriques',
    es: 'Secciones',
  },
  'edition.pages': {
    en: 'Previous and next section',
    ja: '前後のセクション',
    zh: '前后栏目',
    de: 'Vorige und nächste Rubrik',
    fr: 'Rubriques précédente et suivante',
    es: 'Sección anterior y siguiente',
  },
  'edition.archive': {
    en: 'All issues',
    ja: 'バックナンバー',
    zh: '全部往期',
    de: 'Alle Ausgaben',
    fr: 'Tous les numéros',
    es: 'Todos los números',
  },
  'edition.home': { en: 'Front page', ja: '表紙', zh: '首页', de: 'Titelseite', fr: 'Une', es: 'Portada' },
  'edition.previous': {
    en: 'Previous',
    ja: '前へ',
    zh: '上一页',
    de: 'Zurück',
    fr: 'Précédent',
    es: 'Anterior',
  },
  'edition.next': { en: 'Next', ja: '次へ', zh: '下一页', de: 'Weiter', fr: 'Suivant', es: 'Siguiente' },
  'edition.top': {
    en: 'Back to the top',
    ja: '先頭へ戻る',
    zh: '回到顶部',
    de: 'Zum Seitenanfang',
    fr: 'Haut de page',
    es: 'Volver arriba',
  },
  'edition.web': {
    en: 'Read this issue on the web',
    ja: 'この号をウェブで読む',
    zh: '在网页上阅读本期',
    de: 'Diese Ausgabe im Web lesen',
    fr: 'Lire ce numéro sur le web',
    es: 'Leer este número en la web',
  },
  'edition.number': {
    en: 'No. {{number}}',
    ja: '第{{number}}号',
    zh: '第{{number}}期',
    de: 'Nr. {{number}}',
    fr: 'Nº {{number}}',
    es: 'N.º {{number}}',
  },
  'edition.volume': {
    en: 'Vol. {{volume}}, No. {{number}}',
    ja: '第{{volume}}巻第{{number}}号',
    zh: '第{{volume}}卷第{{number}}期',
    de: 'Jg. {{volume}}, Nr. {{number}}',
    fr: 'Vol. {{volume}}, nº {{number}}',
    es: 'Vol. {{volume}}, n.º {{number}}',
  },
  'edition.colophon': {
    en: 'Colophon',
    ja: '奥付',
    zh: '版权信息',
    de: 'Impressum',
    fr: 'Colophon',
    es: 'Colofón',
  },
  'edition.slot': {
    en: 'Photograph {{nth}} of {{of}} is still missing',
    ja: '写真{{nth}}／{{of}}は未入稿です',
    zh: '第{{nth}}张照片（共{{of}}张）尚缺',
    de: 'Foto {{nth}} von {{of}} fehlt noch',
    fr: 'La photo {{nth}} sur {{of}} manque encore',
    es: 'Falta aún la fotografía {{nth}} de {{of}}',
  },
  'edition.cover-slot': {
    en: 'The cover photograph is still missing',
    ja: '表紙の写真は未入稿です',
    zh: '封面照片尚缺',
    de: 'Das Titelfoto fehlt noch',
    fr: 'La photo de couverture manque encore',
    es: 'Falta aún la fotografía de portada',
  },
  'edition.unknown': {
    en: 'This version of Galley does not know this part ({{type}}); here is its text.',
    ja: 'このバージョンのGalleyでは扱えない部分です（{{type}}）。文字だけを示します。',
    zh: '此版本的 Galley 不认识这一部分（{{type}}），仅显示其文字。',
    de: 'Diese Version von Galley kennt diesen Teil nicht ({{type}}); hier ist sein Text.',
    fr: 'Cette version de Galley ne connaît pas cette partie ({{type}}) ; en voici le texte.',
    es: 'Esta versión de Galley no conoce esta parte ({{type}}); este es su texto.',
  },
  'edition.notes': { en: 'Notes', ja: '注', zh: '注释', de: 'Anmerkungen', fr: 'Notes', es: 'Notas' },
  'edition.notes-on': {
    en: 'Notes: {{article}}',
    ja: '注：{{article}}',
    zh: '注释：{{article}}',
    de: 'Anmerkungen: {{article}}',
    fr: 'Notes : {{article}}',
    es: 'Notas: {{article}}',
  },
  'edition.note-back': {
    en: 'Back to note {{number}} in the text',
    ja: '本文の注{{number}}へ戻る',
    zh: '返回正文注释{{number}}',
    de: 'Zurück zu Anmerkung {{number}} im Text',
    fr: 'Revenir à la note {{number}} dans le texte',
    es: 'Volver a la nota {{number}} en el texto',
  },
  'edition.note-mark': {
    en: '(note {{number}})',
    ja: '（注{{number}}）',
    zh: '（注{{number}}）',
    de: '(Anm. {{number}})',
    fr: '(note {{number}})',
    es: '(nota {{number}})',
  },
  'edition.links': { en: 'Links', ja: 'リンク', zh: '链接', de: 'Links', fr: 'Liens', es: 'Enlaces' },
  'edition.see': {
    en: 'In this issue: {{hed}}',
    ja: 'この号の記事：{{hed}}',
    zh: '本期文章：{{hed}}',
    de: 'In dieser Ausgabe: {{hed}}',
    fr: 'Dans ce numéro : {{hed}}',
    es: 'En este número: {{hed}}',
  },
  'edition.photo': { en: 'Photograph', ja: '写真', zh: '照片', de: 'Foto', fr: 'Photo', es: 'Fotografía' },
  'edition.photo-alt': {
    en: 'Photograph: {{alt}}',
    ja: '写真：{{alt}}',
    zh: '照片：{{alt}}',
    de: 'Foto: {{alt}}',
    fr: 'Photo : {{alt}}',
    es: 'Fotografía: {{alt}}',
  },
  'edition.table': { en: 'Table', ja: '表', zh: '表格', de: 'Tabelle', fr: 'Tableau', es: 'Tabla' },
  'edition.untitled': {
    en: 'Untitled section',
    ja: '無題のセクション',
    zh: '无标题栏目',
    de: 'Rubrik ohne Titel',
    fr: 'Rubrique sans titre',
    es: 'Sección sin título',
  },
} as const satisfies Record<string, Readonly<Record<Spoken, string>>>

export type EditionWord = keyof typeof words

/** The language that an edition speaks by itself: the where there are words for it, else English. */
export function spokenIn(language: string): Spoken {
  const base = language.split('-', 1)[0]?.toLowerCase()
  return spoken.find((known) => known === base) ?? 'en'
}

/** An edition's own word in the language, or in English where it has none. */
export const editionWord = (
  key: EditionWord,
  language: string,
  values?: Readonly<Record<string, string | number>>,
): string => fill(words[key][spokenIn(language)], values)
