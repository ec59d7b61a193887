// Cli: runs a command without a window, and says how it ended.
import type { Fault } from '#core/result'
import { fill } from '#core/words'
import { type CommandLine, parseCommandLine } from './cli/args'
import type { CliDeps, Run, Say } from './cli/run'
import { plainJson, plainLine } from './cli/terminal'

/** The exit status: 0 done, 1 something blocks, 2 wrong usage, 3 something cannot be read or written. */
export async function runCli(args: readonly string[], given: CliDeps): Promise<number> {
  const deps: CliDeps = {
    ...given,
    err: (line) => given.err(plainLine(line)),
    progress: (line) => given.progress(plainLine(line)),
  }
  const say: Say = ({ key, with: values }, language = deps.language) => {
    const one = values?.['count'] === 1 ? deps.words[`${key}_one`] : undefined
    return fill((one ?? deps.words[key])?.[language] ?? key, values)
  }
  const stop = (fault: Fault, status: number): number => {
    deps.err(say(fault))
    return status
  }
  const line = parseCommandLine(args)
  if (!line.ok) return stop(line.fault, 2)
  const run = await commands[line.value.command]()
  const result = await run(line.value, deps, say)
  if (!result.ok)
    return stop(result.fault, /^cli\.(number|edition|pdf|status|usage)/.test(result.fault.key) ? 2 : 3)
  const { status, json, lines, warnings = [], fault } = result.value
  if (line.value.json) deps.out(plainJson(JSON.stringify(json, null, 2)))
  else for (const each of lines) deps.out(plainLine(each))
  for (const each of warnings) deps.err(each)
  return fault ? stop(fault, 3) : status
}

/** A command waits for its own code alone. */
const commands: Readonly<Record<CommandLine['command'], () => Promise<Run>>> = {
  import: async () => (await import('./cli/import')).importFiles,
  list: async () => (await import('./cli/list')).list,
  find: async () => (await import('./cli/find')).findWords,
  show: async () => (await import('./cli/show')).show,
  check: async () => (await import('./cli/check')).checkIssue,
  export: async () => (await import('./cli/export')).exportEditions,
  verify: async () => (await import('./cli/verify')).verify,
  archive: async () => (await import('./cli/archive')).archiveIssues,
  help: async () => (await import('./cli/help')).help,
}
