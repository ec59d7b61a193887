// Bench: runs one measurement by its name and prints its figures.
import { type Bench, printed } from './figures.ts'
import { sealing } from './package'
import { press } from './press'
import { typing } from './typing'

const benches: Readonly<Record<string, () => Promise<Bench>>> = { package: sealing, press, typing }

const [name = '', ...flags] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  process.stderr.write(
    `There is no measurement ${name || '(none named)'}. There are: ${Object.keys(benches).join(', ')}.\n`,
  )
  process.exit(2)
}
const result = await bench()
process.stdout.write(flags.includes('--json') ? `${JSON.stringify(result)}\n` : printed(result))
