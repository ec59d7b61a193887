// Wasm: how a WebAssembly file is imported into the bundle, as a data: address.
declare module '*.wasm?url&inline' {
  const address: string
  export default address
}

declare module 'wawoff2' {
  export function decompress(bytes: Uint8Array): Promise<Uint8Array>
  export function compress(bytes: Uint8Array): Promise<Uint8Array>
}
