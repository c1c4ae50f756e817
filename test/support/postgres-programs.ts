import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** `pg_dump` and `pg_restore` of one version, with an archive of the custom format between them. */
export interface PostgresPrograms {
  /** Throws with what the program said. */
  dump(databaseUrl: string, file: string): Promise<void>;
  restore(databaseUrl: string, file: string): Promise<void>;
}

type Command = (program: string) => readonly [command: string, ...args: string[]];

/**
 * Programs of at least the server's version, which older ones refuse; null where there are none. They are looked for in
 * the tree that TEST_POSTGRES_ROOT names, in TEST_POSTGRES_PROGRAMS, along PATH and where Debian puts them.
 */
export async function findPostgresPrograms(serverMajor: number): Promise<PostgresPrograms | null> {
  for (const command of commands()) {
    const [file, ...args] = command('pg_dump');
    const said = await promisify(execFile)(file, [...args, '--version']).catch(() => null);
    if (Number(said?.stdout.match(/(\d+)/)?.[1]) >= serverMajor) return programsOf(command);
  }
  return null;
}

function* commands(): Generator<Command> {
  const root = process.env.TEST_POSTGRES_ROOT;
  if (root) {
    const folder = '/usr/lib/postgresql';
    for (const version of readdirSync(join(root, folder))) {
      yield (program) => ['/usr/sbin/chroot', root, `${folder}/${version}/bin/${program}`];
    }
  }
  const debian = '/usr/lib/postgresql';
  const folders = [
    ...(process.env.TEST_POSTGRES_PROGRAMS ?? '').split(delimiter),
    ...(process.env.PATH ?? '').split(delimiter),
    ...(existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : []),
  ];
  for (const folder of folders.filter(Boolean)) {
    if (existsSync(join(folder, 'pg_dump')) && existsSync(join(folder, 'pg_restore')))
      yield (program) => [join(folder, program)];
  }
}

/** By standard input and output: a program in a tree of its own sees no file of ours. */
const programsOf = (command: Command): PostgresPrograms => ({
  dump: (databaseUrl, file) => run(command('pg_dump'), ['--format=custom', databaseUrl], { output: file }),
  restore: (databaseUrl, file) =>
    run(command('pg_restore'), ['--no-owner', '--exit-on-error', `--dbname=${databaseUrl}`], { input: file }),
});

async function run(
  [command, ...before]: ReturnType<Command>,
  args: readonly string[],
  { input, output }: { readonly input?: string; readonly output?: string },
): Promise<void> {
  const file = await open((input ?? output)!, input ? 'r' : 'w');
  try {
    const stdio = [input ? file.fd : 'ignore', output ? file.fd : 'ignore', 'pipe'] as const;
    const child = spawn(command, [...before, ...args], { stdio: [...stdio], env: { LC_ALL: 'C.UTF-8' } });
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    if (code !== 0)
      throw new Error(`${command} ${[...before, ...args].join(' ')} ended with ${code}: ${said}`);
  } finally {
    await file.close();
  }
}
