// ImportReport: what became of the files, what was guessed and what was left out, each with its line.
import { useTranslation } from 'react-i18next'
import { type Photo, photoFile } from '#core/photo/photo'
import { sayBytes } from '#core/size'
import type { Arrived, Imported } from '#shared/incoming'
import { openIssue } from '../state/sitting'
import { closeSheet } from '../state/view'
import { Sheet } from '../ui/Sheet'
import { say } from '../words'

export function ImportReport({ imports }: { readonly imports: readonly Imported[] }) {
  const { t } = useTranslation()
  const made = imports.filter(({ result }) => result.ok)
  const issues = made.flatMap(({ result }) =>
    result.ok && result.value.kind === 'issue' ? [result.value.issue.id] : [],
  )
  const only = issues.length === 1 ? issues[0] : undefined
  return (
    <Sheet
      wide
      title={t(made.length > 0 ? 'import.title' : 'import.title.failed')}
      onClose={closeSheet}
      onSubmit={() => (only ? open(only) : closeSheet())}
      actions={
        <>
          <button type={only ? 'button' : 'submit'} className="button" onClick={closeSheet}>
            {t('import.done')}
          </button>
          {only && (
            <button type="submit" className="button button-primary">
              {t('import.open')}
            </button>
          )}
        </>
      }
    >
      {imports.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two files may have one name
        <One key={index} entry={entry} single={only !== undefined} />
      ))}
    </Sheet>
  )
}

function open(issue: string): void {
  closeSheet()
  void openIssue(issue)
}

interface OneProps {
  readonly entry: Imported
  /** The sheet's own button opens it. */
  readonly single: boolean
}

function One({ entry: { file, result }, single }: OneProps) {
  if (!result.ok)
    return (
      <section className="import-one">
        <h3>{file}</h3>
        <p className="import-fault">{say(result.fault)}</p>
      </section>
    )
  return result.value.kind === 'photo' ? (
    <OnePhoto file={file} photo={result.value.photo} />
  ) : (
    <OneIssue file={file} arrived={result.value} single={single} />
  )
}

function OnePhoto({ file, photo }: { readonly file: string; readonly photo: Photo }) {
  const { t, i18n } = useTranslation()
  const { width, height, bytes } = photo
  return (
    <section className="import-one import-photo">
      <img src={`galley://photos/${photoFile(photo)}?w=160`} alt="" />
      <div>
        <h3>{file}</h3>
        <p>{t('import.photo', { width, height, size: sayBytes(bytes, i18n.language) })}</p>
      </div>
    </section>
  )
}

function OneIssue({
  file,
  arrived: { issue, report, filled, package: sealed },
  single,
}: {
  readonly single: boolean
  readonly file: string
  readonly arrived: Extract<Arrived, { kind: 'issue' }>
}) {
  const { t } = useTranslation()
  const { guesses, omissions, ...counts } = report
  return (
    <section className="import-one">
      <div className="import-head">
        <h3>{issue.title || file}</h3>
        {!single && (
          <button type="button" className="button" onClick={() => open(issue.id)}>
            {t('import.open')}
          </button>
        )}
      </div>
      <p>{t('import.made', counts)}</p>
      {sealed && (
        <p>{sealed.already ? t('import.package.already') : t('import.package', { count: sealed.photos })}</p>
      )}
      {filled > 0 && <p>{t('import.filled', { count: filled })}</p>}
      {guesses.length > 0 && (
        <details>
          <summary>{t('import.guesses', { count: guesses.length })}</summary>
          <ul className="import-lines">
            {guesses.map(({ place, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                <span className="import-line">{t('import.line', { line: place.line })}</span>
                <span>{say(what)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {omissions.length === 0 ? (
        !sealed && <p>{t('import.omissions.none')}</p>
      ) : (
        <details>
          <summary>{t('import.omissions', { count: omissions.length })}</summary>
          <ul className="import-lines">
            {omissions.map(({ place, what, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                <span className="import-line">{t('import.line', { line: place.line })}</span>
                <span>
                  {say(what)} <q>{text}</q>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
