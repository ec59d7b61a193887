// Desk requests: settings, links and the window's closing.
import { fail, ok } from '#core/result'
import { onDisk } from '../store/fault'
import type { Deps } from './deps'
import type { Handlers } from './register'

export const deskHandlers = ({ settings, desktop, send }: Deps) =>
  ({
    'settings.read': async () => ok(settings.now),
    'settings.write': ({ settings: some }) =>
      onDisk('settings.json', async () => {
        const next = await settings.write(some)
        desktop.settingsChanged(next)
        send('settings.changed', next)
        return ok(next)
      }),
    async 'link.open'({ url }) {
      if (!/^(https:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return fail('fault.link')
      await desktop.openLink(url)
      return ok(null)
    },
    async 'window.ready-to-close'() {
      desktop.readyToClose()
      return ok(null)
    },
  }) satisfies Partial<Handlers>
