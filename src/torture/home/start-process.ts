import { AsyncLocalStorage } from 'node:async_hooks';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { announcedUrl } from '../../client/announced-url.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
/** A start on a busy machine; a quiet one takes two seconds. */
const MAX_START_MS = 120_000;
const MAX_STOP_MS = 60_000;
const KEPT_OUTPUT = 4_000;
/** Nothing that one server is asked takes longer. */
const MAX_SCENARIO_MS = 15 * 60_000;

export interface EndedProcess {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** A process of the product. */
export interface TortureProcess {
  readonly pid: number;
  readonly ended: Promise<EndedProcess>;
  isAlive(): boolean;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop and waits; kills it, and throws, when it does not within a minute. */
  stop(): Promise<EndedProcess>;
}

export interface TortureServer extends TortureProcess {
  readonly url: string;
  /** Aborted, with what it said last, when it ends without having been told to. */
  readonly outlived: AbortSignal;
}

export interface ProcessOptions {
  /** Programs that are loaded before the product's, in all of its threads: the faults. */
  readonly preload?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** Where a program of `faults/` lies. */
export const faultPath = (name: string): string =>
  fileURLToPath(new URL(`../faults/${name}.preload.ts`, import.meta.url));

function start(args: readonly string[], environment: NodeJS.ProcessEnv, options: ProcessOptions) {
  const preloads = (options.preload ?? []).flatMap((path) => ['--import', path]);
  const { PATH, HOME, NODE_COMPILE_CACHE } = inherited();
  const child = spawn(process.execPath, [...preloads, main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH,
      HOME,
      ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }),
      ...environment,
      ...options.environment,
    },
  });
  return watch(child);
}

let inheritedEnvironment: NodeJS.ProcessEnv = {};
/** What processes get of the environment of the harness; told once, by the program that reads it. */
export function inherit(environment: NodeJS.ProcessEnv): void {
  inheritedEnvironment = environment;
}
const inherited = () => inheritedEnvironment;

/** Processes by the scenario that started them. */
const scope = new AsyncLocalStorage<Set<ChildProcess>>();
const scopes = new Set<Set<ChildProcess>>();

/** Runs a scenario and leaves no process of it behind, however it ended. */
export async function withProcesses(run: () => Promise<void>): Promise<void> {
  const own = new Set<ChildProcess>();
  scopes.add(own);
  try {
    await scope.run(own, run);
  } finally {
    await killThose(own);
    scopes.delete(own);
  }
}

/** Of all scenarios. */
export async function killAll(): Promise<void> {
  await Promise.all(Array.from(scopes, killThose));
}

async function killThose(processes: ReadonlySet<ChildProcess>): Promise<void> {
  for (const child of processes) child.kill('SIGKILL');
  await Promise.all(Array.from(processes, (child) => once(child, 'close').catch(() => undefined)));
}

function watch(child: ChildProcess) {
  const running = scope.getStore();
  running?.add(child);
  let output = '';
  const keep = (text: string) => {
    output = (output + text).slice(-KEPT_OUTPUT);
  };
  child.stderr!.setEncoding('utf8').on('data', keep);
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => keep(`${line}\n`));
  const ended = once(child, 'close').then(([code, signal]): EndedProcess => {
    running?.delete(child);
    return { code, signal, output };
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const processOf: TortureProcess = {
    pid: child.pid!,
    ended,
    isAlive,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      const late = new AbortController();
      const inTime = await Promise.race([
        ended,
        delay(MAX_STOP_MS, null, { signal: late.signal }).catch(() => null),
      ]);
      late.abort();
      if (inTime) return inTime;
      child.kill('SIGKILL');
      throw new Error(`The process did not stop within ${MAX_STOP_MS / 1_000} s: ${(await ended).output}`);
    },
  };
  return { processOf, lines };
}

/** Starts a server and waits until it listens. Throws what it said when it ends before. */
export async function startServer(
  environment: NodeJS.ProcessEnv,
  options: ProcessOptions & { readonly args?: readonly string[] } = {},
): Promise<TortureServer> {
  const { processOf, lines } = start(['serve', '--json', ...(options.args ?? [])], environment, options);
  const late = new AbortController();
  const url = await Promise.race([
    announcedUrl(lines),
    processOf.ended.then(({ output, code, signal }) => {
      throw new Error(`The server ended with ${code ?? signal} before it listened: ${output}`);
    }),
    delay(MAX_START_MS, null, { signal: late.signal }).catch(() => null),
  ]);
  late.abort();
  if (url === null) {
    await processOf.kill();
    throw new Error(`The server did not listen within ${MAX_START_MS / 1_000} s.`);
  }
  const outlived = new AbortController();
  let isWanted = true;
  processOf.ended.then(({ code, signal, output }) => {
    if (isWanted) outlived.abort(new Error(`The server ended with ${code ?? signal}: ${output}`));
  });
  const unwanted = <Result>(end: () => Promise<Result>) => {
    isWanted = false;
    return end();
  };
  return {
    ...processOf,
    kill: () => unwanted(processOf.kill),
    stop: () => unwanted(processOf.stop),
    url,
    outlived: AbortSignal.any([outlived.signal, AbortSignal.timeout(MAX_SCENARIO_MS)]),
  };
}

/** Starts a worker; it takes jobs as soon as it can. */
export function startWorker(environment: NodeJS.ProcessEnv, options: ProcessOptions = {}): TortureProcess {
  return start(['work'], environment, options).processOf;
}

/** Runs a command of the product to its end; gives its code and the objects that it printed. */
export async function runCommand(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  options: ProcessOptions = {},
): Promise<EndedProcess & { readonly lines: readonly string[] }> {
  const { processOf, lines } = start(args, environment, options);
  const printed: string[] = [];
  lines.on('line', (line) => printed.push(line));
  return { ...(await processOf.ended), lines: printed };
}
