// What the store says when something cannot be read or written.
import type { Words } from '#core/words'

export const storeWords = {
  'fault.disk-full': {
    en: 'There is no room left on the disk that holds {{place}}.',
    ja: '{{place}}のあるディスクに空き容量がありません。',
  },
  'fault.not-allowed': {
    en: '{{place}} cannot be read or written: permission is missing, or the disk is read-only.',
    ja: '{{place}}を読み書きできません。権限がないか、ディスクが読み取り専用です。',
  },
  'fault.not-there': { en: '{{place}} is not there.', ja: '{{place}}が見つかりません。' },
  'fault.is-folder': {
    en: '{{place}} is a folder, not a file.',
    ja: '{{place}}はファイルではなくフォルダーです。',
  },
  'fault.not-file': {
    en: '{{place}} is not a plain file.',
    ja: '{{place}}は通常のファイルではありません。',
  },
  'fault.not-folder': {
    en: '{{place}} is not a folder, or not in one.',
    ja: '{{place}}はフォルダーではないか、フォルダーの中にありません。',
  },
  'fault.too-many-open': {
    en: 'The system has too many files open to get at {{place}}.',
    ja: '開いているファイルが多すぎるため、{{place}}を扱えません。',
  },
  'fault.disk': {
    en: 'The disk failed at {{place}} ({{code}}).',
    ja: '{{place}}でディスクのエラーが起きました（{{code}}）。',
  },
  'fault.record': {
    en: 'This {{record}} does not have the expected form: see {{place}}.',
    ja: '「{{record}}」の形式が正しくありません（{{place}}）。',
  },
  'fault.library-missing': {
    en: 'There is no library in {{folder}}.',
    ja: '{{folder}}にライブラリはありません。',
  },
  'fault.library-other': {
    en: '{{folder}} holds other things and is not a library; choose an empty folder or an existing library.',
    ja: '{{folder}}には別のものが入っていて、ライブラリではありません。空のフォルダーか既存のライブラリを選んでください。',
  },
  'fault.library-link': {
    en: '{{place}} is a link that leads out of the library. Here the library can be read, but not changed; put a folder in the place of the link.',
    ja: '{{place}}はライブラリの外へのリンクです。ここでは閲覧のみで、変更できません。リンクをフォルダーに置き換えてください。',
  },
  'fault.library-newer': {
    en: 'The library in {{folder}} was made by a newer Galley; it is left as it is.',
    ja: '{{folder}}のライブラリは新しいバージョンのGalleyで作られています。変更せずに残します。',
  },
  'fault.library-damaged_one': {
    en: 'library.json is damaged. One publication was set up again from its issues; its title and design need a look. The damaged file is kept in the quarantine folder.',
    ja: 'library.jsonが壊れています。号をもとに1件の刊行物を作り直しました。題名とデザインを確認してください。壊れたファイルはquarantineフォルダーに残します。',
  },
  'fault.library-damaged': {
    en: 'library.json is damaged. {{count}} publications were set up again from their issues; their titles and designs need a look. The damaged file is kept in the quarantine folder.',
    ja: 'library.jsonが壊れています。号をもとに{{count}}件の刊行物を作り直しました。題名とデザインを確認してください。壊れたファイルはquarantineフォルダーに残します。',
  },
  'fault.library-restored': {
    en: 'library.json was damaged, and the publications were set up again from their issues; their titles and designs need a look. The damaged file is {{kept}} in the quarantine folder.',
    ja: 'library.jsonが壊れていたため、号をもとに刊行物を作り直しました。題名とデザインを確認してください。壊れたファイルはquarantineフォルダーの{{kept}}です。',
  },
  'fault.library-held-window': {
    en: 'Another window of Galley has this library open. Here it can be read, but not changed, until that window is closed.',
    ja: 'このライブラリはGalleyの別のウィンドウで開かれています。そのウィンドウを閉じるまで、ここでは閲覧のみで、変更できません。',
  },
  'fault.library-held-command': {
    en: 'A command of Galley is at work in this library. Here it can be read, but not changed, until that is done.',
    ja: 'Galleyのコマンドがこのライブラリで作業中です。終わるまで、ここでは閲覧のみで、変更できません。',
  },
  'fault.library-held-user': {
    en: '{{user}} has this library open on this computer. Here it can be read, but not changed, until {{user}} closes it.',
    ja: 'このライブラリは、このコンピューターで{{user}}さんが開いています。閉じられるまで、ここでは閲覧のみで、変更できません。',
  },
  'fault.library-held-computer': {
    en: '{{user}} has this library open on the computer “{{host}}”. Here it can be read, but not changed, until it is closed there.',
    ja: 'このライブラリは、コンピューター「{{host}}」で{{user}}さんが開いています。そこで閉じられるまで、ここでは閲覧のみで、変更できません。',
  },
  'fault.library-held-unnamed': {
    en: 'Another program has this library open. Here it can be read, but not changed, until it is closed there.',
    ja: 'このライブラリはほかのプログラムで開かれています。そこで閉じられるまで、ここでは閲覧のみで、変更できません。',
  },
  'held.reason': {
    en: 'The library is open elsewhere, so it can only be read here.',
    ja: 'ライブラリがほかで開かれているため、ここでは変更できません。',
  },
  'fault.issue-missing': {
    en: 'This issue is no longer in the library.',
    ja: 'この号はライブラリにありません。',
  },
  'fault.issue-stale': {
    en: 'Not saved: the issue was changed elsewhere in the meantime (revision {{theirs}} on the disk, {{ours}} here).',
    ja: '保存していません。この号はほかの場所で変更されています（ディスク上はリビジョン{{theirs}}、こちらはリビジョン{{ours}}）。',
  },
  'fault.issue-damaged': {
    en: 'The issue in {{file}} is damaged and left out; the file is kept unchanged in the quarantine folder.',
    ja: '{{file}}の号は壊れているため、一覧から外しました。ファイルはquarantineフォルダーにそのまま残します。',
  },
  'fault.issue-unreadable': {
    en: 'The issue in {{file}} cannot be read ({{code}}); it is left out and stays as it is.',
    ja: '{{file}}の号を読み取れません（{{code}}）。一覧から外し、そのまま残します。',
  },
  'fault.issue-newer': {
    en: 'The issue in {{file}} was written by a newer Galley; it is left out and kept as it is.',
    ja: '{{file}}の号は新しいバージョンのGalleyで書かれています。一覧から外し、そのまま残します。',
  },
  'fault.issue-foreign': {
    en: 'Another program has changed the file of this issue in the meantime. What was typed here is kept in its journal.',
    ja: '別のプログラムがこの号のファイルを変更しました。ここで入力した内容はジャーナルに残っています。',
  },
  'fault.revision-missing': {
    en: 'This revision is no longer there.',
    ja: 'このリビジョンはもうありません。',
  },
  'fault.revision-damaged': {
    en: 'This revision is damaged and cannot be shown.',
    ja: 'このリビジョンは壊れているため表示できません。',
  },
  'fault.journal-damaged': {
    en: '{{file}} is damaged. The changes before the damage were kept; the file goes to the quarantine folder as it is.',
    ja: '{{file}}が壊れています。壊れた箇所より前の変更は残っています。ファイルはそのままquarantineフォルダーに移します。',
  },
  'fault.change-gap': {
    en: 'The changes of this issue came out of order; the whole issue is saved instead.',
    ja: '変更の順序が合わないため、号全体を保存します。',
  },
  'fault.issue-exists': {
    en: 'The issue is in the library already.',
    ja: 'この号はすでにライブラリにあります。',
  },
  'fault.publication-missing': {
    en: 'This publication is no longer in the library.',
    ja: 'この刊行物はライブラリにありません。',
  },
  'fault.publication-used': {
    en: 'Issues of this publication are still in the library, or in its trash.',
    ja: 'この刊行物の号が、ライブラリかごみ箱に残っています。',
  },
  'fault.publication-exists': {
    en: 'There is a publication called “{{title}}” already.',
    ja: '「{{title}}」という刊行物はすでにあります。',
  },
  'fault.publication-untitled': {
    en: 'A publication needs a title.',
    ja: '刊行物には題名が必要です。',
  },
  'fault.photo-missing': {
    en: 'A photograph is missing from the library’s photos folder.',
    ja: 'ライブラリのphotosフォルダーに写真がありません。',
  },
  'fault.photo-damaged': {
    en: 'The photograph {{file}} is damaged in the library; bring the original in again.',
    ja: 'ライブラリの写真{{file}}が壊れています。元のファイルをもう一度取り込んでください。',
  },
} as const satisfies Words
