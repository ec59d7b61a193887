// RubySheet: words and the reading that is set over them.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InlineSheet, SheetLine } from '../sheet/InlineSheet'
import { closeInlineSheet, type SheetNow } from '../sheet/open'
import { applyRuby } from './edit'

export function RubySheet({ sheet }: { readonly sheet: Extract<SheetNow, { kind: 'ruby' }> }) {
  const { t } = useTranslation()
  const [base, setBase] = useState(sheet.base)
  const [reading, setReading] = useState(sheet.reading)
  const remove = { label: t('editor.ruby.remove'), run: () => applyRuby(sheet.node, base.trim(), '') }
  return (
    <InlineSheet
      label={t('editor.ruby')}
      place={sheet.place}
      onClose={closeInlineSheet}
      onApply={() => applyRuby(sheet.node, base.trim(), reading.trim())}
      remove={sheet.node === null ? undefined : remove}
    >
      <SheetLine
        label={t('editor.ruby.base')}
        value={base}
        onChange={setBase}
        first={base === ''}
        language="ja"
      />
      <SheetLine
        label={t('editor.ruby.reading')}
        value={reading}
        onChange={setReading}
        first={base !== ''}
        language="ja"
      />
    </InlineSheet>
  )
}
