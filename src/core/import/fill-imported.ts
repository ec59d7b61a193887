// Fill imported: photographs into an issue that was just read; apart from the reading, which may happen in another thread.
import type { Issue } from '../issue/issue'
import type { Photo } from '../photo/photo'
import { fillSlots } from './fill'
import { fillEdition } from './fill-edition'
import type { ImportedIssue } from './import'

/** Fills the slots of an issue that was just imported; `photos` by the id of the photo use. */
export const fillImported = (
  { sources }: Pick<ImportedIssue, 'sources'>,
  issue: Issue,
  photos: ReadonlyMap<string, Photo>,
): Issue => (sources ? fillEdition(issue, photos, sources) : fillSlots(issue, photos))
