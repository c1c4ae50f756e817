import { setTimeout as delay } from 'node:timers/promises';
import { RequestError } from '../client/phonograph-client.ts';
import type { LoadContext, LoadOperation } from './operation.types.ts';
import type { OperationLog } from './operation-log.ts';

/** More of one operation are not under way at once: what does not get through shows as skipped, not as a crowd. */
const MAX_UNDER_WAY = 4;

interface Pacing {
  /** Times what the operations say. */
  readonly rate: number;
  readonly ending: AbortSignal;
}

/**
 * Begins each operation as often as it says, evenly but for a random share of its interval, until `ending`; then waits
 * for what is under way. The server's speed does not decide how much is asked of it.
 */
export async function runLoad(
  operations: readonly LoadOperation[],
  context: LoadContext,
  log: OperationLog,
  { rate, ending }: Pacing,
): Promise<void> {
  await Promise.all(
    operations.map((operation) => repeatOperation(operation, context, log, { rate, ending })),
  );
}

async function repeatOperation(
  { name, perMinute, run }: LoadOperation,
  context: LoadContext,
  log: OperationLog,
  { rate, ending: signal }: Pacing,
): Promise<void> {
  const { random } = context;
  const intervalMs = 60_000 / (perMinute * rate);
  const underWay = new Set<Promise<void>>();
  await sleep(random() * intervalMs, signal);
  while (!signal.aborted) {
    if (underWay.size >= MAX_UNDER_WAY) {
      log.skipped(name);
    } else {
      const running = observe(name, () => run(context), log).finally(() => underWay.delete(running));
      underWay.add(running);
    }
    await sleep(intervalMs * (0.5 + random()), signal);
  }
  await Promise.all(underWay);
}

async function observe(name: string, run: () => Promise<void>, log: OperationLog): Promise<void> {
  const startedMs = performance.now();
  try {
    await run();
    log.done(name, performance.now() - startedMs);
  } catch (error) {
    if (isAboutGoneHit(error as Error)) log.done(name, performance.now() - startedMs);
    else log.failed(name, error as Error);
  }
}

/** What was found was changed or deleted before it was read: said as such, and no fault. */
export const isAboutGoneHit = (error: Error): boolean =>
  error instanceof RequestError && error.code === 'NOT_FOUND' && /while the search ran/.test(error.message);

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  delay(ms, undefined, { signal }).catch(() => undefined);
