// Lexer: reads values out of bytes, one after the other (ISO 32000-1, 7.2 and 7.3).
import { type Dict, Name, Operator, Ref, Text, type Value } from './values'

const blanks = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)))
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const closing = Symbol('closing')

export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  skip(): void {
    for (; this.at < this.bytes.length; this.at++) {
      const code = this.bytes[this.at] as number
      if (code === 0x25)
        while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] as number)) this.at++
      else if (!blanks.has(code)) return
    }
  }

  get done(): boolean {
    this.skip()
    return this.at >= this.bytes.length
  }

  /** A value, or an operator; `refs`: whether "1 0 R" is one. */
  value(refs = true): Value {
    const found = this.#read(refs)
    if (found === closing) throw new Error(`a bracket closes nothing at ${this.at}`)
    return found as Value
  }

  #read(refs: boolean): Value | typeof closing {
    this.skip()
    const sign = String.fromCharCode(this.bytes[this.at] ?? 0)
    const next = String.fromCharCode(this.bytes[this.at + 1] ?? 0)
    if (sign === '/') return new Name(this.#name())
    if (sign === '(') return this.#string()
    if (sign === '<' && next === '<') return this.#dict(refs)
    if (sign === '<') return this.#hex()
    if (sign === '[') {
      this.at++
      const list: Value[] = []
      for (let item = this.#read(refs); item !== closing; item = this.#read(refs)) list.push(item as Value)
      return list
    }
    if (sign === ']' || sign === '>') {
      this.at += sign === '>' ? 2 : 1
      return closing
    }
    const word = this.word()
    if (word === '') throw new Error(`nothing to read at ${this.at}`)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return (refs && this.#ref(word)) || Number(word)
    if (word === 'true') return true
    if (word === 'false') return false
    if (word === 'null') return null
    return new Operator(word)
  }

  word(): string {
    this.skip()
    const from = this.at
    while (this.at < this.bytes.length) {
      const code = this.bytes[this.at] as number
      if (blanks.has(code) || delimiters.has(code)) break
      this.at++
    }
    return String.fromCharCode(...this.bytes.subarray(from, this.at))
  }

  #ref(word: string): Ref | undefined {
    if (!/^\d+$/.test(word)) return undefined
    const tail = Buffer.from(this.bytes.subarray(this.at, this.at + 12)).toString('latin1')
    const found = /^[\s\0]+(\d+)[\s\0]+R(?![A-Za-z0-9])/.exec(tail)
    if (!found) return undefined
    this.at += found[0].length
    return new Ref(Number(word))
  }

  #name(): string {
    this.at++
    const from = this.at
    while (this.at < this.bytes.length) {
      const code = this.bytes[this.at] as number
      if (blanks.has(code) || delimiters.has(code)) break
      this.at++
    }
    return Buffer.from(this.bytes.subarray(from, this.at))
      .toString('latin1')
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }

  #dict(refs: boolean): Dict {
    this.at += 2
    const dict: Dict = new Map()
    for (let key = this.#read(refs); key !== closing; key = this.#read(refs)) {
      if (!(key instanceof Name)) throw new Error(`a dictionary has a key that is no name at ${this.at}`)
      dict.set(key.text, this.value(refs))
    }
    return dict
  }

  #hex(): Text {
    const end = this.bytes.indexOf(0x3e, this.at)
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, end))
      .toString('latin1')
      .replace(/\s/g, '')
    this.at = end + 1
    if (!/^[0-9A-Fa-f]*$/.test(digits) || digits.length % 2 === 1)
      throw new Error('a hexadecimal string is not one')
    return new Text(Buffer.from(digits, 'hex'), true)
  }

  #string(): Text {
    const codes: number[] = []
    let depth = 0
    for (; this.at < this.bytes.length; this.at++) {
      const sign = String.fromCharCode(this.bytes[this.at] as number)
      if (sign === '(' && depth++ === 0) continue
      if (sign === ')' && --depth === 0) break
      if (sign !== '\\') {
        codes.push(sign.charCodeAt(0))
        continue
      }
      const next = String.fromCharCode(this.bytes[++this.at] as number)
      if (/[0-7]/.test(next)) {
        const [digits = ''] =
          /^[0-7]{1,3}/.exec(Buffer.from(this.bytes.subarray(this.at, this.at + 3)).toString('latin1')) ?? []
        codes.push(Number.parseInt(digits, 8) & 0xff)
        this.at += digits.length - 1
      } else if (next === '\r' && this.bytes[this.at + 1] === 10) this.at++
      else if (next !== '\n' && next !== '\r') codes.push((escapes[next] ?? next).charCodeAt(0))
    }
    this.at++
    return new Text(Uint8Array.from(codes))
  }
}
