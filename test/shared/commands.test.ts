// Commands: every one has a key of its own, or none.
import { expect, test } from 'vitest'
import { type Command, commands, keysOf } from '#shared/commands'

const keyed = (commands as readonly Command[]).flatMap((command) =>
  keysOf(command).map((key) => ({ id: command.id, key })),
)

test('no two commands have the same key', () => {
  const owners = new Map<string, string[]>()
  for (const { id, key } of keyed) {
    const same = [...key.toLowerCase().split('+')].sort().join('+')
    owners.set(same, [...(owners.get(same) ?? []), id])
  }
  expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([])
})

test('where a command is not at home, its keys do what another one does that is at home everywhere', () => {
  const all: readonly Command[] = commands
  const others = all.flatMap(({ elsewhere }) => elsewhere ?? [])
  expect(others.length).toBeGreaterThan(0)
  for (const id of others) expect(all.find((one) => one.id === id)).toMatchObject({ scope: 'app' })
})

test('no command takes a key that writes', () => {
  const bare = keyed.filter(({ key }) => !/CmdOrCtrl|Alt/.test(key) && !/^(Shift\+)?F\d+$/.test(key))
  expect(bare.map(({ id, key }) => `${id} ${key}`)).toEqual([])
})

test('what is set in the text can be pressed on every keyboard: by letters, digits and named keys', () => {
  const hard = (commands as readonly Command[]).filter(
    ({ scope, key }) => scope === 'editor' && key !== undefined && !/\+(?:[A-Z0-9]|[A-Z][a-z]+)$/.test(key),
  )
  expect(hard.map(({ id, key }) => `${id} ${key}`)).toEqual([])
})
