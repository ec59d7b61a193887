// UseFields: caption, credit and alt text, written under the photograph.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createNodeSelection,
  $createParagraphNode,
  $isElementNode,
  $setSelection,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical'
import { useTranslation } from 'react-i18next'
import type { PhotoUse } from '#core/photo/use'
import { useDesk } from '../../state/desk'
import { articleLanguage } from '../article-language'
import { $usesNode } from '../nodes/uses'
import { historyKey, PlainField } from '../PlainField'
import { fieldTag, findUseField, type UseField } from './use-field'
import { useOwnEvents } from './use-own-events'

export function UseFields({ node, use }: { readonly node: NodeKey; readonly use: PhotoUse }) {
  const { t } = useTranslation()
  const [editor] = useLexicalComposerContext()
  const own = useOwnEvents()
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  const language = useDesk(articleLanguage)

  const set = (field: UseField['field'], value: string | boolean) =>
    editor.update(() => $usesNode(node)?.setUse(use.id, { [field]: value }), {
      discrete: true,
      tag: [fieldTag({ use: use.id, field }), SKIP_DOM_SELECTION_TAG],
    })

  /** To the field before or after, of this photograph or of its neighbour in the gallery. */
  const go = (name: string, step: 1 | -1) => {
    const wanted = findUseField({ use: use.id, field: name as UseField['field'] })
    const all = editor.getElementByKey(node)?.querySelectorAll<HTMLElement>('textarea:not(:disabled)') ?? []
    const next = wanted && [...all][[...all].indexOf(wanted) + step]
    if (next) next.focus()
    else leave(editor, node, step > 0 ? 'after' : 'select')
  }

  const common = (field: 'caption' | 'credit' | 'alt') => ({
    name: field,
    className: `use-${field}`,
    value: use[field],
    label: t(`editor.${field}`),
    language,
    onChange: (value: string) => set(field, value),
    onNext: () => go(field, 1),
    onPrevious: () => go(field, -1),
    onEscape: () => leave(editor, node, 'select'),
  })

  return (
    <div className="use-fields" ref={own}>
      <PlainField {...common('caption')} placeholder={t('editor.caption.empty')} />
      <PlainField {...common('credit')} placeholder={t('editor.credit.empty')} />
      <div className="use-alt-row">
        <span className="use-alt-mark" aria-hidden="true">
          {t('editor.alt.mark')}
        </span>
        <PlainField
          {...common('alt')}
          placeholder={use.decorative ? t('editor.alt.decorative') : t('editor.alt.empty')}
          disabled={use.decorative}
        />
        <label className="use-decorative">
          <input
            type="checkbox"
            data-field="decorative"
            checked={use.decorative}
            disabled={readOnly}
            onChange={(event) => set('decorative', event.currentTarget.checked)}
            onKeyDown={(event) => {
              const way = historyKey(event)
              if (!way) return
              event.preventDefault()
              event.stopPropagation()
              way()
            }}
          />
          {t('editor.decorative')}
        </label>
      </div>
    </div>
  )
}

/** Out of the fields: onto the block itself, or into the text after it. */
function leave(
  editor: ReturnType<typeof useLexicalComposerContext>[0],
  key: NodeKey,
  where: 'select' | 'after',
): void {
  editor.getRootElement()?.focus({ preventScroll: true })
  editor.update(() => {
    const node = $usesNode(key)
    if (!node) return
    if (where === 'select') {
      const selection = $createNodeSelection()
      selection.add(key)
      $setSelection(selection)
      return
    }
    const next = node.getNextSibling()
    if ($isElementNode(next)) next.selectStart()
    else {
      const paragraph = $createParagraphNode()
      node.insertAfter(paragraph)
      paragraph.select()
    }
  })
}
