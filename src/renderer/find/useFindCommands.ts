// useFindCommands: what the menus and keys do about finding.
import { useEffect } from 'react'
import { registerCommands } from '../state/commands'
import { openFind, step } from './actions'

export function useFindCommands(): void {
  useEffect(
    () =>
      registerCommands({
        'find.article': { run: () => openFind('article', false) },
        'find.replace': { run: () => openFind('article', true) },
        'find.issue': { run: () => openFind('issue', false) },
        'find.next': { run: () => void step(1) },
        'find.previous': { run: () => void step(-1) },
      }),
    [],
  )
}
