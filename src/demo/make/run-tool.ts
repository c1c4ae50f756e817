import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end and gives what it wrote to standard output.
 * Throws with the program's own words when it is missing or fails.
 */
export function runTool(program: string, args: readonly string[], input?: Uint8Array): Buffer {
  const result = spawnSync(program, args, { input, maxBuffer: 256 * 1024 * 1024 });
  if (result.error !== undefined) {
    throw new Error(`${program} could not be started; the samples need it installed.`, {
      cause: result.error,
    });
  }
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${String(result.stderr)}`);
  return result.stdout;
}
