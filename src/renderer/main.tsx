// The window's entry: settings first, then the issue that was open last, then the window.
import './trusted'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './ui/fonts'
import { App } from './App'
import { registerAutosave, saveNow } from './state/autosave'
import { bridge } from './state/bridge'
import { registerDefects } from './state/defects'
import { openOnDesk, useDesk } from './state/desk'
import { registerLibraries } from './state/libraries'
import { registerQuiet } from './state/quiet'
import { registerSettings, setSettings, useSettings } from './state/settings'
import { useView } from './state/view'
import { Trouble } from './Trouble'
import { speak } from './words'

registerDefects()

// The window closes once the disk has everything; a failed save keeps it open, with the reason in sight.
bridge.on('window.closing', async () => {
  if (await saveNow()) await bridge.request('window.ready-to-close')
})

await registerSettings()
const { language, zoom, lastIssue, lastArticle } = useSettings.getState()
useView.setState({ zoom })
speak(language)
if (lastIssue) {
  const answer = await bridge.request('issue.open', { id: lastIssue })
  if (answer.ok) openOnDesk(answer.value, lastArticle)
}
registerAutosave()
registerLibraries()
registerQuiet()
useDesk.subscribe(({ article }, before) => {
  if (article && article !== before.article) setSettings({ lastArticle: article })
})

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Trouble>
      <App />
    </Trouble>,
  )
