import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { announcedUrl } from '../client/announced-url.ts';
import type { ProbeReply, ProbeRequest, ProbeSample } from './probe-messages.ts';

const pathTo = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const STOP_MS = 60_000;

/** A real server in a process of its own, with a probe inside. */
export interface ObservedServer {
  readonly url: string;
  readonly pid: number;
  ask(kind: ProbeRequest['kind']): Promise<ProbeSample>;
  /** Whether it ended by itself, and how. */
  ended(): string | null;
  /** Stops it and gives its exit status: a number, or the signal that ended it. */
  stop(): Promise<number | string>;
}

/** Starts `phonograph serve` and waits until it answers; what it logs goes to `logPath`. Throws when it ends first. */
export async function startObservedServer(
  environment: NodeJS.ProcessEnv,
  logPath: string,
): Promise<ObservedServer> {
  const probe = pathTo('probe.main.ts');
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', probe, pathTo('../main.ts'), 'serve', '--json'],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const log = createWriteStream(logPath);
  child.stderr!.pipe(log, { end: false });
  const waiting = new Map<number, (sample: ProbeSample) => void>();
  child.on('message', ({ id, sample }: ProbeReply) => {
    waiting.get(id)?.(sample);
    waiting.delete(id);
  });
  const exited = once(child, 'exit').then(([code, signal]) => {
    waiting.clear();
    return (code ?? signal) as number | string;
  });
  let nextId = 1;
  const lines = createInterface(child.stdout!);
  const early = exited.then((status) => {
    throw new Error(`The server ended with ${status} before it listened.`);
  });
  const url = await Promise.race([announcedUrl(lines), early]);
  lines.on('line', (line) => log.write(`${line}\n`));
  return {
    url,
    pid: child.pid!,
    async ask(kind) {
      const id = nextId++;
      const answered = new Promise<ProbeSample>((resolve) => waiting.set(id, resolve));
      if (!child.connected) throw new Error('The server has ended.');
      child.send({ id, kind } satisfies ProbeRequest);
      const gone = exited.then((status) => {
        throw new Error(`The server ended with ${status}.`);
      });
      return await Promise.race([answered, gone]);
    },
    ended: () => (hasEnded(child) ? String(child.exitCode ?? child.signalCode) : null),
    async stop() {
      const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      child.kill('SIGTERM');
      const status = await exited;
      clearTimeout(impatient);
      log.end();
      return status;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
