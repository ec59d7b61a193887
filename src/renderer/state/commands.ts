// Commands: what the window can do at this moment. Parts of the window register what they can do while they are there.
import i18next from 'i18next'
import { create } from 'zustand'
import { type Command, type CommandId, commands } from '#shared/commands'
import { toast } from '../ui/toast'
import { useDesk } from './desk'
import { heldNow } from './held'
import { useLibraries } from './libraries'

interface Registered {
  readonly run: () => void
  /** False greys the entry; asked when a menu opens. */
  readonly enabled?: () => boolean
  /** For entries that show a state. */
  readonly checked?: () => boolean
}

/** The latest registration of an id wins; when it leaves, the one before is back. */
const useRegistry = create<{
  readonly stacks: ReadonlyMap<CommandId, readonly Registered[]>
}>(() => ({
  stacks: new Map(),
}))

export function registerCommands(set: Partial<Record<CommandId, Registered>>): () => void {
  const entries = Object.entries(set) as [CommandId, Registered][]
  change((stacks) => {
    for (const [id, entry] of entries) stacks.set(id, [...(stacks.get(id) ?? []), entry])
  })
  return () =>
    change((stacks) => {
      for (const [id, entry] of entries)
        stacks.set(
          id,
          (stacks.get(id) ?? []).filter((other) => other !== entry),
        )
    })
}

function change(edit: (stacks: Map<CommandId, readonly Registered[]>) => void): void {
  const stacks = new Map(useRegistry.getState().stacks)
  edit(stacks)
  useRegistry.setState({ stacks })
}

/** What changes the issue on the desk. */
const changing = new Set<CommandId>([
  ...commands.flatMap(({ id, scope }) => (scope === 'editor' ? [id] : [])),
  ...(['article.new', 'section.new', 'plan.rename', 'plan.up', 'plan.down', 'plan.delete'] as const),
  'find.replace',
  'spelling.next',
])

/** What needs the whole of an issue: an edition that lacks a part looks like one that is whole. */
const whole = new Set<CommandId>(['export', 'print', 'preview.pdf'])

/** What changes the library, whatever is on the desk. */
const changingLibrary = new Set<CommandId>([
  'issue.new',
  'issue.duplicate',
  'publication.new',
  'import',
  'save',
])

/** Why this cannot be done now, as a key of the words tables; undefined: nothing is in the way. */
export function reasonAgainst(
  id: CommandId,
): 'newer.no-edition' | 'held.reason' | 'libraries.fixed' | undefined {
  if (id === 'library.other' && useLibraries.getState().now?.fixed) return 'libraries.fixed'
  if (changingLibrary.has(id) && heldNow()) return 'held.reason'
  const newer = useDesk.getState().readOnly?.key.startsWith('fault.issue-newer')
  return newer && whole.has(id) ? 'newer.no-edition' : undefined
}

export function commandNow(id: CommandId): Registered | undefined {
  const command = useRegistry.getState().stacks.get(id)?.at(-1)
  // Nothing may change a text that can only be read.
  return (changing.has(id) && useDesk.getState().readOnly) || reasonAgainst(id) ? undefined : command
}

/** What the keys of a command do while it is not at home; undefined: nothing. */
function elsewhereOf(id: CommandId): CommandId | undefined {
  const command: Command | undefined = commands.find((one) => one.id === id)
  return useRegistry.getState().stacks.get(id)?.length ? undefined : (command?.elsewhere as CommandId)
}

/** Runs a command if it is there and enabled; says whether it ran. */
export function runCommand(id: CommandId): boolean {
  const elsewhere = elsewhereOf(id)
  if (elsewhere) return runCommand(elsewhere)
  const command = commandNow(id)
  const reason = reasonAgainst(id)
  // A key has no menu beside it that says why.
  if (reason) toast(i18next.t(reason))
  if (!command || command.enabled?.() === false) return false
  command.run()
  return true
}

export const useCommands = () => useRegistry((state) => state.stacks)
