// As found: what is said of a damaged issue by a command that writes nothing.
import type { Fault } from '#core/result'

/** What was found just now has not been set aside. */
export const asFound = (notice: Fault): Fault =>
  notice.key === 'fault.issue-damaged' && notice.with?.['aside'] === undefined
    ? { ...notice, key: 'cli.issue-damaged' }
    : notice
