import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../errors.ts';
import { seedOfCase } from './case-names.ts';
import type { OpenedTarget } from './fuzz-target.ts';
import type { CaseTask, RunnerMessage } from './runner-messages.ts';
import { seededRandom } from './seeded-random.ts';
import { loadTarget } from './targets/all-targets.ts';

/** Cases between two looks whether sane input is still read as before. */
const CHECK_EVERY = 200;
/** A case may take so much memory beyond what was taken before. */
const MAX_GROWTH_BYTES = 512 * 1024 * 1024;
const HANG_MS = 5_000;

/** Runs cases of one target in a process of their own: what they break ends here. */
async function main(task: CaseTask): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `phonograph-fuzz-${task.target}-`));
  const inHand = openSync(task.inHandPath, 'w');
  try {
    const target = await loadTarget(task.target);
    const opened = await target.open({ folder, ffmpegPath: task.ffmpegPath });
    const judge = createJudge(task, opened, inHand);
    if (task.replayed !== undefined) await judge(task.from, readFileSync(task.replayed));
    for (let index = task.from; index < task.to && task.replayed === undefined; index++) {
      await judge(index, makeCase(task, opened, index));
      if ((index + 1) % CHECK_EVERY === 0 || index + 1 === task.to) await checkSane(opened, index);
    }
    await opened.close?.();
    say({ kind: 'end', peakBytes: process.resourceUsage().maxRSS * 1_024 });
  } finally {
    closeSync(inHand);
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeCase({ seed, target }: CaseTask, { bombs, mutate }: OpenedTarget, index: number): Uint8Array {
  const bomb = bombs[index];
  if (bomb) return typeof bomb.bytes === 'function' ? bomb.bytes() : bomb.bytes;
  return mutate(seededRandom(seedOfCase(seed, target, index)));
}

function createJudge(task: CaseTask, opened: OpenedTarget, inHand: number) {
  let stray: string | null = null;
  const onStray = (error: unknown) => {
    stray = `nobody caught: ${describe(error)}`;
  };
  process.on('uncaughtException', onStray).on('unhandledRejection', onStray);

  return async (index: number, bytes: Uint8Array): Promise<void> => {
    // At a fixed place, so that the parent reads a number even when this process is gone.
    writeSync(inHand, String(index).padEnd(12), 0);
    stray = null;
    const peakBefore = process.resourceUsage().maxRSS;
    const cpuBefore = process.cpuUsage();
    const startedMs = performance.now();
    let outcome = 'accepted';
    let problem: string | null = null;
    try {
      await opened.run(bytes);
    } catch (error) {
      if (error instanceof AppError && error.code !== 'INTERNAL_SERVER_ERROR') outcome = error.code;
      else problem = `not a refusal: ${describe(error)}`;
    }
    const wallMs = performance.now() - startedMs;
    const cpu = process.cpuUsage(cpuBefore);
    const ms = (cpu.user + cpu.system) / 1_000;
    const grown = (process.resourceUsage().maxRSS - peakBefore) * 1_024;
    problem ??= stray;
    // On a machine that is full a case waits for its turn.
    if (ms > HANG_MS || wallMs > HANG_MS * task.patience)
      problem ??= `took ${Math.round(wallMs)} ms, ${Math.round(ms)} ms of the processor`;
    if (grown > MAX_GROWTH_BYTES) problem ??= `took ${Math.round(grown / 2 ** 20)} MiB of memory`;
    if (problem !== null) keep(task, index, bytes, problem, opened.bombs[index]?.name);
    say({ kind: 'case', index, outcome: problem === null ? outcome : 'failed', ms, problem });
  };
}

async function checkSane(opened: OpenedTarget, index: number): Promise<void> {
  try {
    await opened.check?.();
  } catch (error) {
    say({ kind: 'case', index, outcome: 'failed', ms: 0, problem: `wrong afterwards: ${describe(error)}` });
  }
}

/** The bytes and, beside them, what is known of them. */
function keep(
  { seed, target, failuresFolder }: CaseTask,
  index: number,
  bytes: Uint8Array,
  problem: string,
  bomb: string | undefined,
): void {
  const path = join(failuresFolder, `${target}-${seed}-${index}`);
  writeFileSync(`${path}.case`, bytes);
  writeFileSync(
    `${path}.json`,
    `${JSON.stringify({ target, seed, index, ...(bomb && { bomb }), problem }, null, 1)}\n`,
  );
}

function describe(error: unknown): string {
  const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  const [place = ''] = /\(?[^\s(]*\/src\/(?!fuzz)[^\s)]*/.exec(stack) ?? [];
  return `${name}: ${message.slice(0, 300)} ${place.replace(/^.*\/src\//, 'at src/')}`.trim();
}

const waiting: RunnerMessage[] = [];
/** In bundles: a message a case would cost more than many a case. */
function say(message: RunnerMessage): void {
  waiting.push(message);
  if (waiting.length < 50 && message.kind === 'case' && message.problem === null) return;
  process.send?.(waiting.splice(0));
}

// Who asked is gone, or has what it asked for.
process.once('disconnect', () => process.exit());

process.once('message', (task: CaseTask) => {
  main(task).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.send?.([...waiting.splice(0), { kind: 'broken', problem: describe(error) }], () =>
        process.exit(1),
      );
    },
  );
});
