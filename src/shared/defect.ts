// Defect: an error that nobody expected, reduced to what can be told without a word of anyone's text.
import { z } from 'zod'

export interface Defect {
  readonly name: string
  /** With `…` for every word that is not one of an engine's own. */
  readonly message: string
  /** Functions and places of the program, innermost first. */
  readonly stack: readonly string[]
}

const framePattern =
  /^(?:[\w$.<>]{1,60} )?\(?(?:node:[\w/]{1,80}|[\w.-]{1,80}\.[cm]?[jt]sx?):\d{1,9}:\d{1,9}\)?$/
const namePattern = /^(?:[A-Z][A-Za-z]{0,40})?(?:Error|Exception)$/

export const defectSchema = z.strictObject({
  name: z.string().regex(namePattern),
  message: z.string().max(300),
  stack: z.array(z.string().regex(framePattern)).max(20),
}) satisfies z.ZodType<Defect>

/**
 * The words that the messages of V8, of Chromium and of Node are made of, without the values they name. A message
 * may quote what somebody typed, with or without quotation marks (`Unexpected token 'T', "The tides"… is not valid
 * JSON`), so a word has to be known to be kept, and no mark decides.
 */
const known = new Set(
  `a abort aborted access after already allowed already an and any applied argument arguments array arraybuffer as assertion
  assign assignment async at attempt await be because been before being bigint body boolean buffer but by call called cannot
  channel child class clone cloned closed code connection constant construct constructor context contains convert could
  crashed created date declared deep define delete denied deprecated descriptor destroyed detached did directory disk
  document does duplicate dynamically element empty end error event exceeded execute exist exists expected export extensible
  failed failure fetch fetched field file finite first for found frame from full function generator get getter has have
  identifier illegal implement import imported in index initialization initialized input insert instance instanceof integer
  interface internal into invalid invocation invoke is it iterable iterator json key large last length less limit loaded
  loading long lost low many map maximum may memory method missing mixed module more must name negative network new no node
  nodes not null number object observer of offset on one only open operation operator or out outside own parameter parse
  parsed parsing pattern permitted pipe port position primitive private promise properties property prototype provided proxy
  range read reading reached recursion redefine redirect reduce reference refers regular rejected relation removed reply
  representation request required resolve resource response result return right schema script set setter setting side size
  source spread stack state static step stopped stream strict string super supported symbol syntax system syntaxerror tag
  terminated than that the then this thrown time timed timeout to token too transaction true false type typed typeerror
  undefined unexpected unhandled unknown unsupported until url use used valid value values variable version view was when
  which window with without worker write writing yield zero`
    .split(/\s+/)
    .filter(Boolean),
)

/** Codes of the system (errno(3)) and of Node. */
const code = /^(?:E[A-Z]{2,15}|ERR_[A-Z_]{3,60})$/

const sayMessage = (message: string): string =>
  message
    .slice(0, 2000)
    .normalize('NFKC')
    .replace(/[^A-Za-z_\s]+/g, (other) => (/^[.,:;()'"[\]-]+$/.test(other) ? other : ' … '))
    .replace(/[A-Za-z_]+/g, (word) => (known.has(word.toLowerCase()) || code.test(word) ? word : '…'))
    .replace(/…(?:[\s'",:;()[\].-]*…)+/g, '…')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300)

/** `at save (galley://app/assets/index-1a2b.js:10:200)` as `save (index-1a2b.js:10:200)`; undefined: no place of a program. */
function sayFrame(line: string): string | undefined {
  const found =
    /^\s+at (?:(?:async |new )*([\w$.<>]{1,60})(?: \[as [\w$]{1,60}\])? \()?(?:[\w:.+/\\-]|%20| )*?(node:[\w/]{1,80}|[\w.-]{1,80}\.[cm]?[jt]sx?)(?:\?[\w=&.-]*)?(:\d{1,9}:\d{1,9})\)?$/.exec(
      line.slice(0, 500),
    )
  if (!found) return undefined
  const [, inside, file, place] = found
  return inside ? `${inside} (${file}${place})` : `${file}${place}`
}

/** Whatever was thrown; of what is no error only its kind is told. */
export function defectOf(thrown: unknown): Defect {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown))
    return { name: 'Error', message: `… thrown: ${thrown === null ? 'null' : typeof thrown}`, stack: [] }
  const { name, message, stack } = thrown as { name?: unknown; message: unknown; stack?: unknown }
  const said = typeof message === 'string' ? message : ''
  const raw = typeof stack === 'string' ? stack.slice(0, said.length + 50_000) : ''
  // A message may have lines that look like the stack's.
  const from = said !== '' && raw.includes(said) ? raw.indexOf(said) + said.length : 0
  return {
    name: typeof name === 'string' && namePattern.test(name) ? name : 'Error',
    message: sayMessage(said),
    stack: raw
      .slice(from)
      .split('\n')
      .slice(0, 60)
      .flatMap((line) => sayFrame(line) ?? [])
      .slice(0, 20),
  }
}

/** Once more over what another process says it has reduced. */
export const reduced = ({ name, message, stack }: Defect): Defect => ({
  name,
  message: sayMessage(message),
  stack,
})

/** As lines, the first with name and message. */
export const sayDefect = ({ name, message, stack }: Defect): string =>
  [`${name}: ${message}`, ...stack.map((frame) => `    at ${frame}`)].join('\n')
