// Cli: runs a command without a window, and says how it ended.
import type { Fault } from '#core/result'
import { fill } from '#core/words'
import { archiveIssues } from './cli/archive'
import { type CommandLine, parseCommandLine } from './cli/args'
import { checkIssue } from './cli/check'
import { exportEditions } from './cli/export'
import { help } from './cli/help'
import { importFiles } from './cli/import'
import { list } from './cli/list'
import type { CliDeps, Run, Say } from './cli/run'
import { show } from './cli/show'
import { verify } from './cli/verify'

/** The exit status: 0 done, 1 something blocks, 2 wrong usage, 3 something cannot be read or written. */
export async function runCli(args: readonly string[], deps: CliDeps): Promise<number> {
  const say: Say = (sentence, language = deps.language) =>
    fill(deps.words[sentence.key]?.[language] ?? sentence.key, sentence.with)
  const stop = (fault: Fault, status: number): number => {
    deps.err(say(fault))
    return status
  }
  const line = parseCommandLine(args)
  if (!line.ok) return stop(line.fault, 2)
  const result = await commands[line.value.command](line.value, deps, say)
  if (!result.ok)
    return stop(result.fault, /^cli\.(number|edition|pdf|status|usage)/.test(result.fault.key) ? 2 : 3)
  const { status, json, lines, fault } = result.value
  if (line.value.json) deps.out(JSON.stringify(json, null, 2))
  else for (const each of lines) deps.out(each)
  return fault ? stop(fault, 3) : status
}

const commands: Readonly<Record<CommandLine['command'], Run>> = {
  import: importFiles,
  list,
  show,
  check: checkIssue,
  export: exportEditions,
  verify,
  archive: archiveIssues,
  help,
}
