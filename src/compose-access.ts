import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import { acrossWorkspaces } from './db/workspace-reach.ts';
import {
  createApiKeysService,
  createAuthenticateService,
  createFailedLogins,
  createPathSigner,
  createTokenVerifier,
  notifyAccess,
} from './features/access/index.ts';
import { createAuditService } from './features/audit/index.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import {
  createRetentionService,
  createWorkspacesService,
  findWorkspace,
} from './features/workspaces/index.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';
import type { BlobStore } from './storage/blob-store.ts';

export interface AccessParts {
  readonly config: Config;
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly queue: JobQueue;
  readonly recordings: RecordingsService;
  /** Makes a workspace ready for work. */
  readonly prepare: (workspaceId: string) => Promise<void>;
  readonly logger: Logger;
}

export type ComposedAccess = Awaited<ReturnType<typeof composeAccess>>;

const RETENTION_MS = 60 * 60 * 1_000;

/** Who may come in, what they may do, what is written down of it, and what is deleted by itself. */
export async function composeAccess(closing: AsyncDisposableStack, parts: AccessParts) {
  const { config, db, blobs, queue, recordings, prepare, logger } = parts;
  const warn = (message: string) => (error: Error) => logger.warn({ error }, message);
  const paths = createPathSigner(config.urlKey ?? (await readUrlKey(config.dataFolder)), config.urlLifetimeS);
  const localKey = randomBytes(32).toString('base64url');
  const authenticate = createAuthenticateService({
    db,
    paths,
    verifyToken: config.tokens && createTokenVerifier(config.tokens),
    localKey,
    failedLogins: createFailedLogins(config.failedLoginsPerMinute),
    onError: warn('keys could not be looked after'),
  });
  await authenticate.start();
  closing.defer(() => authenticate.close());

  const audit = createAuditService({ db, onError: warn('the audit log could not be written') });
  const retention = createRetentionService({
    db,
    blobs,
    removeRecordings: recordings.removeMany,
    forgetJobs: (tx, workspaceId) => queue.forget(tx, workspaceId, null),
    pruneAudit: audit.prune,
    onExpired: (workspaceId, ids) =>
      audit.record({
        identity: { workspaceId, keyId: 'retention', keyName: 'retention' },
        requestId: 'retention',
        operation: 'expireRecordings',
        args: { ids },
      }),
    onError: warn('a deleted workspace could not be emptied'),
  });
  closing.defer(() => retention.close());
  const workspaces = createWorkspacesService({
    db,
    prepare,
    onMarked: notifyAccess,
    startErasing: retention.startErasing,
  });
  const apiKeys = createApiKeysService({
    db,
    onChanged: authenticate.refresh,
    isWorkspace: async (id) => {
      const found = await acrossWorkspaces(() => findWorkspace(db, id));
      return found !== null && !found.deleting;
    },
  });
  return {
    authenticate,
    localKey,
    services: { audit, workspaces, retention, apiKeys },
    paths,
    /** Deletes what is due, now and every hour, beside everything else; gives what ends that. */
    startRetention(): () => Promise<void> {
      const onError = warn('what is due was not deleted');
      const first = retention.run().catch(onError);
      const stop = repeat(RETENTION_MS, retention.run, onError);
      return async () => {
        await Promise.all([retention.close(), first, stop()]);
      };
    },
  };
}

/** The key that addresses are signed with: of this data folder, made with the first start. */
async function readUrlKey(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'url-key');
  await mkdir(dataFolder, { recursive: true });
  // Exclusive: of two processes that start at once, one makes it.
  await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return readFile(file, 'utf8');
}
