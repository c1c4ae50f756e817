declare module '@echogarden/fvad-wasm' {
  /** Compiles and starts the WebAssembly module. */
  export default function Fvad(): Promise<unknown>;
}
