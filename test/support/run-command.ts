import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** How a command ended. */
export interface CommandResult {
  /** 0..255; null when a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as one JSON value a line. Throws where it is not. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the command prints is what the tests look at
  json(): any[];
}

export interface RunningCommand {
  readonly process: ChildProcess;
  /** Lines of standard output so far. */
  readonly lines: string[];
  /** The next line of standard output; fails with what the command said when it ends before. */
  nextLine(): Promise<string>;
  readonly ended: Promise<CommandResult>;
}

/** Starts `phonograph` in a process of its own; nothing of our environment but PATH reaches it. */
export function startCommand(args: readonly string[], environment: NodeJS.ProcessEnv = {}): RunningCommand {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PHONOGRAPH_LOG_LEVEL: 'error', PHONOGRAPH_WORKERS: '2', ...environment },
  });
  const lines: string[] = [];
  let stderr = '';
  let wake: () => void = () => undefined;
  let hasEnded = false;
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    wake();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([exitCode]): CommandResult => {
    hasEnded = true;
    wake();
    const stdout = lines.map((line) => `${line}\n`).join('');
    return { exitCode, stdout, stderr, json: () => lines.map((line) => JSON.parse(line)) };
  });
  let read = 0;
  return {
    process: child,
    lines,
    ended,
    async nextLine() {
      while (read === lines.length) {
        if (hasEnded) assert.fail(`phonograph ${args.join(' ')} ended: ${stderr}`);
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        await promise;
      }
      return lines[read++]!;
    },
  };
}

/** Runs `phonograph` to its end. */
export const runCommand = (
  args: readonly string[],
  environment?: NodeJS.ProcessEnv,
): Promise<CommandResult> => startCommand(args, environment).ended;

/** A server that listens; gives its address with the command. */
export async function startServer(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly command: RunningCommand; readonly url: string }> {
  const command = startCommand(['serve', '--json'], { PHONOGRAPH_PORT: '0', ...environment });
  const { graphql } = JSON.parse(await command.nextLine());
  return { command, url: new URL('/', graphql).href };
}
