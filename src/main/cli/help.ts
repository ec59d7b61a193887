// Help: how each command is used.
import { specs } from './args'
import { done, type Run } from './run'

export const help: Run = async () => {
  const lines = Object.values(specs).map(({ usage }) => usage)
  return done({ usage: lines }, lines)
}
