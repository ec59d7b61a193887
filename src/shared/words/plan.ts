// What the plan says.
import type { Words } from '#core/words'

export const planWords = {
  'plan.title': { en: 'Plan of the issue', ja: '台割' },
  'plan.tree': { en: 'Sections and articles', ja: 'セクションと記事' },
  'plan.cover': { en: 'Cover', ja: '表紙' },
  'plan.cover.none': { en: 'No cover photo', ja: '表紙の写真なし' },
  'plan.cover.choose': { en: 'Choose a cover photo', ja: '表紙の写真を選ぶ' },
  'plan.article.untitled': { en: 'No headline yet', ja: '見出し未定' },
  'plan.section.untitled': { en: 'Section without a name', ja: '名前のないセクション' },
  'plan.section.empty': { en: 'No articles', ja: '記事なし' },
  'plan.article.add': { en: 'Article', ja: '記事' },
  'plan.section.add': { en: 'Section', ja: 'セクション' },
  'plan.rename': { en: 'New name', ja: '新しい名前' },
  'plan.status': { en: 'Status: {{status}}', ja: '状態：{{status}}' },
  'plan.status.idea': { en: 'Idea', ja: '企画' },
  'plan.status.draft': { en: 'Draft', ja: '下書き' },
  'plan.status.edited': { en: 'Edited', ja: '編集済み' },
  'plan.status.ready': { en: 'Ready', ja: '校了' },
  'plan.deleted': { en: '“{{name}}” was deleted.', ja: '「{{name}}」を削除しました。' },
  'plan.moved': {
    en: '{{name}} is number {{place}} of {{of}} in {{section}}.',
    ja: '{{name}}は「{{section}}」の{{of}}本中{{place}}番目です。',
  },
  'plan.moved.section': {
    en: '{{name}} is section {{place}} of {{of}}.',
    ja: '{{name}}は{{of}}セクション中{{place}}番目です。',
  },
} as const satisfies Words
