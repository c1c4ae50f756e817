import type { Page } from '../recordings/index.ts';

export type ClusterKind = 'SOUND' | 'SPEAKER';

/** At least two recordings that are alike, the most typical first. */
export interface RecordingCluster {
  readonly workspaceId: string;
  readonly members: readonly ClusterMember[];
}

export interface ClusterMember {
  readonly recordingId: string;
  /** Cosine with the cluster's mean, -1..1. */
  readonly similarity: number;
}

export type ClusterMemberPage = Page<ClusterMember>;

/** A page of clusters, and what they were computed from. */
export interface RecordingClusterPage extends Page<RecordingCluster> {
  readonly workspaceId: string;
  readonly computedAt: Date | null;
  readonly upToDate: boolean;
  readonly recordingCount: number;
  readonly finestSimilarity: number;
  /** Ids of recordings in no cluster, in order. */
  readonly unclusteredIds: readonly string[];
}

/** Computed clusters as they are stored: a tree that any similarity cuts. */
export interface StoredClustering {
  readonly tokenizerId: string;
  readonly computedAt: Date;
  readonly recordingIds: readonly string[];
  readonly groupOf: Uint8Array;
  readonly merges: Uint8Array;
  readonly scale: Uint8Array;
  readonly finestSimilarity: number;
}
