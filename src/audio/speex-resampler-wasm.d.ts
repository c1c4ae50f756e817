declare module '@echogarden/speex-resampler-wasm/simd' {
  /** Compiles and starts the WebAssembly module. */
  export default function SpeexResampler(): Promise<unknown>;
}
