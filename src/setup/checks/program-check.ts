import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../project-files.ts';
import type { HouseCheck } from './house-check.ts';

/** Passes when a program of node_modules/.bin ends with 0; what it printed is the problem otherwise. */
export function programCheck(name: string, program: string, programArguments: readonly string[]): HouseCheck {
  return {
    name,
    run: async () => {
      const { succeeded, output } = await runProgram(program, programArguments);
      return { problems: succeeded ? [] : [output || `${program} failed and said nothing.`] };
    },
  };
}

function runProgram(
  program: string,
  programArguments: readonly string[],
): Promise<{ succeeded: boolean; output: string }> {
  const child = spawn(join(projectRoot, 'node_modules', '.bin', program), programArguments, {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ succeeded: false, output: `${program}: ${error.message}` }));
    child.on('close', (code) =>
      resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString().trim() }),
    );
  });
}
