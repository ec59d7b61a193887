// Desk requests: settings, links and the window's closing.
import { fail, ok } from '#core/result'
import { onDisk } from '../store/fault'
import type { Deps } from './deps'
import { openable } from './openable'
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
      const address = openable(url)
      if (address === undefined) return fail('fault.link')
      await desktop.openLink(address)
      return ok(null)
    },
    async 'window.paste'() {
      desktop.paste()
      return ok(null)
    },
    async 'window.fullscreen'() {
      desktop.fullscreen()
      return ok(null)
    },
    async 'window.close'() {
      desktop.close()
      return ok(null)
    },
    async 'window.ready-to-close'() {
      desktop.readyToClose()
      return ok(null)
    },
  }) satisfies Partial<Handlers>
