import { access } from 'node:fs/promises';
import { findProgram } from '../lib/find-program.ts';

const cudaLibraries = [
  '/usr/lib/x86_64-linux-gnu/libcuda.so.1',
  '/usr/lib/aarch64-linux-gnu/libcuda.so.1',
  '/usr/lib64/libcuda.so.1',
  '/usr/lib/wsl/lib/libcuda.so.1',
  '/usr/local/nvidia/lib64/libcuda.so.1',
];

/** Whether this machine looks as if it had a GPU: a look at a few files, so that most machines need not try one. */
export async function hasGpuSigns(searchPath: string): Promise<boolean> {
  // Every Mac has one, and nothing to look for.
  if (process.platform === 'darwin') return true;
  if ((await findProgram('nvidia-smi', searchPath)) !== null) return true;
  const found = await Promise.all(
    cudaLibraries.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
