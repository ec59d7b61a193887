// Commands: what the window can do at this moment. Parts of the window register what they can do while they are there.
import { create } from 'zustand'
import { type CommandId, commands } from '#shared/commands'
import { useDesk } from './desk'

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

export function commandNow(id: CommandId): Registered | undefined {
  const command = useRegistry.getState().stacks.get(id)?.at(-1)
  // Nothing may change a text that can only be read.
  return changing.has(id) && useDesk.getState().readOnly ? undefined : command
}

/** Runs a command if it is there and enabled; says whether it ran. */
export function runCommand(id: CommandId): boolean {
  const command = commandNow(id)
  if (!command || command.enabled?.() === false) return false
  command.run()
  return true
}

export const useCommands = () => useRegistry((state) => state.stacks)
