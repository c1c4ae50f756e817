import { readFile } from 'node:fs/promises';
import type { Db } from '../db/db.ts';

/** Milliseconds of a clock tick of `/proc`, on every Linux that Node runs on. */
const TICK_MS = 10;

/** CPU milliseconds that the server's processes of this database used so far; null where they cannot be looked at. */
export async function backendCpuMs(db: Db): Promise<number | null> {
  if (db.kind === 'pglite') return null;
  const rows = await db.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const times = await Promise.all(rows.map(({ pid }) => cpuMsOf(pid)));
  return times.some((time) => time === null) ? null : times.reduce<number>((sum, time) => sum + time!, 0);
}

async function cpuMsOf(pid: number): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // Behind the name in brackets: user time is field 14, system time field 15 of the whole line.
  const fields = line?.slice(line.lastIndexOf(')') + 2).split(' ');
  return fields ? TICK_MS * (Number(fields[11]) + Number(fields[12])) : null;
}
