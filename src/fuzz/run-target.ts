import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseTask, RunnerMessage } from './runner-messages.ts';

/** What became of one target's cases. */
export interface TargetResult {
  readonly name: string;
  readonly what: string;
  cases: number;
  /** Cases by outcome: `accepted`, a code, or `failed`. */
  readonly outcomes: Map<string, number>;
  slowestMs: number;
  peakBytes: number;
  readonly problems: string[];
}

/** A case that takes longer by the clock is ended with its process; the more wait for a processor, the longer. */
const KILL_MS = 20_000;
const POLL_MS = 250;
/** A target that fails so often is given up. */
const MAX_PROBLEMS = 20;
const program = fileURLToPath(new URL('./run-cases.main.ts', import.meta.url));

type Task = Omit<CaseTask, 'inHandPath' | 'from' | 'patience'>;

/** How much longer than alone everything takes here at present. */
const patienceNow = (): number => Math.max(1, loadavg()[0]! / availableParallelism());

/** Runs all cases of a target; a process that dies or hangs is replaced and goes on behind the case that did it. */
export async function runTarget(result: TargetResult, task: Task, folder: string): Promise<void> {
  const inHandPath = join(folder, `in-hand-${task.target}`);
  let from = 0;
  while (from < task.to && result.problems.length < MAX_PROBLEMS) {
    const ended = await runProcess(result, { ...task, from, inHandPath, patience: patienceNow() });
    if (ended === null) return;
    from = ended + 1;
  }
}

/** Null when all cases were run, else the case that ended the process. */
async function runProcess(result: TargetResult, task: CaseTask): Promise<number | null> {
  writeFileSync(task.inHandPath, '');
  // Bounded, so that memory that runs away ends this process and not the machine.
  const child = fork(program, [], {
    execArgv: ['--max-old-space-size=1024', '--expose-gc'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'json',
  });
  let isDone = false;
  let isBroken = false;
  const lastWords: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords.push(text);
    if (lastWords.length > 20) lastWords.shift();
  });
  child.on('message', (messages: RunnerMessage[]) => {
    for (const message of messages) {
      if (message.kind === 'case') count(result, message);
      else if (message.kind === 'end') {
        isDone = true;
        result.peakBytes = Math.max(result.peakBytes, message.peakBytes);
      } else {
        isBroken = true;
        result.problems.push(message.problem);
      }
    }
  });
  child.send(task);
  const hung = watch(child, task.inHandPath, KILL_MS * task.patience);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  const hungAt = hung.stop();
  if (isDone) return null;
  if (isBroken) return task.to;
  const index = hungAt ?? inHand(task.inHandPath) ?? task.from;
  const words =
    lastWords
      .join('')
      .split('\n')
      .find((line) => /FATAL|Error|abort/i.test(line)) ?? '';
  const how =
    hungAt === null
      ? `the process died (${signal ?? `code ${code}`}) ${words.slice(0, 200)}`
      : `hung for over ${Math.round((KILL_MS * task.patience) / 1_000)} s`;
  count(result, {
    kind: 'case',
    index,
    outcome: 'failed',
    ms: hungAt === null ? 0 : KILL_MS,
    problem: how.trim(),
  });
  writeFileSync(
    join(task.failuresFolder, `${task.target}-${task.seed}-${index}.json`),
    `${JSON.stringify({ target: task.target, seed: task.seed, index, problem: how.trim() })}\n`,
  );
  return index;
}

function count(
  result: TargetResult,
  { index, outcome, ms, problem }: Extract<RunnerMessage, { kind: 'case' }>,
): void {
  result.cases++;
  result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1);
  result.slowestMs = Math.max(result.slowestMs, ms);
  if (problem !== null) result.problems.push(`case ${index}: ${problem}`);
}

/** Ends a process that stays with one case for too long. */
function watch(child: ChildProcess, inHandPath: string, killMs: number): { stop(): number | null } {
  let last: number | null = null;
  let sinceMs = performance.now();
  let hungAt: number | null = null;
  const timer = setInterval(() => {
    const index = inHand(inHandPath);
    const nowMs = performance.now();
    if (index !== last) {
      last = index;
      sinceMs = nowMs;
      // Opening a target may take longer than a case.
    } else if (index !== null && nowMs - sinceMs > killMs) {
      hungAt = index;
      child.kill('SIGKILL');
    }
  }, POLL_MS);
  return {
    stop() {
      clearInterval(timer);
      return hungAt;
    },
  };
}

function inHand(path: string): number | null {
  const text = readFileSync(path, 'utf8').trim();
  return text === '' ? null : Number(text);
}
