import { readFile, writeFile } from 'node:fs/promises';
import openWabt from 'wabt';

const kernel = new URL('../locating/kernel/scan-kernel', import.meta.url);

/** The WebAssembly program of the text beside it. Throws what is wrong with the text. */
export async function compileKernel(): Promise<Buffer> {
  const wabt = await openWabt();
  const text = await readFile(`${kernel.pathname}.wat`);
  const program = wabt.parseWat('scan-kernel.wat', text, { simd: true });
  program.validate();
  return Buffer.from(program.toBinary({}).buffer);
}

// `node src/setup/compile-kernel.ts` after a change of the text.
if (import.meta.main) await writeFile(`${kernel.pathname}.wasm`, await compileKernel());
