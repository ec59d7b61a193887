// A plain field: it is written in the direction of its language.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PlainField } from '../../../src/renderer/editor/PlainField'

const field = (language: string | undefined) =>
  renderToStaticMarkup(
    createElement(PlainField, { name: 'hed', label: 'Headline', value: '', onChange: () => {}, language }),
  )

test.each(['he', 'he-IL', 'ar'])('%s begins on the right', (language) => {
  expect(field(language)).toMatch(new RegExp(`lang="${language}" dir="rtl"`))
})

test.each(['en', 'ja', undefined])('%s goes as the page does', (language) => {
  expect(field(language)).not.toContain('dir=')
})
