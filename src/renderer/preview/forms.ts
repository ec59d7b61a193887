// Forms: what the preview can show, and the commands that show it, the preview itself included.
import { useEffect } from 'react'
import type { Settings } from '#shared/settings'
import { registerCommands } from '../state/commands'
import { setSettings, useSettings } from '../state/settings'
import { useView } from '../state/view'

export type Form = Settings['preview']
export const forms = ['desktop', 'tablet', 'phone', 'email', 'pdf'] as const satisfies readonly Form[]

export const showForm = (preview: Form): void => setSettings({ preview })

export function usePreviewCommands(): void {
  const form = useSettings((settings) => settings.preview)
  const isShown = useView(({ preview, focus }) => preview && !focus)
  useEffect(
    () =>
      registerCommands(
        Object.fromEntries(
          forms.map((name) => [
            `preview.${name}`,
            {
              run: () => {
                useView.setState({ preview: true, focus: false })
                showForm(name)
              },
              checked: () => isShown && form === name,
            },
          ]),
        ),
      ),
    [form, isShown],
  )
}
