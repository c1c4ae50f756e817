import { readFile } from 'node:fs/promises';
import v8 from 'node:v8';
import type { PGliteOptions } from '@electric-sql/pglite';

type WasmModule = NonNullable<PGliteOptions['pgliteWasmModule']>;

/** The compiled programs of PGlite; a worker gets them by reference. */
export interface WasmModules {
  readonly pglite: WasmModule;
  readonly initdb: WasmModule;
}

// TypeScript knows WebAssembly only together with everything else that a browser has.
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> };
};

// V8 loses count of the memory of freed WebAssembly code now and then, and then ends the whole process
// ("Check failed: jit_page_->allocations_.erase(addr) == 1", https://github.com/nodejs/node/issues/64500).
// So code is freed as rarely as we can: never collected, and compiled once a process, however many databases
// are opened and closed.
v8.setFlagsFromString('--no-wasm-code-gc');

let modules: Promise<WasmModules> | null = null;

export async function loadWasmModules(): Promise<WasmModules> {
  modules ??= compileAll();
  return await modules;
}

async function compileAll(): Promise<WasmModules> {
  const [pglite, initdb] = await Promise.all([compile('./pglite.wasm'), compile('./initdb.wasm')]);
  return { pglite, initdb };
}

async function compile(name: string): Promise<WasmModule> {
  const entry = import.meta.resolve('@electric-sql/pglite');
  return await WebAssembly.compile(await readFile(new URL(name, entry)));
}
