// File name: a title in any script gives a name that a disk takes.
import { expect, test } from 'vitest'
import { fileNameOf } from '#core/issue/file-name'

test.each([
  ['The Kazahaya Circular', 'the-kazahaya-circular'],
  ['Société d’Études – Bulletin', 'societe-detudes-bulletin'],
  ['Søndagsbrev fra Ærø', 'søndagsbrev-fra-ærø'],
  ['風早だより', '風早だより'],
  ['がぎぐ・パピプ ニュース', 'がぎぐ-パピプ-ニュース'],
  ['ＡＢＣ通信　第２号', 'abc通信-第2号'],
  ['가나다 소식', '가나다-소식'],
  ['Вестник музея', 'вестник-музея'],
])('%s', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})

test('no sign that means something to a disk or a terminal stays', () => {
  expect(fileNameOf('../..\\a:b*c?"<>|\u0000\u202e\u001b[2J d.')).toBe('a-b-c-2j-d')
  expect(fileNameOf('🎉 — …')).toBe('')
})

test('a long title is cut between its letters', () => {
  expect(fileNameOf('漢'.repeat(200))).toBe('漢'.repeat(60))
  expect(fileNameOf('𠮷'.repeat(200))).toBe('𠮷'.repeat(60))
  expect(fileNameOf(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59))
})
