import { setTimeout as delay } from 'node:timers/promises';
import { QueueStatusDocument } from '../../client/generated/operations.ts';
import { PhonographClient } from '../../client/phonograph-client.ts';
import type { TortureContext } from '../scenario.types.ts';
import type { Acknowledged } from './bring-in.ts';
import { type ProcessOptions, runCommand, startServer, type TortureServer } from './start-process.ts';
import type { TortureHome } from './torture-home.ts';

const MAX_IDLE_WAIT_MS = 180_000;

export interface IntactOptions extends ProcessOptions {
  /** Recordings that must have FAILED; all others must be READY. */
  readonly failed?: ReadonlySet<string>;
  /** A server that runs already. */
  readonly server?: TortureServer;
  /** The fault leaves nothing for a start to sweep: in the short form the server that runs is not started again. */
  readonly leavesNothing?: boolean;
}

/**
 * After the fault: starts the service once more, as the operator does, lets it finish and stops it; then looks at the
 * database and has everything verified.
 */
export async function assertIntact(
  context: TortureContext,
  home: TortureHome,
  acknowledged: Acknowledged,
  options: IntactOptions = {},
): Promise<void> {
  const promise = (text: string, holds: boolean, measured: string) =>
    context.promise(home.on, text, holds, measured);
  await home.ageStagedFiles();
  // What is swept is swept at a start.
  const goesOn = context.short && options.leavesNothing === true && options.server?.isAlive();
  if (!goesOn) await options.server?.stop();
  const server = goesOn ? options.server! : await startServer(home.environment, options);
  const isIdle = await untilIdle(server.url);
  const { code } = await server.stop();
  promise('the queue comes to rest and the server stops in good order', isIdle && code === 0, `exit ${code}`);

  const rows = await allRecordings(home);
  const there = [...acknowledged].filter(
    ([sha256, id]) => rows.filter((row) => row.sha256 === sha256 && row.id === id).length === 1,
  );
  promise(
    'every acknowledged recording is there exactly once',
    there.length === acknowledged.size && new Set(rows.map(({ sha256 }) => sha256)).size === rows.length,
    `${there.length} of ${acknowledged.size}, ${rows.length} rows`,
  );
  const wrong = rows.filter(({ sha256, status }) => {
    return status !== (options.failed?.has(sha256) ? 'FAILED' : 'READY');
  });
  promise(
    options.failed?.size ? 'all are READY but those that cannot be' : 'all of them are READY',
    wrong.length === 0,
    wrong.length === 0 ? `${rows.length}` : wrong.map(({ id, status }) => `${id} ${status}`).join(', '),
  );
  const verified = await runCommand(['verify', '--offline', '--json'], home.environment);
  const problems = verified.lines.flatMap((line) => messageOf(line) ?? []);
  promise(
    'verify: codes, indexes, files and jobs agree',
    verified.code === 0 && problems.length === 0,
    problems.length === 0
      ? verified.code === 0
        ? 'no problem'
        : verified.output
      : problems.slice(0, 5).join(' '),
  );
}

/** Waits until no job waits or runs; false when that takes too long. */
export async function untilIdle(url: string): Promise<boolean> {
  const client = new PhonographClient(url);
  const endMs = performance.now() + MAX_IDLE_WAIT_MS;
  // Twice in a row: a job that ends queues what follows in the same transaction, but the service may be just starting.
  for (let idle = 0; idle < 2; ) {
    if (performance.now() > endMs) return false;
    const { queue } = await client.request(QueueStatusDocument, {});
    idle = queue.waiting + queue.running === 0 ? idle + 1 : 0;
    await delay(100);
  }
  return true;
}

/** Waits until so many processes take jobs; a worker takes some seconds to come up. */
export async function untilWorking({ url, outlived }: TortureServer, count: number): Promise<void> {
  const client = new PhonographClient(url);
  for (;;) {
    outlived.throwIfAborted();
    const { system } = await client.request(QueueStatusDocument, {});
    if (system.workers.length >= count) return;
    await delay(100);
  }
}

interface RecordingRow {
  readonly id: string;
  readonly sha256: string;
  readonly status: string;
}

async function allRecordings(home: TortureHome): Promise<RecordingRow[]> {
  const db = await home.openDatabase();
  try {
    return await db.query<RecordingRow>(
      `select id, encode(sha256, 'hex') as sha256, status from recording order by id`,
    );
  } finally {
    await db.close();
  }
}

function messageOf(line: string): string | null {
  const { event, check, recordingId, message } = JSON.parse(line) as Record<string, string | null>;
  return event === 'problem' ? `${check}${recordingId ? ` of ${recordingId}` : ''}: ${message}` : null;
}
