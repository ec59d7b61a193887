// Handlers: every request's one handler.
import { archiveHandlers } from './archive'
import { damagedHandlers } from './damaged'
import { defectHandlers } from './defect'
import type { Deps } from './deps'
import { deskHandlers } from './desk'
import { exportHandlers } from './export'
import { historyHandlers } from './history'
import { incomingHandlers } from './incoming'
import { issueHandlers } from './issue'
import { librariesHandlers } from './libraries'
import { libraryHandlers } from './library'
import { newerHandlers } from './newer'
import type { Handlers } from './register'
import { trashHandlers } from './trash'
import { wordsHandlers } from './words'

export const allHandlers = (deps: Deps): Handlers => ({
  ...libraryHandlers(deps),
  ...librariesHandlers(deps),
  ...issueHandlers(deps),
  ...newerHandlers(deps),
  ...damagedHandlers(deps),
  ...trashHandlers(deps),
  ...historyHandlers(deps),
  ...incomingHandlers(deps),
  ...exportHandlers(deps),
  ...archiveHandlers(deps),
  ...deskHandlers(deps),
  ...wordsHandlers(deps),
  ...defectHandlers(deps),
})
