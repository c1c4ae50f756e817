import { AppError } from '../errors.ts';
import type { Queryable } from './db.ts';

const minServerMajor = 15;
const minVectorVersion = [0, 8] as const;

/** Server and pgvector version in one line; throws UNAVAILABLE with the remedy when either is too old or missing. */
export async function readVersion(session: Queryable): Promise<string> {
  const [row] = await session.query<{ server: string; installed: string | null; available: string | null }>(
    `select current_setting('server_version') as server,
            (select extversion from pg_extension where extname = 'vector') as installed,
            (select default_version from pg_available_extensions where name = 'vector') as available`,
  );
  const { server, installed, available } = row!;
  const serverVersion = server.split(' ')[0]!;
  if (Number.parseInt(serverVersion, 10) < minServerMajor) {
    throw new AppError(
      'UNAVAILABLE',
      `The database is PostgreSQL ${serverVersion}; Phonograph needs ${minServerMajor} or later.`,
    );
  }
  const vectorVersion = installed ?? available;
  if (vectorVersion === null) {
    throw new AppError(
      'UNAVAILABLE',
      'The database server has no pgvector. Install its package (for example postgresql-17-pgvector), ' +
        'then run: CREATE EXTENSION vector;',
    );
  }
  if (isOlder(vectorVersion)) {
    throw new AppError(
      'UNAVAILABLE',
      `The database has pgvector ${vectorVersion}; Phonograph needs ${minVectorVersion.join('.')} or later. ` +
        'Install a newer package, then run: ALTER EXTENSION vector UPDATE;',
    );
  }
  return `PostgreSQL ${serverVersion}, pgvector ${vectorVersion}`;
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < minVectorVersion[0] || (major === minVectorVersion[0] && minor < minVectorVersion[1]);
}
