// Tree: the rows of the plan, walked with the arrow keys.
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issue } from '#core/issue/issue'
import type { Section } from '#core/issue/section'
import { showArticle, useDesk } from '../state/desk'
import { ArticleRow } from './ArticleRow'
import { beginRename, remove } from './actions'
import { Rename } from './Rename'
import { chosenSection, usePlan } from './state'
import { useRowDrag } from './useRowDrag'

export function Tree({ issue }: { readonly issue: Issue }) {
  const { t } = useTranslation()
  const active = usePlan((plan) => plan.active)
  const article = useDesk((desk) => desk.article)
  const ids = issue.sections.flatMap(({ id, articles }) => [id, ...articles.map((one) => one.id)])
  const stop = [active, article].find((id) => id !== null && ids.includes(id)) ?? ids[0]
  const selected = chosenSection(issue, active)?.id ?? article
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list is what a tree is without its role
    <ul className="tree" role="tree" aria-label={t('plan.tree')} onKeyDown={walk}>
      {issue.sections.map((section) => (
        <SectionRows
          key={section.id}
          section={section}
          stop={stop}
          selected={selected}
          language={issue.language}
        />
      ))}
    </ul>
  )
}

interface Props {
  readonly section: Section
  readonly stop: string | undefined
  readonly selected: string | null
  readonly language: string
}

function SectionRows({ section, stop, selected, language }: Props) {
  const { t } = useTranslation()
  const renaming = usePlan((plan) => plan.renaming === section.id)
  const [head, edge] = useRowDrag<HTMLDivElement>(section.id, 'section')
  return (
    <li
      role="treeitem"
      aria-expanded="true"
      aria-selected={selected === section.id}
      aria-label={section.kicker || t('plan.section.untitled')}
      tabIndex={stop === section.id ? 0 : -1}
      data-id={section.id}
      data-section={section.id}
      onFocus={(event) => event.target === event.currentTarget && usePlan.setState({ active: section.id })}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: F2 does the same from the keyboard */}
      <div ref={head} className="tree-section" data-edge={edge} onDoubleClick={() => beginRename(section.id)}>
        {renaming ? (
          <Rename id={section.id} value={section.kicker} />
        ) : (
          <span data-empty={section.kicker === '' || undefined} lang={language}>
            {section.kicker || t('plan.section.untitled')}
          </span>
        )}
      </div>
      {section.articles.length === 0 ? (
        <p className="tree-none">{t('plan.section.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a group of tree items, not of fields
        <ul role="group">
          {section.articles.map((article) => (
            <ArticleRow
              key={article.id}
              article={article}
              stop={stop === article.id}
              selected={selected === article.id}
              language={language}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const row = event.target as HTMLElement
  if (row.getAttribute('role') !== 'treeitem' || event.altKey || event.ctrlKey || event.metaKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')]
  const at = rows.indexOf(row)
  const id = row.dataset['id'] as string
  const go = (to: number) => rows[Math.min(Math.max(to, 0), rows.length - 1)]?.focus()
  const keys: Record<string, () => void> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowLeft: () => row.parentElement?.closest<HTMLElement>('[role="treeitem"]')?.focus(),
    ArrowRight: () => row.querySelector<HTMLElement>('[role="treeitem"]')?.focus(),
    Enter: () => row.dataset['section'] === undefined && showArticle(id),
    ' ': () => row.dataset['section'] === undefined && showArticle(id),
    Delete: () => remove(id),
  }
  const act = keys[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
