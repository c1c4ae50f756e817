import type { Db, Queryable } from '../../db/db.ts';
import { withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import { idArgument, textUpTo } from '../arguments.ts';
import type { ApiKey, Identity, Scope } from './access.types.ts';
import { createKey } from './api-key.ts';
import { insertKey, listKeys, notifyAccess, revokeKey } from './api-keys.store.ts';
import { assertScope } from './scopes.ts';

const MAX_NAME_LENGTH = 100;

export interface NewKeyInput {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt?: Date | null | undefined;
  /** Default: the caller's own. */
  readonly workspaceId?: string | null | undefined;
}

export interface ApiKeysDependencies {
  readonly db: Db;
  /** Whether there is such a workspace, and it is in use. */
  readonly isWorkspace: (id: string) => Promise<boolean>;
  /** After a change: this process must not wait for the notice that all get. */
  readonly onChanged: () => Promise<void>;
}

export type ApiKeysService = ReturnType<typeof createApiKeysService>;

/** The keys of a workspace: made, listed, revoked; by its administrators, or by an operator. */
export function createApiKeysService({ db, isWorkspace, onChanged }: ApiKeysDependencies) {
  /** Throws FORBIDDEN, NOT_FOUND. */
  async function workspaceFor(
    by: Identity,
    wanted: string | null | undefined,
    field: string,
  ): Promise<string> {
    const workspaceId = wanted == null ? by.workspaceId : idArgument(wanted, field);
    if (workspaceId === by.workspaceId) {
      assertScope(by, 'ADMIN');
      return workspaceId;
    }
    assertScope(by, 'OPERATOR');
    if (await isWorkspace(workspaceId)) return workspaceId;
    throw new AppError('NOT_FOUND', 'There is no such workspace.', { field });
  }

  /** The key and its text, which is shown this once. */
  async function create(
    by: Identity,
    { name, scopes, expiresAt = null, ...input }: NewKeyInput,
  ): Promise<{ readonly key: ApiKey; readonly text: string }> {
    const workspaceId = await workspaceFor(by, input.workspaceId, 'input.workspaceId');
    textUpTo(name, 'input.name', MAX_NAME_LENGTH);
    const granted = [...new Set(scopes)];
    if (granted.length === 0) {
      throw new AppError('BAD_USER_INPUT', 'A key needs at least one scope.', { field: 'input.scopes' });
    }
    // Nobody hands on what they lack; but an operator makes the first key of a workspace in which they can do nothing.
    const handedOn =
      workspaceId === by.workspaceId ? granted : granted.filter((scope) => scope === 'OPERATOR');
    for (const scope of handedOn) assertScope(by, scope);
    if (expiresAt !== null && expiresAt.getTime() <= Date.now()) {
      throw new AppError('BAD_USER_INPUT', 'expiresAt lies in the past.', { field: 'input.expiresAt' });
    }
    const made = createKey();
    const facts = { workspaceId, id: newId(), name, scopes: granted, createdBy: by.keyName, expiresAt };
    const key = await within(workspaceId, async (tx) => {
      await notifyAccess(tx);
      return insertKey(tx, facts, made);
    });
    await onChanged();
    return { key, text: made.text };
  }

  /** Throws NOT_FOUND. From then on nobody gets in by it, and who is in is put out. */
  async function revoke(by: Identity, wanted: string | null | undefined, id: string): Promise<ApiKey> {
    const workspaceId = await workspaceFor(by, wanted, 'input.workspaceId');
    const known = idArgument(id, 'input.id');
    const revoked = await within(workspaceId, async (tx) => {
      await notifyAccess(tx);
      return revokeKey(tx, workspaceId, known);
    });
    await onChanged();
    if (revoked) return revoked;
    throw new AppError('NOT_FOUND', 'There is no such key in this workspace.', { field: 'input.id' });
  }

  async function list(by: Identity, wanted: string | null | undefined): Promise<ApiKey[]> {
    const workspaceId = await workspaceFor(by, wanted, 'workspaceId');
    return withinWorkspace(workspaceId, () => listKeys(db, workspaceId));
  }

  const within = <Made>(workspaceId: string, run: (tx: Queryable) => Promise<Made>): Promise<Made> =>
    withinWorkspace(workspaceId, () => db.transaction(run));

  return { create, revoke, list };
}
