import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chown, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where a PostgreSQL with pgvector is, and how to run it. */
interface ServerPrograms {
  readonly bin: string;
  /** A tree that holds the server and what it needs; null where it is installed in this one. */
  readonly root: string | null;
}

const execute = promisify(execFile);
/** Of the user `postgres` in the tree that TEST_POSTGRES_ROOT names, and of `nobody`: the server refuses to be root. */
const TREE_USER = 5433;
const NOBODY = 65_534;

/** A folder of programs with pgvector, or why there is none. */
export async function findServerPrograms(): Promise<ServerPrograms | string> {
  const root = process.env.TEST_POSTGRES_ROOT;
  if (root) {
    const folder = 'usr/lib/postgresql';
    const [version] = (await readdir(join(root, folder))).sort().reverse();
    return { root, bin: `/${folder}/${version}/bin` };
  }
  const versions: string[] = await readdir('/usr/lib/postgresql').catch(() => []);
  const candidates = versions.sort((one, other) => Number(other) - Number(one));
  const bins = candidates.map((version) => `/usr/lib/postgresql/${version}/bin`);
  const configured = await execute('pg_config', ['--bindir']).catch(() => null);
  if (configured) bins.push(configured.stdout.trim());
  for (const bin of bins) {
    const share = await execute(join(bin, 'pg_config'), ['--sharedir']).catch(() => null);
    const extensions = share ? await readdir(join(share.stdout.trim(), 'extension')).catch(() => []) : [];
    const files: string[] = await readdir(bin).catch(() => []);
    if (files.includes('initdb') && files.includes('pg_basebackup') && extensions.includes('vector.control'))
      return { bin, root: null };
  }
  return 'no PostgreSQL with pgvector is installed here, and TEST_POSTGRES_ROOT names none';
}

/** One running server of a cluster. */
export interface TestServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it at once, as a lost machine would. */
  kill(): Promise<void>;
  /** Halts or wakes all its processes: connections stand, and nobody answers. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): Promise<void>;
}

export interface ReplicatedPostgres {
  readonly primary: TestServer;
  readonly standby: TestServer;
  remove(): Promise<void>;
}

/** A primary and a hot standby that streams from it, both new and empty, on free loopback ports. */
export async function startReplicatedPostgres(programs: ServerPrograms): Promise<ReplicatedPostgres> {
  const { root } = programs;
  const user = root ? TREE_USER : process.getuid?.() === 0 ? NOBODY : null;
  const outside = await mkdtemp(join(root ? join(root, 'tmp') : tmpdir(), 'phonograph-cluster-'));
  if (user !== null) await chown(outside, user, user);
  /** The same folder as the programs see it. */
  const inside = root ? outside.slice(root.length) : outside;

  async function run(program: string, args: readonly string[]): Promise<void> {
    const path = join(programs.bin, program);
    const [command, all] = root
      ? ['/usr/sbin/chroot', [`--userspec=${TREE_USER}:${TREE_USER}`, root, path, ...args]]
      : [path, [...args]];
    const child = spawn(command, all, {
      stdio: 'ignore',
      cwd: '/',
      env: { PATH: `${programs.bin}:/usr/bin:/bin`, LC_ALL: 'C.UTF-8' },
      ...(!root && user !== null && { uid: user, gid: user }),
    });
    const [code] = await once(child, 'exit');
    if (code === 0) return;
    const log = await readFile(join(outside, 'log'), 'utf8').catch(() => '');
    throw new Error(`${program} ${args.join(' ')} ended with ${code}. ${log.slice(-2_000)}`);
  }

  function serverIn(name: string, port: number): TestServer {
    const data = `${inside}/${name}`;
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${inside} -c jit=off`;
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      start: () => run('pg_ctl', ['-D', data, '-w', '-l', `${inside}/log`, '-o', options, 'start']),
      kill: () => run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']),
      async signal(signal) {
        const [pid] = (await readFile(join(outside, name, 'postmaster.pid'), 'utf8')).split('\n');
        const all = await childrenOf(Number(pid));
        for (const each of signal === 'SIGSTOP' ? [Number(pid), ...all] : [...all, Number(pid)])
          process.kill(each, signal);
      },
    };
  }

  const [primary, standby] = [serverIn('primary', await freePort()), serverIn('standby', await freePort())];
  await run('initdb', [
    ...['-D', `${inside}/primary`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
    '--no-sync',
  ]);
  await appendFile(
    join(outside, 'primary', 'postgresql.conf'),
    'fsync = off\nshared_buffers = 32MB\nwal_keep_size = 256MB\nmax_standby_streaming_delay = 2s\n',
  );
  await primary.start();
  const { port } = new URL(primary.url);
  await run('pg_basebackup', [
    ...['-h', '127.0.0.1', '-p', port, '-U', 'postgres', '-D', `${inside}/standby`],
    ...['-R', '-c', 'fast', '--no-sync'],
  ]);
  await standby.start();
  return {
    primary,
    standby,
    async remove() {
      for (const server of [standby, primary]) await server.kill().catch(() => undefined);
      await rm(outside, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function childrenOf(parent: number): Promise<number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(
    ids.map(async (id) => {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
      return { id: Number(id), parent: Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]) };
    }),
  );
  return parents.filter((each) => each.parent === parent).map(({ id }) => id);
}
