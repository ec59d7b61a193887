// Search: the one script of an archive; it answers while one types, from an index that lies beside it.
import { ask, type LoadedPart } from '#core/archive/ask'
import { fetchPart } from './parts'
import { draw } from './results'

/** More results than anyone reads cost the page its speed. */
const mostShown = 50

const form = document.getElementById('search') as HTMLFormElement
const field = document.getElementById('q') as HTMLInputElement
const status = document.getElementById('found') as HTMLElement
const list = document.getElementById('results') as HTMLElement

const names = (form.dataset['parts'] ?? '').split(' ').filter((name) => name !== '')
const loaded: LoadedPart[] = []
const failed: string[] = []
let loading: Promise<void> | undefined

/** The newest year first; every part is answered from as soon as it is there. */
const load = (): Promise<void> => {
  loading ??= (async () => {
    for (const name of names) {
      const part = await fetchPart(name)
      if (part) loaded.push(part)
      else failed.push(name)
      answer()
    }
  })()
  return loading
}

const say = (name: string, values: Readonly<Record<string, string | number>> = {}): string =>
  (form.dataset[name] ?? '').replace(/\{\{(\w+)\}\}/g, (_, key: string) => String(values[key] ?? ''))

function answer(): void {
  const query = field.value.trim()
  const hits = query === '' ? [] : ask(loaded, query)
  draw(list, hits.slice(0, mostShown))
  status.textContent = query === '' ? '' : sayHow(hits.length)
  list.dataset['complete'] = String(loaded.length + failed.length === names.length)
}

function sayHow(count: number): string {
  const whole = loaded.length + failed.length === names.length
  const lost = failed.length > 0 ? ` ${say('failed', { parts: failed.join(', ') })}` : ''
  if (!whole && count === 0) return say('loading')
  if (count === 0) return say('none') + lost
  if (count > mostShown) return say('first', { count, shown: mostShown }) + lost
  return (count === 1 ? say('one') : say('many', { count })) + lost
}

/** The address keeps the words, so that a reload and the way back from an article find them again. */
function remember(): void {
  const query = field.value.trim()
  try {
    history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`)
  } catch {
    // Some browsers keep the addresses of local files as they are; the search works all the same.
  }
}

/** Down from the field into the results, up and down among them, Escape back to the field. */
function walk(event: KeyboardEvent): void {
  const links = [...list.querySelectorAll('a')]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  if (event.key === 'Escape' && at >= 0) field.focus()
  else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === field)) links[at + 1]?.focus()
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus()
  else return
  event.preventDefault()
}

let timer: number | undefined
field.addEventListener('focus', () => void load())
field.addEventListener('input', (event) => {
  // An unfinished word of an input method is nobody's question.
  if ((event as InputEvent).isComposing) return
  void load()
  clearTimeout(timer)
  timer = window.setTimeout(() => {
    remember()
    answer()
  }, 120)
})
field.addEventListener('compositionend', () => {
  void load()
  remember()
  answer()
})
form.addEventListener('submit', (event) => {
  event.preventDefault()
  void load()
  remember()
  answer()
  list.querySelector('a')?.focus()
})
document.addEventListener('keydown', walk)

const asked = new URLSearchParams(location.search).get('q')
if (asked) {
  field.value = asked
  void load()
  answer()
} else field.focus()
