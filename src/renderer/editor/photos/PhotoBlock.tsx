// PhotoBlock: one photograph on the page, with its words under it.
import type { NodeKey } from 'lexical'
import type { PhotoUse } from '#core/photo/use'
import { PhotoFrame } from './PhotoFrame'
import { PhotoTools } from './PhotoTools'
import { UseFields } from './UseFields'
import { useBlockSelection } from './use-block-selection'
import { useFrameKeys } from './use-frame-keys'

export function PhotoBlock({ node, use }: { readonly node: NodeKey; readonly use: PhotoUse }) {
  const [selected, select] = useBlockSelection(node)
  const own = useFrameKeys()
  return (
    <figure className="photo-block" data-use={use.id} data-selected={selected || undefined}>
      <div className="photo-stage" ref={own}>
        <PhotoFrame node={node} use={use} onSelect={select} />
        <PhotoTools node={node} use={use} />
      </div>
      <UseFields node={node} use={use} />
    </figure>
  )
}
