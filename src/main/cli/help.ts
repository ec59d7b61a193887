// Help: what each command does and how it is used, or one command with its options.
import { type CommandName, commandNames, specOf, usageOf } from './args'
import { done, type Run, type Say } from './run'

export const help: Run = async (line, _deps, say) => {
  const asked = commandNames.find((name) => name === line.names[0])
  if (asked)
    return done(jsonOf(asked, say), [usageOf(asked), '', aboutOf(asked, say), '', ...table(asked, say)])
  return done({ usage: commandNames.map(usageOf), commands: commandNames.map((name) => jsonOf(name, say)) }, [
    ...commandNames.flatMap((name) => [usageOf(name), `    ${aboutOf(name, say)}`]),
    '',
    say({ key: 'cli.help.more' }),
  ])
}

const aboutOf = (command: CommandName, say: Say): string => say({ key: `cli.about.${command}` })

function jsonOf(command: CommandName, say: Say): object {
  const english: Say = (sentence) => say(sentence, 'en')
  const takes = partsOf(command).map(([name, key]) => ({ name, about: english({ key }) }))
  return { command, usage: usageOf(command), about: aboutOf(command, english), takes }
}

/** The names and the options that it takes, each with the key of the words about it. */
function partsOf(command: CommandName): (readonly [name: string, key: string])[] {
  const { names, options } = specOf(command)
  const plain = names.replace(/\W/g, '')
  return [
    ...(plain ? [[plain, `cli.name.${plain}`] as const] : []),
    ...Object.keys(options).map((name) => [`--${name}`, keyOfOption(command, name)] as const),
    ['--json', 'cli.option.json'],
    ['--help', 'cli.option.help'],
  ]
}

/** What some options mean depends on the command. */
const ownMeaning: readonly string[] = ['import.library', 'import.publication']

const keyOfOption = (command: CommandName, name: string): string =>
  ownMeaning.includes(`${command}.${name}`) ? `cli.option.${command}.${name}` : `cli.option.${name}`

function table(command: CommandName, say: Say): string[] {
  const parts = partsOf(command)
  const width = Math.max(...parts.map(([name]) => name.length))
  return parts.map(([name, key]) => `  ${name.padEnd(width)}  ${say({ key })}`)
}
