import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { announcedUrl } from '../client/announced-url.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A service in a process of its own. */
export interface SpawnedService {
  readonly url: string;
  /** The process that was started; with `npm start` that is npm, not the service. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Starts a command that prints the service's --json line, and waits for that line.
 * Throws when the process ends first.
 */
export async function spawnService(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<SpawnedService> {
  // A group of its own: npm does not pass every signal on, so the whole group gets it.
  const child = spawn(command, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  return { url: await readUrl(child), pid: child.pid!, stop: () => stopGroup(child) };
}

async function readUrl(child: ChildProcess): Promise<string> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The service ended with ${code} before it listened.`);
  });
  return await Promise.race([announcedUrl(createInterface(child.stdout!)), ended]);
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  process.kill(-child.pid!, 'SIGTERM');
  await exited;
}
