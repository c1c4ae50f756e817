import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { EmbeddingPool } from '../../workers/embedding-tasks.ts';
import type { NamedEmbedder, UsableEmbedders, WantedEmbedder } from '../../workers/usable-embedders.ts';
import { createCachedEmbedders } from './cached-embedder.ts';
import type { Embedder, TextIndex, TextIndexStatus, TextOwners } from './embeddings.types.ts';
import {
  activateTextIndex,
  deleteTextIndex,
  insertTextIndex,
  listTextIndexes,
  lockTextIndexes,
  setTextFailure,
} from './text-index.store.ts';
import type { TextSource } from './text-source.ts';

export interface TextIndexDependencies {
  readonly db: Db;
  readonly pool: EmbeddingPool;
  readonly embedders: UsableEmbedders;
  readonly sources: readonly TextSource[];
  /** Queues the embedding of some owners' texts. */
  readonly enqueueEmbed: (tx: Queryable, source: string, owners: TextOwners) => Promise<void>;
  /** Queues the job that queues the owners that lack a vector. */
  readonly enqueuePlan: (tx: Queryable, workspaceId: string, embedderId: string) => Promise<void>;
  /** Queues the job that deletes what no index has any more. */
  readonly enqueueCleanup: (tx: Queryable, workspaceId: string) => Promise<void>;
}

export type TextIndexService = ReturnType<typeof createTextIndexService>;

/**
 * Which embedder answers. A workspace has one ACTIVE index; `reindex` adds a BUILDING one, of the running embedder,
 * and once every text has its vector one transaction puts it in the place of the ACTIVE one.
 */
export function createTextIndexService(dependencies: TextIndexDependencies) {
  const { db, pool, embedders, sources, enqueueEmbed, enqueuePlan, enqueueCleanup } = dependencies;
  const { running } = embedders;
  const bind = createCachedEmbedders({ db, pool });

  /** The ACTIVE index; in a workspace that has none yet the running embedder makes it. */
  async function getActive(workspaceId: string): Promise<TextIndex> {
    const active = activeOf(await listTextIndexes(db, workspaceId));
    if (active) return active;
    await insertTextIndex(db, workspaceId, { ...running, status: 'ACTIVE' });
    return getActive(workspaceId);
  }

  async function count(queryable: Queryable, workspaceId: string, embedderId: string) {
    const sum = { total: 0, done: 0 };
    for (const source of sources) {
      const { total, done } = await source.count(queryable, workspaceId, embedderId);
      sum.total += total;
      sum.done += done;
    }
    return sum;
  }

  async function isComplete(queryable: Queryable, workspaceId: string, embedderId: string): Promise<boolean> {
    for (const source of sources) {
      if (await source.isLacking(queryable, workspaceId, embedderId)) return false;
    }
    return true;
  }

  async function find(index: WantedEmbedder): Promise<NamedEmbedder | { readonly problem: string }> {
    try {
      return await embedders.get(index);
    } catch (error) {
      if (!isMissingModel(error)) throw error;
      const problem =
        `The texts are embedded by ${index.id}, which cannot be loaded here: ${error.message} ` +
        `Bring its files back, or run \`phonograph reindex\` to embed them by ${running.id}.`;
      return { problem };
    }
  }

  /** Throws UNAVAILABLE when that embedder cannot be loaded. */
  async function use(workspaceId: string, index: WantedEmbedder): Promise<Embedder> {
    const found = await find(index);
    if ('problem' in found) throw new AppError('UNAVAILABLE', found.problem);
    return bind(found, workspaceId);
  }

  const active = async (workspaceId: string): Promise<Embedder> =>
    use(workspaceId, await getActive(workspaceId));

  /** At start: where nothing is embedded, the index becomes the running embedder's. Gives the id that answers. */
  async function claimEmpty(workspaceId: string): Promise<string> {
    const { id: activeId } = await getActive(workspaceId);
    if (activeId === running.id) return activeId;
    return db.transaction(async (tx) => {
      const indexes = await lockTextIndexes(tx, workspaceId, 'update');
      if ((await count(tx, workspaceId, activeId)).total > 0) return activeOf(indexes)?.id ?? activeId;
      for (const { id } of indexes) await deleteTextIndex(tx, workspaceId, id);
      await insertTextIndex(tx, workspaceId, { ...running, status: 'ACTIVE' });
      return running.id;
    });
  }

  /** Starts to embed every text by the running embedder, or goes on with it. */
  async function reindex(workspaceId: string): Promise<TextIndexStatus> {
    await getActive(workspaceId);
    await db.transaction(async (tx) => {
      const indexes = await lockTextIndexes(tx, workspaceId, 'update');
      const abandoned = buildingOf(indexes);
      if (abandoned && abandoned.id !== running.id) {
        await deleteTextIndex(tx, workspaceId, abandoned.id);
        await enqueueCleanup(tx, workspaceId);
      }
      await insertTextIndex(tx, workspaceId, { ...running, status: 'BUILDING' });
      await setTextFailure(tx, workspaceId, running.id, null);
      await enqueuePlan(tx, workspaceId, running.id);
    });
    return getStatus(workspaceId);
  }

  /** Switches when every text has its vector of the embedder that is to take over. */
  async function switchWhenComplete(workspaceId: string): Promise<void> {
    const building = buildingOf(await listTextIndexes(db, workspaceId));
    if (!building || !(await isComplete(db, workspaceId, building.id))) return;
    await db.transaction(async (tx) => {
      const locked = buildingOf(await lockTextIndexes(tx, workspaceId, 'update'));
      if (!locked || !(await isComplete(tx, workspaceId, locked.id))) return;
      await activateTextIndex(tx, workspaceId, locked.id);
      await enqueueCleanup(tx, workspaceId);
    });
  }

  async function getStatus(workspaceId: string): Promise<TextIndexStatus> {
    const answering = await getActive(workspaceId);
    const building = buildingOf(await listTextIndexes(db, workspaceId));
    const found = await find(answering);
    return {
      embedderId: answering.id,
      kind: 'problem' in found ? null : found.settings.kind,
      problem: 'problem' in found ? found.problem : null,
      switchedAt: answering.switchedAt,
      buildingEmbedderId: building?.id ?? null,
      startedAt: building?.createdAt ?? null,
      failure: (building ?? answering).failure,
      ...(await count(db, workspaceId, (building ?? answering).id)),
    };
  }

  return {
    active,
    claimEmpty,
    reindex,
    switchWhenComplete,
    getStatus,
    use,

    /**
     * Runs a search with the embedder that answers, and once more when the index was switched under it. Throws
     * UNAVAILABLE when that embedder cannot be loaded.
     */
    async whileActive<Result>(
      workspaceId: string,
      search: (embedder: Embedder) => Promise<Result>,
    ): Promise<Result> {
      for (;;) {
        const embedder = await active(workspaceId);
        const result = await search(embedder);
        if ((await getActive(workspaceId)).id === embedder.id) return result;
      }
    },

    /** In the transaction that changed some owners' texts, after the change: queues them for every index. */
    async onTextChanged(
      tx: Queryable,
      workspaceId: string,
      source: string,
      ownerIds: readonly string[],
    ): Promise<void> {
      let indexes = await lockTextIndexes(tx, workspaceId, 'share');
      if (indexes.length === 0) {
        await insertTextIndex(tx, workspaceId, { ...running, status: 'ACTIVE' });
        indexes = await lockTextIndexes(tx, workspaceId, 'share');
      }
      for (const { id } of indexes) await enqueueEmbed(tx, source, { workspaceId, ownerIds, embedderId: id });
    },

    /** Null unless that embedder's vectors are ACTIVE or BUILDING. */
    async findIndex(queryable: Queryable, workspaceId: string, embedderId: string) {
      return (await listTextIndexes(queryable, workspaceId)).find(({ id }) => id === embedderId) ?? null;
    },

    /** The embedder that the settings name; the texts are its own once `reindex` has come to its end. */
    running: () => running,
  };
}

const activeOf = (indexes: readonly TextIndex[]) => indexes.find(({ status }) => status === 'ACTIVE');
const buildingOf = (indexes: readonly TextIndex[]) => indexes.find(({ status }) => status === 'BUILDING');

const isMissingModel = (error: unknown): error is AppError =>
  error instanceof AppError && (error.code === 'MODEL_UNAVAILABLE' || error.code === 'NOT_FOUND');
