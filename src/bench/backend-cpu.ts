import { readFile } from 'node:fs/promises';
import type { Db } from '../db/db.ts';
import { isLoopbackHost } from '../lib/loopback.ts';

/** Milliseconds of a clock tick of `/proc`, on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds of each of the server's processes of this database so far; null where they cannot be looked at. */
export type BackendTimes = ReadonlyMap<number, number> | null;

export async function readBackendTimes(db: Db, databaseUrl: string | null): Promise<BackendTimes> {
  if (!runsHere(databaseUrl)) return null;
  const rows = await db.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const times = new Map<number, number>();
  for (const { pid } of rows) {
    const time = await cpuMsOf(pid);
    if (time === null) return null;
    times.set(pid, time);
  }
  return times;
}

/** Whether the server's processes are among this machine's: elsewhere others have their numbers. */
export const runsHere = (databaseUrl: string | null): boolean =>
  databaseUrl !== null && isLoopbackHost(new URL(databaseUrl).hostname);

/** What the processes used between two readings; one that ended meanwhile is left out. */
export function backendCpuMs(before: BackendTimes, after: BackendTimes): number | null {
  if (!before || !after) return null;
  return [...after].reduce((sum, [pid, time]) => sum + time - (before.get(pid) ?? 0), 0);
}

async function cpuMsOf(pid: number): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // Behind the name in brackets: user time is field 14, system time field 15 of the whole line.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields ? TICK_MS * (Number(fields[11]) + Number(fields[12])) : null;
}
