import type { Db } from '../../db/db.ts';
import type { AcousticCentroids } from '../../learning/acoustic-centroids.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { AnalysisPool } from '../../workers/analysis-pool.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { loadLevels, loadPackedCodes } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import {
  deleteUnusedProfiles,
  findChanges,
  findClustering,
  listProfiles,
  listWithoutProfile,
  saveClustering,
  saveProfile,
} from './clusters.store.ts';
import type { ClusterKind } from './clusters.types.ts';

export interface ComputeClustersDependencies {
  readonly db: Db;
  readonly analysis: AnalysisPool;
  readonly searchIndex: SearchIndexService;
  readonly centroidsOf: (tokenizer: TokenizerDescription) => Promise<AcousticCentroids>;
}

export type ComputeClustersService = ReturnType<typeof createComputeClustersService>;

/** With fewer, the mean that all are compared with says nothing. */
const MIN_RECORDINGS = 10;
/** Up to so many recordings every arrival is worth computing anew; beyond, so large a share of them. */
const ALWAYS_UP_TO = 500;
const WORTHWHILE_SHARE = 0.02;
const RECORDINGS_AT_ONCE = 50;

/** Describes recordings and groups them; in jobs. */
export function createComputeClustersService(dependencies: ComputeClustersDependencies) {
  const { db, analysis, searchIndex, centroidsOf } = dependencies;

  async function describeRecordings(
    workspaceId: string,
    tokenizer: TokenizerDescription,
    signal: AbortSignal,
  ): Promise<void> {
    const list = (afterId: string) =>
      listWithoutProfile(db, workspaceId, tokenizer.id, afterId, RECORDINGS_AT_ONCE);
    for (let ids = await list(NIL_ID); ids.length > 0; ids = await list(ids.at(-1)!)) {
      for (const recordingId of ids) {
        signal.throwIfAborted();
        const packed = await loadPackedCodes(db, { workspaceId, recordingId, tokenizerId: tokenizer.id });
        const levels = await loadLevels(db, workspaceId, recordingId);
        if (packed.length === 0 || !levels) continue;
        const centroids = await centroidsOf(tokenizer);
        const profile = await analysis.describeRecording({ centroids, packed, levels }, signal);
        await saveProfile(db, workspaceId, recordingId, tokenizer.id, profile);
      }
    }
  }

  /** Computes the clusters of one kind, whatever changed. */
  async function compute(workspaceId: string, kind: ClusterKind, signal: AbortSignal): Promise<void> {
    const tokenizer = await searchIndex.whileActive(workspaceId, async (active) => active);
    const computedAt = new Date();
    await describeRecordings(workspaceId, tokenizer, signal);
    const profiles = await listProfiles(db, workspaceId, tokenizer.id, null);
    if (profiles.length < MIN_RECORDINGS) return;
    const clustered = await analysis.clusterRecordings(
      { kind, profiles: profiles.map(({ profile }) => profile) },
      signal,
    );
    await saveClustering(db, workspaceId, kind, {
      tokenizerId: tokenizer.id,
      computedAt,
      recordingIds: profiles.map(({ id }) => id),
      ...clustered,
    });
    await deleteUnusedProfiles(db, workspaceId, tokenizer.id);
  }

  /** After an ingest: computes both kinds, unless more recordings are on their way or too little changed. */
  async function refresh(workspaceId: string, signal: AbortSignal): Promise<void> {
    for (const kind of ['SOUND', 'SPEAKER'] as const) {
      const { added, arriving, switched } = await findChanges(db, workspaceId, kind);
      if (arriving) return;
      const known = (await findClustering(db, workspaceId, kind))?.recordingIds.length ?? 0;
      const isWorthwhile = added > 0 && (known <= ALWAYS_UP_TO || added >= known * WORTHWHILE_SHARE);
      if (switched || isWorthwhile) await compute(workspaceId, kind, signal);
    }
  }

  return { compute, refresh };
}
