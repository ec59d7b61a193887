// FindBar: looks for words in the article or the whole issue, and puts others in their place.
import { CaseSensitive, ChevronDown, ChevronUp, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../state/desk'
import { IconButton } from '../ui/IconButton'
import { say } from '../words'
import { closeFind, replaceAll, replaceCurrent, step } from './actions'
import './find.css'
import { repaint } from '../editor/marks/paint'
import { HitList } from './HitList'
import { registerFound } from './marks'
import { look, setQuery, useFind } from './state'

export function FindBar() {
  const open = useFind((find) => find.open)
  return open ? <Bar /> : null
}

function Bar() {
  const { t } = useTranslation()
  const find = useFind()
  const readOnly = useDesk((desk) => desk.readOnly !== null)
  useLooking()
  return (
    <search
      className="find-bar"
      aria-label={t('find.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        closeFind()
      }}
    >
      <div className="find-row">
        <input
          className="input"
          name="find"
          value={find.query.text}
          placeholder={t('find.words')}
          aria-label={t('find.words')}
          aria-invalid={find.fault !== null}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery({ text: event.target.value })}
          onKeyDown={onEnter(step)}
        />
        <Switch name="case" label={t('find.case')}>
          <CaseSensitive size={17} aria-hidden="true" />
        </Switch>
        <Switch name="word" label={t('find.word')}>
          <WholeWord size={17} aria-hidden="true" />
        </Switch>
        <Switch name="regex" label={t('find.regex')}>
          <Regex size={15} aria-hidden="true" />
        </Switch>
        <Count />
        <IconButton label={t('command.find.previous')} keys="Shift+F3" onClick={() => void step(-1)}>
          <ChevronUp size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('command.find.next')} keys="F3" onClick={() => void step(1)}>
          <ChevronDown size={16} aria-hidden="true" />
        </IconButton>
        <select
          className="input find-scope"
          aria-label={t('find.scope')}
          value={find.scope}
          onChange={(event) =>
            useFind.setState({ scope: event.target.value === 'issue' ? 'issue' : 'article', current: -1 })
          }
        >
          <option value="article">{t('find.scope.article')}</option>
          <option value="issue">{t('find.scope.issue')}</option>
        </select>
        <IconButton label={t('find.close')} keys="Esc" onClick={closeFind}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {find.replacing && !readOnly && <ReplaceRow />}
      {find.fault && (
        <p className="find-fault" role="alert">
          {say(find.fault)}
        </p>
      )}
      {(find.replacing || find.scope === 'issue') && find.hits.length > 0 && <HitList />}
    </search>
  )
}

function ReplaceRow() {
  const { t } = useTranslation()
  const { replacement, hits, left } = useFind()
  return (
    <div className="find-row">
      <input
        className="input"
        name="replace"
        value={replacement}
        placeholder={t('find.replacement')}
        aria-label={t('find.replacement')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => useFind.setState({ replacement: event.target.value })}
        onKeyDown={onEnter(() => replaceCurrent())}
      />
      <button
        type="button"
        className="button"
        disabled={hits.length === 0}
        onClick={() => void replaceCurrent()}
      >
        {t('find.replace')}
      </button>
      <button
        type="button"
        className="button"
        disabled={hits.length === 0 || left.size >= hits.length}
        onClick={() => void replaceAll()}
      >
        {t('find.replace.all')}
      </button>
    </div>
  )
}

/** Enter goes on, Shift+Enter back; an input method's own Enter does neither. */
const onEnter = (go: (by: 1 | -1) => Promise<void>) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  void go(event.shiftKey ? -1 : 1)
}

function Count() {
  const { t, i18n } = useTranslation()
  const { hits, current, more, query, fault } = useFind()
  const number = (value: number) => value.toLocaleString(i18n.language)
  const words = (): string => {
    if (query.text === '' || fault) return ''
    if (hits.length === 0) return t('find.none')
    return t(more ? 'find.count.more' : 'find.count', { nth: number(current + 1), of: number(hits.length) })
  }
  return (
    <span className="find-count" role="status">
      {words()}
    </span>
  )
}

interface SwitchProps {
  readonly name: 'case' | 'word' | 'regex'
  readonly label: string
  readonly children: ReactNode
}

function Switch({ name, label, children }: SwitchProps) {
  const on = useFind(({ query }) => query[name])
  return (
    <button
      type="button"
      className="icon-button find-switch"
      aria-pressed={on}
      aria-label={label}
      title={label}
      onClick={() => setQuery({ [name]: !on })}
    >
      {children}
    </button>
  )
}

/** Looks again a moment after the question or the draft has changed. */
function useLooking(): void {
  const { query, replacement, scope, hits, current } = useFind()
  const issue = useDesk((desk) => desk.issue)
  const article = useDesk((desk) => desk.article)
  useEffect(registerFound, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what a search depends on
  useEffect(() => {
    const timer = setTimeout(() => void look(), 150)
    return () => clearTimeout(timer)
  }, [query, replacement, scope, issue, scope === 'article' ? article : null])
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what the marks show
  useEffect(repaint, [hits, current, article])
}
