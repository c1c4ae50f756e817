import type { Db, Queryable } from '../../db/db.ts';
import { acrossWorkspaces } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { UsableTokenizers } from '../../workers/usable-tokenizers.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { forgetReindexFailures, listReindexFailures, saveReindexFailure } from './reindex-failures.store.ts';
import {
  activateIndex,
  adoptCodes,
  countCodes,
  deleteIndex,
  hasReadyRecordings,
  insertIndex,
  isComplete,
  listIndexes,
  listTokenizers,
  lockIndexes,
  setSkipsFailed,
} from './search-index.store.ts';
import type {
  ReindexFailure,
  SearchIndex,
  SearchIndexStatus,
  TokenizerIdentity,
} from './search-index.types.ts';

export interface SearchIndexDependencies {
  readonly db: Db;
  readonly tokenizers: UsableTokenizers;
  /** Queues the job that queues one job a recording. */
  readonly enqueuePlan: (tx: Queryable, workspaceId: string, tokenizerId: string) => Promise<void>;
  readonly enqueueReindex: (
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    tokenizerId: string,
  ) => Promise<void>;
  /** Queues the job that deletes what no index has any more. */
  readonly enqueueCleanup: (tx: Queryable, workspaceId: string) => Promise<void>;
}

/** What a new recording is tokenized with, and for which index. */
export interface IngestTarget {
  readonly tokenizer: TokenizerDescription;
  readonly activeId: string;
}

export type SearchIndexService = ReturnType<typeof createSearchIndexService>;

/**
 * Which tokenizer answers. A workspace has one ACTIVE index. `reindex` adds a BUILDING one, of the running tokenizer;
 * once every READY recording has its codes, one transaction puts it in the place of the ACTIVE one.
 */
export function createSearchIndexService(dependencies: SearchIndexDependencies) {
  const { db, tokenizers, enqueuePlan, enqueueReindex, enqueueCleanup } = dependencies;
  const running: TokenizerIdentity = {
    id: tokenizers.running.id,
    name: tokenizers.running.settings.name,
    attention: tokenizers.running.settings.attention,
  };

  /** The ACTIVE index; in a workspace that has none yet the running tokenizer makes it. */
  async function getActive(workspaceId: string): Promise<SearchIndex> {
    const active = activeOf(await listIndexes(db, workspaceId));
    if (active) return active;
    await insertIndex(db, workspaceId, running, 'ACTIVE');
    return getActive(workspaceId);
  }

  /**
   * At start: without recordings there is nothing to switch, so an empty index becomes the running tokenizer's. Gives
   * the id of the tokenizer that answers.
   */
  async function claimEmpty(workspaceId: string): Promise<string> {
    const { id: activeId } = await getActive(workspaceId);
    if (activeId === running.id) return activeId;
    return db.transaction(async (tx) => {
      const indexes = await lockIndexes(tx, workspaceId, 'update');
      if (await hasReadyRecordings(tx, workspaceId)) return activeOf(indexes)?.id ?? activeId;
      for (const { id } of indexes) await deleteIndex(tx, workspaceId, id);
      await insertIndex(tx, workspaceId, running, 'ACTIVE');
      return running.id;
    });
  }

  async function findProblem(index: TokenizerIdentity): Promise<string | null> {
    try {
      await tokenizers.get(index);
      return null;
    } catch (error) {
      if (!isMissingModel(error)) throw error;
      return (
        `The recordings are indexed by the tokenizer ${index.id}, which cannot be loaded here: ${error.message} ` +
        `Bring its files back, or run \`phonograph reindex\` to index them by ${running.id}.`
      );
    }
  }

  async function getUsable(index: TokenizerIdentity): Promise<TokenizerDescription> {
    const problem = await findProblem(index);
    if (problem !== null) throw new AppError('UNAVAILABLE', problem);
    return tokenizers.get(index);
  }

  /**
   * Runs a search with the tokenizer that answers, and once more when the index was switched under it: a search never
   * mixes two tokenizers and never reads what is being deleted. Throws UNAVAILABLE when that tokenizer cannot be loaded.
   */
  async function whileActive<Result>(
    workspaceId: string,
    search: (tokenizer: TokenizerDescription) => Promise<Result>,
  ): Promise<Result> {
    for (;;) {
      const active = await getActive(workspaceId);
      const result = await search(await getUsable(active));
      if ((await getActive(workspaceId)).id === active.id) return result;
    }
  }

  /** The ACTIVE tokenizer, so that what comes in is found at once; the running one where that cannot be loaded. */
  async function findIngestTarget(workspaceId: string): Promise<IngestTarget> {
    const active = await getActive(workspaceId);
    const isUsable = (await findProblem(active)) === null;
    return { tokenizer: isUsable ? await tokenizers.get(active) : tokenizers.running, activeId: active.id };
  }

  /**
   * In the transaction that makes a recording READY: false when the index was switched since the target was found, so
   * that its codes are the wrong ones. When an index is being built, the recording is queued for it.
   */
  async function admit(
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    target: IngestTarget,
  ): Promise<boolean> {
    const indexes = await lockIndexes(tx, workspaceId, 'share');
    if (activeOf(indexes)?.id !== target.activeId) return false;
    const building = buildingOf(indexes);
    if (building && building.id !== target.tokenizer.id) {
      await enqueueReindex(tx, workspaceId, recordingId, building.id);
    }
    return true;
  }

  /** In the transaction that completes a tokenizer's codes of a READY recording; false when no index wants them now. */
  async function admitAnew(
    tx: Queryable,
    workspaceId: string,
    recordingId: string,
    tokenizerId: string,
  ): Promise<boolean> {
    const indexes = await lockIndexes(tx, workspaceId, 'share');
    if (!indexes.some(({ id }) => id === tokenizerId)) return false;
    await forgetReindexFailures(tx, workspaceId, recordingId);
    if (activeOf(indexes)?.id === tokenizerId) await adoptCodes(tx, workspaceId, tokenizerId, recordingId);
    return true;
  }

  /**
   * Starts to index every recording by the running tokenizer, or goes on with it; recordings that failed are tried
   * again. An unfinished rebuild for a third tokenizer is given up.
   */
  async function reindex(workspaceId: string, skipFailed: boolean): Promise<SearchIndexStatus> {
    await getActive(workspaceId);
    await db.transaction(async (tx) => {
      const indexes = await lockIndexes(tx, workspaceId, 'update');
      const abandoned = buildingOf(indexes);
      if (abandoned && abandoned.id !== running.id) {
        await deleteIndex(tx, workspaceId, abandoned.id);
        await enqueueCleanup(tx, workspaceId);
      }
      await insertIndex(tx, workspaceId, running, 'BUILDING');
      await setSkipsFailed(tx, workspaceId, running.id, skipFailed);
      await forgetReindexFailures(tx, workspaceId);
      await enqueuePlan(tx, workspaceId, running.id);
    });
    return getStatus(workspaceId);
  }

  /** Switches when every READY recording has the codes of the index that is being built. */
  async function switchWhenComplete(workspaceId: string): Promise<void> {
    const building = buildingOf(await listIndexes(db, workspaceId));
    if (!building || !(await isComplete(db, workspaceId, building))) return;
    await db.transaction(async (tx) => {
      const locked = buildingOf(await lockIndexes(tx, workspaceId, 'update'));
      if (!locked || !(await isComplete(tx, workspaceId, locked))) return;
      await activateIndex(tx, workspaceId, locked.id);
      await adoptCodes(tx, workspaceId, locked.id, null);
      await enqueueCleanup(tx, workspaceId);
    });
  }

  async function getStatus(workspaceId: string): Promise<SearchIndexStatus> {
    const active = await getActive(workspaceId);
    const building = buildingOf(await listIndexes(db, workspaceId));
    return {
      workspaceId,
      tokenizerId: active.id,
      problem: await findProblem(active),
      switchedAt: active.switchedAt,
      buildingTokenizerId: building?.id ?? null,
      startedAt: building?.createdAt ?? null,
      ...(await countCodes(db, workspaceId, (building ?? active).id)),
    };
  }

  return {
    claimEmpty,
    whileActive,
    findIngestTarget,
    admit,
    admitAnew,
    reindex,
    switchWhenComplete,
    getStatus,

    /** Whether the tokenizers of all indexes, of all workspaces, can be loaded here. */
    async canLoadAll(): Promise<boolean> {
      const wanted = await acrossWorkspaces(() => listTokenizers(db));
      const problems = await Promise.all(wanted.map(findProblem));
      return problems.every((problem) => problem === null);
    },

    /** Null unless that tokenizer's codes are ACTIVE or BUILDING. */
    async findIndex(workspaceId: string, tokenizerId: string): Promise<SearchIndex | null> {
      return (await listIndexes(db, workspaceId)).find(({ id }) => id === tokenizerId) ?? null;
    },

    /** The tokenizer that made some codes. Throws UNAVAILABLE when it cannot be loaded any more. */
    async tokenizerOf(workspaceId: string, tokenizerId: string): Promise<TokenizerDescription> {
      const made = [running, ...(await listIndexes(db, workspaceId))].find(({ id }) => id === tokenizerId);
      if (made) return getUsable(made);
      throw new AppError(
        'UNAVAILABLE',
        `These codes were made by ${tokenizerId}, which is no longer in use.`,
      );
    },

    failures(status: SearchIndexStatus, first: number): Promise<ReindexFailure[]> {
      inRange(first, 'first', 1, MAX_PAGE_SIZE);
      const tokenizerId = status.buildingTokenizerId ?? status.tokenizerId;
      return listReindexFailures(db, status.workspaceId, tokenizerId, first);
    },

    saveFailure: (workspaceId: string, tokenizerId: string, failure: ReindexFailure) =>
      saveReindexFailure(db, workspaceId, tokenizerId, failure),
  };
}

const activeOf = (indexes: readonly SearchIndex[]) => indexes.find(({ status }) => status === 'ACTIVE');
const buildingOf = (indexes: readonly SearchIndex[]) => indexes.find(({ status }) => status === 'BUILDING');

const isMissingModel = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'MODEL_UNAVAILABLE' || error.code === 'NOT_FOUND');
