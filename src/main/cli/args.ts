// Args: the command line's grammar, one entry a command.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '#core/result'
import { nearest } from './nearest'

interface Option {
  /** What stands for its value where the usage is said. */
  readonly value: string
  readonly needed?: true
}

interface Spec {
  /** What stands for the names that follow the command. */
  readonly names: string
  /** How many they are, at least and at most. */
  readonly count: readonly [number, number]
  /** All have a value. */
  readonly options: Readonly<Record<string, Option>>
}

const library = { value: 'DIR', needed: true } as const
const many = Number.POSITIVE_INFINITY

const specs = {
  import: {
    names: 'FILE...',
    count: [1, many],
    options: { library, publication: { value: 'NAME' }, number: { value: 'N' } },
  },
  list: { names: '', count: [0, 0], options: { library } },
  find: { names: 'WORDS...', count: [1, many], options: { library } },
  show: { names: 'ISSUE', count: [1, 1], options: { library } },
  check: { names: 'ISSUE', count: [1, 1], options: { library } },
  export: {
    names: 'ISSUE...',
    count: [1, many],
    options: {
      library,
      to: { value: 'web,single,email,text,markdown,pdf,package', needed: true },
      out: { value: 'DIR', needed: true },
      pdf: { value: 'print|screen' },
    },
  },
  verify: { names: 'PACKAGE', count: [1, 1], options: {} },
  archive: {
    names: '',
    count: [0, 0],
    options: {
      library,
      out: { value: 'DIR', needed: true },
      publication: { value: 'NAME' },
      status: { value: 'published,ready,…' },
    },
  },
  help: { names: '[COMMAND]', count: [0, 1], options: {} },
} as const satisfies Record<string, Spec>

export type CommandName = keyof typeof specs

export interface CommandLine {
  readonly command: CommandName
  readonly names: readonly string[]
  readonly options: Readonly<Record<string, string>>
  readonly json: boolean
}

export const commandNames = Object.keys(specs) as CommandName[]

export const specOf = (command: CommandName): Spec => specs[command]

export const usageOf = (command: CommandName): string => {
  const { names, options } = specOf(command)
  const said = Object.entries(options).map(([name, { value, needed }]) =>
    needed ? `--${name} ${value}` : `[--${name} ${value}]`,
  )
  return ['galley', command, ...(names ? [names] : []), ...said, '[--json]'].join(' ')
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(specs, word)

const isHelp = (word: string | undefined): boolean => word === '--help' || word === '-h'

/**
 * Whether the program was called for a command rather than for a window, which opens without a word, with Chromium's
 * switches, with a file or folder that is there, and with an address. Any other word was meant for a command.
 */
export function isCommandLine(args: readonly string[], isThere = existsSync): boolean {
  if (isHelp(args[0])) return true
  const first = args.find((arg) => !arg.startsWith('-'))
  if (first === undefined) return false
  return isCommand(first) || !(isThere(first) || /^[a-z][a-z\d+.-]*:\/\//i.test(first))
}

function unknown(command: string): Result<never> {
  const near = nearest(command, commandNames)
  return near ? fail('cli.command-near', { command, near }) : fail('cli.command-unknown', { command })
}

/** The names of the editions that `--to` has; whether there are such editions is not known here. */
export const namesOfEditions = (to: string | undefined): string[] =>
  (to ?? '').split(',').map((name) => name.trim())

/** The words after the program's name; the fault is wrong usage in one sentence. */
export function parseCommandLine(args: readonly string[]): Result<CommandLine> {
  const [first = 'help', ...rest] = args
  const word = isHelp(first) ? 'help' : first
  if (!isCommand(word)) return unknown(word)
  const spec = specOf(word)
  const usage = usageOf(word)
  const { tokens } = parseArgs({
    args: rest,
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(Object.keys(spec.options).map((name) => [name, { type: 'string' as const }])),
    },
  })
  const names: string[] = []
  const options: Record<string, string> = {}
  let json = false
  let help = false
  let wrong: Result<never> | undefined
  for (const token of tokens) {
    if (token.kind === 'positional') names.push(token.value)
    else if (token.kind === 'option') {
      if (token.name === 'json' && token.value === undefined) json = true
      else if (isHelp(token.rawName)) help = true
      else if (Object.hasOwn(spec.options, token.name)) {
        if (!token.value) wrong ??= fail('cli.usage', { usage })
        else options[token.name] = token.value
      } else wrong ??= fail('cli.option-unknown', { command: word, option: token.rawName, usage })
    }
  }
  // Whoever asks for help gets it, whatever else is there.
  if (help) return ok({ command: 'help', names: [word], options: {}, json })
  if (wrong) return wrong
  const [least, most] = spec.count
  const lacking = Object.entries(spec.options).some(([name, { needed }]) => needed && !options[name])
  if (lacking || names.length < least || names.length > most) return fail('cli.usage', { usage })
  if (word === 'help' && names[0] !== undefined && !isCommand(names[0])) return unknown(names[0])
  return ok({ command: word, names, options, json })
}

/** Whether the command prints a PDF; one whose words are wrong prints nothing. */
export function printsPdf(args: readonly string[]): boolean {
  const line = parseCommandLine(args)
  return line.ok && line.value.command === 'export' && namesOfEditions(line.value.options.to).includes('pdf')
}
