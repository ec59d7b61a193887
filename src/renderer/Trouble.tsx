// Trouble: what stands there when a part of the window broke.
import i18next from 'i18next'
import { Component, type ReactNode } from 'react'
import { defectOf } from '#shared/defect'
import { copyDefect, tellDefect } from './state/defects'

interface State {
  readonly error: Error | null
}

export class Trouble extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: Error): void {
    tellDefect(error)
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="full-page" role="alert">
        <h1>{i18next.t('app.trouble.title')}</h1>
        <p>{i18next.t('app.trouble.say')}</p>
        <div className="full-page-actions">
          <button type="button" className="button" onClick={() => void copyDefect(defectOf(error))}>
            {i18next.t('app.trouble.copy')}
          </button>
          <button type="button" className="button button-primary" onClick={() => location.reload()}>
            {i18next.t('app.trouble.again')}
          </button>
        </div>
      </main>
    )
  }
}
