// Help: the keyboard's commands, from their table, and what the program is.
import { useTranslation } from 'react-i18next'
import { type Command, commands, keysOf, menus } from '#shared/commands'
import { closeSheet } from '../state/view'
import { sayKeys } from '../ui/keys'
import { Sheet } from '../ui/Sheet'

function Done() {
  const { t } = useTranslation()
  return (
    <button type="submit" className="button button-primary">
      {t('dialog.done')}
    </button>
  )
}

export function Shortcuts() {
  const { t } = useTranslation()
  const table: readonly Command[] = commands
  return (
    <Sheet wide title={t('shortcuts.title')} onClose={closeSheet} onSubmit={closeSheet} actions={<Done />}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what it can reach */}
      <section className="keys-table" tabIndex={0} aria-label={t('shortcuts.title')}>
        {menus.map((menu) => (
          <section key={menu}>
            <h3>{t(`menu.${menu}`)}</h3>
            {table
              .filter((command) => command.menu === menu && command.key)
              .map((command) => (
                <div key={command.id} className="keys-row">
                  <span>{t(`command.${command.id}`)}</span>
                  <kbd className="keys">{keysOf(command).map(sayKeys).join(t('shortcuts.or'))}</kbd>
                </div>
              ))}
          </section>
        ))}
      </section>
    </Sheet>
  )
}

export function About() {
  const { t } = useTranslation()
  return (
    <Sheet title={t('about.title')} onClose={closeSheet} onSubmit={closeSheet} actions={<Done />}>
      <div className="form">
        <p>{t('about.say')}</p>
        <p>{t('about.licence')}</p>
        <p>{t('about.licences')}</p>
      </div>
    </Sheet>
  )
}
