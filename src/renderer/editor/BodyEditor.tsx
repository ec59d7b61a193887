// BodyEditor: the article's body, in the desk's one editor.

import { $isLinkNode } from '@lexical/link'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { $findMatchingParent, $getNearestNodeFromDOMNode, mergeRegister } from 'lexical'
import { type CSSProperties, memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { history } from '../state/desk'
import { registerBelow } from './below'
import { registerCells } from './blocks'
import { registerCaretReturn } from './caret-return'
import { registerCharacters } from './characters/insert'
import { registerEditorCommands } from './commands'
import { EditorFrame, editor } from './engine'
import { registerNumbers } from './footnote/numbers'
import { registerFormat } from './format'
import { BlockHandle } from './handles/BlockHandle'
import { registerHandles } from './handles/commands'
import { registerKeys } from './keys'
import { askLinkBubble, registerLinkBubble } from './link/bubble'
import { openAddress } from './link/open'
import { registerPaint } from './marks/paint'
import { registerTk } from './marks/tk'
import { historyKey } from './PlainField'
import { registerPaste } from './paste'
import { registerDrop } from './photos/drop'
import { registerSource } from './quote/source'
import { registerRemoveRange } from './remove-range'
import { registerRuns } from './run/run'
import { registerHandOver } from './sessions'
import { registerSidebar } from './sidebar/box'
import { registerSlash } from './slash/register'
import { registerSteps } from './steps'
import { registerCaptions } from './table/caption'
import { registerEmptyHeads } from './table/empty-heads'
import { registerTableKeys } from './table/keys'
import { registerTableState } from './table/state'
import { registerTellCaret } from './tell-caret'
import { registerTyping } from './typing/register'

interface Props {
  readonly language: string
  /** Back from the start of the body into the fields. */
  readonly onFields: () => void
}

export const BodyEditor = memo(function BodyEditor({ language, onFields }: Props) {
  const { t } = useTranslation()
  const line = useRef<HTMLDivElement>(null)
  const back = useRef(onFields)
  back.current = onFields

  useEffect(
    () =>
      mergeRegister(
        registerSteps(),
        registerHandOver(),
        registerFormat(),
        registerCells(),
        registerRemoveRange(),
        registerCaptions(),
        registerEmptyHeads(),
        registerTableState(),
        registerTableKeys(),
        registerSidebar(),
        registerSource(),
        registerRuns(),
        registerNumbers(),
        registerTyping(),
        registerSlash(),
        registerBelow(),
        registerLinkBubble(),
        registerCaretReturn(),
        registerKeys(() => back.current()),
        registerEditorCommands(),
        registerHandles(),
        registerCharacters(),
        registerPaste(),
        registerPaint(),
        registerTk(),
        registerTellCaret(),
        registerDrop(() => line.current),
      ),
    [],
  )

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only stops what the editor inside it has handled
    <div
      className="body-box"
      lang={language}
      style={{ '--source-empty': JSON.stringify(t('editor.attribution.empty')) } as CSSProperties}
      onBlur={() => history.seal()}
      // What the editor has handled is not the window's any more.
      onKeyDown={(event) => {
        const way = event.defaultPrevented ? undefined : historyKey(event)
        if (way) event.preventDefault()
        if (event.defaultPrevented) event.stopPropagation()
        way?.()
      }}
      onClick={(event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null
        if (!link) return
        event.preventDefault()
        if (event.ctrlKey || event.metaKey) openAddress(editor.read(() => $addressOf(link)))
        else askLinkBubble()
      }}
    >
      <EditorFrame>
        <ContentEditable
          className="body"
          aria-label={t('editor.body')}
          aria-placeholder={t('editor.body.empty')}
          placeholder={<p className="body-empty">{t('editor.body.empty')}</p>}
          data-body=""
          spellCheck={false}
        />
      </EditorFrame>
      <BlockHandle line={line} />
      <div className="drop-line" ref={line} hidden />
    </div>
  )
})

/** The node's address: the element has none where it leads to an article. */
function $addressOf(element: Element): string {
  const node = $getNearestNodeFromDOMNode(element)
  return (node && $findMatchingParent(node, $isLinkNode)?.getURL()) ?? ''
}
