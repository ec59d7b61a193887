// Register: what the body does by itself while one types.
import { mergeRegister } from 'lexical'
import { registerBeforeWord } from './before-word'
import { registerDayOfMonth } from './day-of-month'
import { registerMarkdown } from './markdown'
import { registerRuleShortcut } from './rule'
import { registerSmart } from './smart'

export const registerTyping = (): (() => void) =>
  mergeRegister(
    registerBeforeWord(),
    registerRuleShortcut(),
    registerMarkdown(),
    registerDayOfMonth(),
    registerSmart(),
  )
