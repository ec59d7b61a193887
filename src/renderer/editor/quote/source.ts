// Source: says aloud that the caret has come to the line for who said a quote, which Enter leads to.
import i18next from 'i18next'
import { announce } from '../announce'
import { useFormat } from '../format'

export const registerSource = (): (() => void) =>
  useFormat.subscribe(({ block }, before) => {
    if (block === 'attribution' && before.block !== 'attribution')
      announce(i18next.t('command.block.attribution'))
  })
