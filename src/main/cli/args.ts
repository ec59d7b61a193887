// Args: the command line's grammar, one entry a command.
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '#core/result'

interface Spec {
  readonly usage: string
  /** Options with a value; those marked true must be there. */
  readonly options: Readonly<Record<string, boolean>>
  /** How many names follow the command, at least and at most. */
  readonly names: readonly [number, number]
}

export const specs = {
  import: {
    usage: 'galley import FILE... --library DIR [--publication NAME] [--number N] [--json]',
    options: { library: true, publication: false, number: false },
    names: [1, Number.POSITIVE_INFINITY],
  },
  list: { usage: 'galley list --library DIR [--json]', options: { library: true }, names: [0, 0] },
  show: { usage: 'galley show ISSUE --library DIR [--json]', options: { library: true }, names: [1, 1] },
  check: { usage: 'galley check ISSUE --library DIR [--json]', options: { library: true }, names: [1, 1] },
  export: {
    usage:
      'galley export ISSUE... --library DIR --to web,single,email,text,markdown,pdf,package --out DIR [--pdf print|screen] [--json]',
    options: { library: true, to: true, out: true, pdf: false },
    names: [1, Number.POSITIVE_INFINITY],
  },
  verify: { usage: 'galley verify PACKAGE [--json]', options: {}, names: [1, 1] },
  archive: {
    usage:
      'galley archive --library DIR --out DIR [--publication NAME] [--status published,ready,…] [--json]',
    options: { library: true, out: true, publication: false, status: false },
    names: [0, 0],
  },
  help: { usage: 'galley help', options: {}, names: [0, 1] },
} as const satisfies Record<string, Spec>

export type CommandName = keyof typeof specs

export interface CommandLine {
  readonly command: CommandName
  readonly names: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly json: boolean
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(specs, word)

/** Whether the program was called for a command rather than for a window. */
export const isCommandLine = (args: readonly string[]): boolean => {
  const first = args.find((arg) => !arg.startsWith('-'))
  return first !== undefined && isCommand(first)
}

/** The names of the editions that `--to` has; whether there are such editions is not known here. */
export const namesOfEditions = (to: string | undefined): string[] =>
  (to ?? '').split(',').map((name) => name.trim())

/** The words after the program's name; the fault is wrong usage in one sentence. */
export function parseCommandLine(args: readonly string[]): Result<CommandLine> {
  const [word = 'help', ...rest] = args
  if (!isCommand(word)) return fail('cli.command-unknown', { command: word })
  const spec: Spec = specs[word]
  const { tokens } = parseArgs({
    args: rest,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      ...Object.fromEntries(Object.keys(spec.options).map((name) => [name, { type: 'string' as const }])),
    },
  })
  const names: string[] = []
  const options: Record<string, string> = {}
  let json = false
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value)
    else if (token.kind === 'option') {
      if (token.name === 'json' && token.value === undefined) json = true
      else if (Object.hasOwn(spec.options, token.name)) {
        if (!token.value) return fail('cli.usage', { usage: spec.usage })
        options[token.name] = token.value
      } else return fail('cli.option-unknown', { command: word, option: token.rawName, usage: spec.usage })
    }
  }
  const [least, most] = spec.names
  const lacking = Object.entries(spec.options).some(([name, needed]) => needed && options[name] === undefined)
  if (lacking || names.length < least || names.length > most) return fail('cli.usage', { usage: spec.usage })
  return ok({ command: word, names, options, json })
}

/** Whether the command prints a PDF; one whose words are wrong prints nothing. */
export function printsPdf(args: readonly string[]): boolean {
  const line = parseCommandLine(args)
  return line.ok && line.value.command === 'export' && namesOfEditions(line.value.options.to).includes('pdf')
}
