// Look: what a folder is, before anybody makes it the library; writes nothing.
import { stat } from 'node:fs/promises'
import { fail, type Result } from '#core/result'
import { onDisk } from './fault'
import { type LibraryState, PublicationShelf } from './publication-shelf'

/** A folder that holds other things, or is not there, is a fault that names it. */
export const lookInto = (folder: string): Promise<Result<LibraryState>> =>
  onDisk(folder, async () => {
    if (!(await stat(folder)).isDirectory()) return fail('fault.not-folder', { place: folder })
    return await new PublicationShelf(folder).open()
  })
