// Values: what a PDF is made of, as the checks see it (ISO 32000-1, 7.3).

export class Name {
  constructor(readonly text: string) {}
}

export class Text {
  constructor(
    readonly bytes: Uint8Array,
    readonly hex = false,
  ) {}

  /** Text strings are UTF-16 with a mark at the beginning, or PDFDocEncoding, of which ASCII is enough here. */
  get text(): string {
    const bytes = Buffer.from(this.bytes)
    return bytes[0] === 0xfe && bytes[1] === 0xff
      ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
      : bytes.toString('latin1')
  }
}

export class Ref {
  constructor(readonly number: number) {}
}

export type Dict = Map<string, Value>

export class Stream {
  constructor(
    readonly dict: Dict,
    readonly raw: Uint8Array,
  ) {}
}

/** An operator of a content stream. */
export class Operator {
  constructor(readonly text: string) {}
}

export type Value = null | boolean | number | Name | Text | Ref | Dict | Stream | Operator | Value[]
