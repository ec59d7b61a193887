// Hunspell: the engine's own start, which its package leaves untyped.
declare module 'hunspell-wasm/wasm/hunspell.js' {
  export default function initialise(options: { locateFile: (name: string) => string }): Promise<unknown>
}
