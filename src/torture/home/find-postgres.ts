import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotTry } from '../scenario.types.ts';

const run = promisify(execFile);

/** How a server of our own is started and stopped, and where its files are. */
export interface PostgresPrograms {
  /** Starts it on the port, after making its data folder if need be. */
  start(port: number): Promise<void>;
  readonly dataFolder: string;
  /** Of paths as the server sees them: the folder that is its root. */
  readonly root: string;
  /** A folder that is kept for the next run. */
  readonly isKept: boolean;
  /** Forgets everything, also the programs of a script. */
  forget(): Promise<void>;
}

/**
 * The system's PostgreSQL from 15 on with pgvector 0.7 or later; else the script named by
 * PHONOGRAPH_TORTURE_POSTGRES. Throws CannotTry where there is neither.
 */
export async function findPostgres(
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<PostgresPrograms> {
  const script = environment['PHONOGRAPH_TORTURE_POSTGRES'];
  const bin = await findPrograms();
  if (bin !== null) return ofPrograms(bin, join(folder, 'server'));
  if (script && isRoot() && (await exists(script))) {
    return ofScript(script, environment['PHONOGRAPH_TORTURE_POSTGRES_FOLDER'] || join(folder, 'server'));
  }
  throw new CannotTry('there is no PostgreSQL with pgvector 0.7 here that may be stopped');
}

const isRoot = (): boolean => process.getuid?.() === 0;
const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

async function findPrograms(): Promise<string | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  for (const version of versions.toSorted((a, b) => Number(b) - Number(a))) {
    const extensions = await readdir(`/usr/share/postgresql/${version}/extension`).catch(() => []);
    const bin = `/usr/lib/postgresql/${version}/bin`;
    const hasVectors = extensions.some((name) => /^vector--.*0\.[789]\.\d+\.sql$/.test(name));
    if (Number(version) >= 15 && hasVectors && (await exists(join(bin, 'initdb')))) return bin;
  }
  return null;
}

function ofPrograms(bin: string, folder: string): PostgresPrograms {
  const dataFolder = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const as = isRoot() ? ['setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups'] : [];
  const call = (program: string, args: readonly string[]) => {
    const [first, ...rest] = [...as, join(bin, program), ...args];
    return run(first!, rest);
  };
  return {
    dataFolder,
    root: '/',
    isKept: false,
    forget: () => rm(folder, { recursive: true, force: true }),
    async start(port) {
      if (!(await exists(dataFolder))) {
        await mkdir(folder, { recursive: true });
        await chmod(folder, 0o711);
        await mkdir(dataFolder, { mode: 0o700 });
        if (isRoot()) {
          const { stdout } = await run('id', ['-u', 'nobody']);
          await chown(dataFolder, Number(stdout), Number((await run('id', ['-g', 'nobody'])).stdout));
          await chown(folder, Number(stdout), Number((await run('id', ['-g', 'nobody'])).stdout));
        }
        await call('initdb', ['-D', dataFolder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
      }
      const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
      await call('pg_ctl', ['-D', dataFolder, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
    },
  };
}

function ofScript(script: string, folder: string): PostgresPrograms {
  const root = join(folder, 'root');
  return {
    dataFolder: join(root, 'var/lib/pg/data'),
    root,
    isKept: true,
    forget: () => rm(folder, { recursive: true, force: true }),
    async start(port) {
      await run('bash', [script, folder, 'up'], {
        env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', PGPORT: String(port) },
      });
    },
  };
}
