import type { Db, Queryable } from '../../db/db.ts';
import { acrossWorkspaces, withinWorkspace } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import { newId } from '../../lib/uuid.ts';
import { idArgument, inRange, textUpTo } from '../arguments.ts';
import { LOCAL_WORKSPACE_ID } from './local-workspace.ts';
import {
  findWorkspace,
  insertWorkspace,
  listWorkspaces,
  markDeleted,
  updateRetention,
} from './workspaces.store.ts';
import { MAX_DAYS, type Workspace } from './workspaces.types.ts';

export interface WorkspacesDependencies {
  readonly db: Db;
  /** Makes a new workspace ready for work; runs within it. */
  readonly prepare: (workspaceId: string) => Promise<void>;
  /** In the transaction that marks a workspace as deleted: whoever is in it is to be put out. */
  readonly onMarked: (tx: Queryable) => Promise<void>;
  /** Begins to delete what is in the workspaces that are marked; not waited for. */
  readonly startErasing: () => void;
}

const MAX_NAME_LENGTH = 100;

export interface RetentionInput {
  readonly recordingDays?: number | null | undefined;
  readonly auditDays?: number | null | undefined;
}

export type WorkspacesService = ReturnType<typeof createWorkspacesService>;

/** Tenants. Callers have been asked for their scopes before. */
export function createWorkspacesService(dependencies: WorkspacesDependencies) {
  const { db, prepare, onMarked, startErasing } = dependencies;

  async function get(id: string): Promise<Workspace> {
    const found = await acrossWorkspaces(() => findWorkspace(db, id));
    if (!found) throw new AppError('NOT_FOUND', 'There is no such workspace.', { field: 'input.id' });
    return found;
  }

  async function create(name: string): Promise<Workspace> {
    textUpTo(name, 'input.name', MAX_NAME_LENGTH);
    const made = await acrossWorkspaces(() => insertWorkspace(db, newId(), name));
    if (!made) {
      throw new AppError('CONFLICT', `There is a workspace ${name} already.`, { field: 'input.name' });
    }
    await withinWorkspace(made.id, () => prepare(made.id));
    return made;
  }

  async function remove(callersId: string, id: string, name: string): Promise<Workspace> {
    const workspace = await get(idArgument(id, 'input.id'));
    if (workspace.id === LOCAL_WORKSPACE_ID || workspace.id === callersId) {
      throw new AppError('CONFLICT', "The local workspace and the caller's own cannot be deleted.", {
        field: 'input.id',
      });
    }
    if (workspace.name !== name) {
      throw new AppError('BAD_USER_INPUT', 'The name is not that of the workspace.', { field: 'input.name' });
    }
    const marked = await acrossWorkspaces(() =>
      db.transaction(async (tx) => {
        await onMarked(tx);
        return markDeleted(tx, workspace.id);
      }),
    );
    startErasing();
    return marked;
  }

  async function setRetention(id: string, { recordingDays, auditDays }: RetentionInput): Promise<Workspace> {
    if (recordingDays != null) inRange(recordingDays, 'input.recordingDays', 1, MAX_DAYS);
    if (auditDays != null) inRange(auditDays, 'input.auditDays', 1, MAX_DAYS);
    const present = await get(id);
    const wanted = {
      recordingDays: recordingDays === undefined ? present.recordingDays : recordingDays,
      auditDays: auditDays ?? present.auditDays,
    };
    return acrossWorkspaces(() => updateRetention(db, id, wanted));
  }

  return { get, create, remove, setRetention, list: () => acrossWorkspaces(() => listWorkspaces(db)) };
}
