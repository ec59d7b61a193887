// Toolbar: the small bar over the page; each button says its key.
import { Toolbar as Bar } from '@base-ui/react/toolbar'
import { Tooltip } from '@base-ui/react/tooltip'
import {
  Bold,
  GalleryHorizontalEnd,
  Hash,
  Heading1,
  Heading2,
  Image,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  Minus,
  PanelRight,
  Quote,
  Superscript,
  Table,
  TextQuote,
} from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Groups, ToolbarGroups } from './ToolbarGroups'

/** Also the icons of the slash menu. */
export const groups: Groups = [
  [
    ['format.bold', Bold],
    ['format.italic', Italic],
    ['format.link', Link],
    ['insert.footnote', Superscript],
  ],
  [
    ['block.subhead', Heading1],
    ['block.subhead2', Heading2],
    ['block.numbered', Hash],
    ['block.bullets', List],
    ['block.numbers', ListOrdered],
    ['block.quote', TextQuote],
    ['block.pullquote', Quote],
    ['block.sidebar', PanelRight],
  ],
  [
    ['insert.photo', Image],
    ['insert.gallery', GalleryHorizontalEnd],
    ['insert.slot', ImagePlus],
    ['insert.table', Table],
    ['insert.rule', Minus],
  ],
]

export const Toolbar = memo(function Toolbar() {
  const { t } = useTranslation()
  return (
    <Tooltip.Provider delay={400}>
      <Bar.Root className="editor-bar" aria-label={t('editor.toolbar')}>
        <ToolbarGroups groups={groups} />
      </Bar.Root>
    </Tooltip.Provider>
  )
})
