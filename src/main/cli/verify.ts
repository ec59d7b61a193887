// Verify: whether a package is as it was sealed, and which of its files are not.
import { basename } from 'node:path'
import { verifyPackage } from '../package/verify'
import { done, type Run } from './run'

export const verify: Run = async (line, _deps, say) => {
  const path = line.names[0] ?? ''
  const verified = await verifyPackage(path)
  if (!verified.ok) return verified
  const { ok, problems } = verified.value
  const json = problems.map(({ file, problem }) => ({ file, problem: say(problem, 'en') }))
  const lines = problems.map(({ file, problem }) => `${file}: ${say(problem)}`)
  if (ok) lines.push(say({ key: 'cli.verified', with: { file: basename(path) } }))
  return done({ ok, problems: json }, lines, ok ? 0 : 1)
}
