// All: every words table of the interface, joined.
import { importNoteWords } from '#core/import/words'
import type { Words } from '#core/words'
import { archiveWords } from './archive'
import { archiveFaultWords } from './archive-faults'
import { characterWords } from './characters'
import { commandWords, menuWords } from './commands'
import { damagedWords } from './damaged'
import { defectWords } from './defects'
import { deskWords } from './desk'
import { desktopWords } from './desktop'
import { dialogWords } from './dialogs'
import { editorWords } from './editor'
import { emailWords } from './email'
import { exportWords } from './export'
import { exportFaultWords } from './export-faults'
import { findWords } from './find'
import { historyWords } from './history'
import { librariesWords } from './libraries'
import { libraryWords } from './library'
import { newerWords } from './newer'
import { packageWords } from './package'
import { pasteWords } from './paste'
import { photoWords } from './photos'
import { pickerWords } from './picker'
import { planWords } from './plan'
import { preflightWords } from './preflight'
import { previewWords } from './preview'
import { publishedWords } from './published'
import { searchWords } from './search'
import { spellingWords } from './spelling'
import { storeWords } from './store'
import { writingWords } from './writing'

/** The tables by subject; no two may have a key in common. */
export const tables = {
  archiveWords,
  archiveFaultWords,
  characterWords,
  menuWords,
  commandWords,
  damagedWords,
  defectWords,
  deskWords,
  desktopWords,
  dialogWords,
  editorWords,
  exportWords,
  exportFaultWords,
  findWords,
  historyWords,
  importNoteWords,
  librariesWords,
  libraryWords,
  newerWords,
  packageWords,
  pasteWords,
  photoWords,
  pickerWords,
  planWords,
  preflightWords,
  previewWords,
  publishedWords,
  emailWords,
  searchWords,
  spellingWords,
  storeWords,
  writingWords,
} as const satisfies Record<string, Words>

export const allWords: Words = Object.assign({}, ...Object.values(tables))
