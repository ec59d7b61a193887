// Sample: a copy of the sample library to work on.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../test/e2e/launch'

export const copySample = (to: string): void =>
  cpSync(join(root, 'resources', 'sample-library'), to, { recursive: true })
