// ToolbarGroups: the commands of a bar, with a hairline between their groups.
import { Toolbar as Bar } from '@base-ui/react/toolbar'
import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '#shared/commands'
import { ToolbarEntry } from './ToolbarEntry'

export type Groups = readonly (readonly (readonly [CommandId, LucideIcon])[])[]

export function ToolbarGroups({ groups }: { readonly groups: Groups }) {
  return groups.map((group) => (
    <Bar.Group key={group[0]?.[0]} className="editor-bar-group">
      {group.map(([id, icon]) => (
        <ToolbarEntry key={id} id={id} icon={icon} />
      ))}
    </Bar.Group>
  ))
}
