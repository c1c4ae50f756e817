import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { requestScope } from '../../lib/request-scope.ts';
import { newId } from '../../lib/uuid.ts';
import type { Identity } from '../access/index.ts';
import { idOfCursor } from '../cursor-arguments.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import { countEntries, insertEntry, listEntries, pruneEntries } from './audit.store.ts';
import type { AuditFilter, AuditPage } from './audit.types.ts';
import { targetIdsOf } from './target-ids.ts';

export interface Change {
  readonly identity: Pick<Identity, 'workspaceId' | 'keyId' | 'keyName'>;
  readonly requestId: string;
  readonly operation: string;
  readonly args?: unknown;
  readonly result?: unknown;
  /** What was thrown; without it the change was made. */
  readonly error?: unknown;
}

export type AuditService = ReturnType<typeof createAuditService>;

/** Who changed what. Of arguments and answers only ids are kept, so no text and no secret gets in. */
export function createAuditService({
  db,
  onError,
}: {
  readonly db: Db;
  readonly onError: (error: Error) => void;
}) {
  return {
    /** Never throws: what was done is done, and is told in the server's log when it cannot be written here. */
    async record({ identity, requestId, operation, args, result, error }: Change): Promise<void> {
      const { workspaceId, keyId, keyName } = identity;
      const targetIds = targetIdsOf(args, result);
      const outcome = error === undefined ? 'OK' : codeOf(error);
      const entry = { id: newId(), keyId, keyName, operation, targetIds, outcome, requestId };
      // Written even if the caller has left meanwhile.
      await requestScope.outside(() => insertEntry(db, workspaceId, entry)).catch(onError);
    },

    async list(
      workspaceId: string,
      page: PageArguments,
      filter: AuditFilter | null | undefined,
    ): Promise<AuditPage> {
      const window = pageWindow(page);
      const before = page.after == null ? null : idOfCursor(page.after);
      const found = await listEntries(db, workspaceId, filter ?? {}, window.size + 1, before);
      const edges = found.map((node) => ({ cursor: encodeCursor([node.id]), node }));
      return toPage(edges, window, page, async () => ({
        count: await countEntries(db, workspaceId, filter ?? {}),
        exact: true,
      }));
    },

    /** Forgets what is older than its workspace keeps; for maintenance. */
    prune: () => pruneEntries(db),
  };
}

const codeOf = (error: unknown): string => (error instanceof AppError ? error.code : 'INTERNAL_SERVER_ERROR');
