import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { TextOwners } from './embeddings.types.ts';
import { pruneCachedVectors } from './text-embedding.store.ts';
import type { TextIndexService } from './text-index.service.ts';
import { setTextFailure } from './text-index.store.ts';
import type { TextSource } from './text-source.ts';

export interface EmbedTextsDependencies {
  readonly db: Db;
  readonly sources: readonly TextSource[];
  readonly textIndex: TextIndexService;
  readonly enqueueEmbed: (tx: Queryable, source: string, owners: TextOwners) => Promise<void>;
}

export type EmbedTextsService = ReturnType<typeof createEmbedTextsService>;

/** Texts whose vectors are stored in one transaction. */
const STORED_AT_ONCE = 128;
/** Owners a job. */
const QUEUED_AT_ONCE = 50;
/** Vectors deleted in one statement. */
const DELETED_AT_ONCE = 1_000;

/** Makes and stores the vectors that texts lack: the work behind the jobs. */
export function createEmbedTextsService({ db, sources, textIndex, enqueueEmbed }: EmbedTextsDependencies) {
  /** Queues every owner that lacks a vector, some a job. */
  async function plan(workspaceId: string, embedderId: string, signal: AbortSignal): Promise<void> {
    for (const source of sources) {
      const list = (afterId: string) =>
        source.listLacking(db, workspaceId, embedderId, afterId, QUEUED_AT_ONCE);
      for (let ids = await list(NIL_ID); ids.length > 0; ids = await list(ids.at(-1)!)) {
        signal.throwIfAborted();
        await db.transaction((tx) =>
          enqueueEmbed(tx, source.name, { workspaceId, ownerIds: ids, embedderId }),
        );
      }
    }
    await textIndex.switchWhenComplete(workspaceId);
  }

  /** Some owners; the job that makes the index complete also switches to it. Repeated, it does what is left. */
  async function embed(sourceName: string, owners: TextOwners, signal: AbortSignal): Promise<void> {
    const source = sources.find(({ name }) => name === sourceName);
    const index = await textIndex.findIndex(db, owners.workspaceId, owners.embedderId);
    if (!source || !index) return;
    const embedder = await textIndex.use(owners.workspaceId, index);
    for (;;) {
      const texts = await source.loadLacking(db, owners, STORED_AT_ONCE);
      if (texts.length === 0) break;
      signal.throwIfAborted();
      const made = await embedder.embedTexts(
        texts.map(({ text }) => text),
        signal,
      );
      const isWanted = await db.transaction(async (tx) => {
        if (!(await textIndex.findIndex(tx, owners.workspaceId, owners.embedderId))) return false;
        await source.save(
          tx,
          owners,
          texts.map((text, place) => ({ ...text, vector: made[place]! })),
        );
        return true;
      });
      if (!isWanted) return;
    }
    if (index.failure !== null) await setTextFailure(db, owners.workspaceId, owners.embedderId, null);
    if (index.status === 'BUILDING') await textIndex.switchWhenComplete(owners.workspaceId);
  }

  return {
    plan,
    embed,

    /** Called when no further attempt at some owners follows. */
    async giveUp({ workspaceId, embedderId }: TextOwners, error: unknown): Promise<void> {
      const message =
        error instanceof AppError ? error.message : 'A defect stopped the work; the log has the details.';
      await setTextFailure(db, workspaceId, embedderId, message);
    },

    /** Deletes the vectors that no index has any more, a few at a time. */
    async cleanUp(workspaceId: string, signal: AbortSignal): Promise<void> {
      for (const source of sources) {
        while ((await source.deleteUnused(db, workspaceId, DELETED_AT_ONCE)) === DELETED_AT_ONCE) {
          signal.throwIfAborted();
        }
      }
      await pruneCachedVectors(db, workspaceId);
    },

    /** At start: queues what was written before there were vectors, and prunes the cache. */
    async sweep(workspaceId: string): Promise<void> {
      const answering = await textIndex.getStatus(workspaceId);
      if (answering.done < answering.total && answering.buildingEmbedderId === null) {
        await plan(workspaceId, answering.embedderId, new AbortController().signal);
      }
      await pruneCachedVectors(db, workspaceId);
    },
  };
}
