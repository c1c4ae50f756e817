import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface TestChild {
  readonly process: ChildProcess;
  /** The next line of its standard output; null when it has ended. */
  nextLine(): Promise<string | null>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a program of test/support in a process of its own. */
export function startChild(program: string, args: readonly string[]): TestChild {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    nextLine: async () => {
      const { value, done } = await lines.next();
      return done ? null : (value as string);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
