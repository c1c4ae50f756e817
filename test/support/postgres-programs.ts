import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface PostgresPrograms {
  readonly pgDump: string;
  readonly pgRestore: string;
}

/**
 * `pg_dump` and `pg_restore` of at least the server's version, which older ones refuse; null where there are none. They
 * are looked for in TEST_POSTGRES_PROGRAMS, along PATH and where Debian puts them.
 */
export async function findPostgresPrograms(serverMajor: number): Promise<PostgresPrograms | null> {
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.TEST_POSTGRES_PROGRAMS ?? '').split(delimiter),
    ...(process.env.PATH ?? '').split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ];
  for (const folder of folders.filter(Boolean)) {
    const programs = { pgDump: join(folder, 'pg_dump'), pgRestore: join(folder, 'pg_restore') };
    if (!existsSync(programs.pgDump) || !existsSync(programs.pgRestore)) continue;
    const { stdout } = await run(programs.pgDump, ['--version']);
    if (Number(stdout.match(/(\d+)/)?.[1]) >= serverMajor) return programs;
  }
  return null;
}

/** Throws with what the program said. */
export async function runPostgresProgram(program: string, args: readonly string[]): Promise<void> {
  await run(program, [...args]);
}
