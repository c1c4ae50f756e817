import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { inRange, listUpTo } from '../arguments.ts';
import type { ClusterKind } from '../clusters/index.ts';
import {
  checkRecordingFilter,
  metadataPathArgument,
  type RecordingFilterInput,
} from '../recordings/index.ts';
import type {
  ClusterKeys,
  CountRequest,
  Grouping,
  RecordingAnalytics,
  RecordingAnalyticsRow,
  RecordingDimension,
  RecordingGroupOrder,
  RecordingTime,
  TimeBucketSize,
} from './analytics.types.ts';
import { answerRows, fillRows, inOrder } from './answer-rows.ts';
import {
  countLabels,
  countLanguages,
  countRecordingRows,
  findMetadataPath,
  findNames,
} from './recording-totals.store.ts';
import { drawTimeBuckets } from './time-buckets.service.ts';

export interface RecordingAnalyticsRequest {
  readonly filter: RecordingFilterInput | null;
  readonly groupBy: {
    readonly by: RecordingDimension;
    readonly metadataPath: readonly string[] | null;
    readonly minSimilarity: number;
  } | null;
  readonly bucket: TimeBucketSize | null;
  readonly bucketOf: RecordingTime;
  readonly timeZone: string;
  readonly fillEmpty: boolean;
  readonly top: number;
  readonly orderBy: RecordingGroupOrder;
  readonly quantiles: readonly number[];
}

export interface RecordingAnalyticsDependencies {
  readonly db: Db;
  /** Which cluster recordings are in, those of several members alone. */
  readonly clusterKeys: (
    workspaceId: string,
    kind: ClusterKind,
    minSimilarity: number,
  ) => Promise<ClusterKeys>;
}

export type RecordingAnalyticsService = ReturnType<typeof createRecordingAnalyticsService>;

const MAX_TOP = 100;
const MAX_QUANTILES = 20;

export function createRecordingAnalyticsService({ db, clusterKeys }: RecordingAnalyticsDependencies) {
  async function toGrouping(
    workspaceId: string,
    groupBy: NonNullable<RecordingAnalyticsRequest['groupBy']>,
  ): Promise<Grouping> {
    const { by, metadataPath, minSimilarity } = groupBy;
    if (metadataPath !== null && by !== 'METADATA') {
      throw new AppError('BAD_USER_INPUT', 'groupBy.metadataPath belongs to METADATA.', {
        field: 'groupBy.metadataPath',
      });
    }
    if (by === 'METADATA') {
      const path = metadataPathArgument(metadataPath ?? [], 'groupBy.metadataPath');
      const { hasRecordings, hasPath } = await findMetadataPath(db, workspaceId, path);
      if (hasRecordings && !hasPath) {
        throw new AppError(
          'BAD_USER_INPUT',
          `No recording has ${path.join('.').slice(0, 200)} in its metadata.`,
          { field: 'groupBy.metadataPath' },
        );
      }
      return { by, metadataPath: path };
    }
    if (by === 'SOUND_CLUSTER' || by === 'SPEAKER_CLUSTER') {
      inRange(minSimilarity, 'groupBy.minSimilarity', 0, 1);
      const kind = by === 'SOUND_CLUSTER' ? 'SOUND' : 'SPEAKER';
      return { by, clusters: await clusterKeys(workspaceId, kind, minSimilarity) };
    }
    return { by };
  }

  async function namesOf(workspaceId: string, grouping: Grouping | null, keys: readonly string[]) {
    if (grouping?.by === 'LABEL') return findNames(db, workspaceId, 'sound_label', keys);
    if (grouping?.by === 'SOUND_CLUSTER' || grouping?.by === 'SPEAKER_CLUSTER') {
      return findNames(db, workspaceId, 'recording', keys);
    }
    return new Map<string, string>();
  }

  /** Throws BAD_USER_INPUT naming the field. */
  async function count(workspaceId: string, asked: RecordingAnalyticsRequest): Promise<RecordingAnalytics> {
    const filter = checkRecordingFilter(asked.filter);
    const top = inRange(asked.top, 'top', 1, MAX_TOP);
    const quantiles = listUpTo(asked.quantiles, 'quantiles', MAX_QUANTILES).map((share) =>
      inRange(share, 'quantiles', 0, 1),
    );
    const grouping = asked.groupBy && (await toGrouping(workspaceId, asked.groupBy));
    const buckets =
      asked.bucket &&
      (await drawTimeBuckets(db, workspaceId, filter, {
        size: asked.bucket,
        of: asked.bucketOf,
        timeZone: asked.timeZone,
        wholeRange: asked.fillEmpty,
      }));
    const request: CountRequest = { filter, grouping, buckets, top, orderBy: asked.orderBy, quantiles };
    const counted = await countRecordingRows(db, workspaceId, request);
    const shown = counted.rows.filter(({ isTotal }) => !isTotal);
    const filled = buckets && asked.fillEmpty ? fillRows(shown, buckets, grouping !== null) : shown;
    const keys = new Set(filled.flatMap(({ key }) => key ?? []));
    const answer = answerRows({
      request,
      given: asked.filter,
      names: await namesOf(workspaceId, grouping, [...keys]),
      shownKeys: [...keys],
      countLanguages: () => countLanguages(db, workspaceId, request),
      countLabels: () => countLabels(db, workspaceId, request),
    });
    const all = answer(counted.rows.find(({ isTotal }) => isTotal) ?? null);
    const rows: RecordingAnalyticsRow[] = grouping || buckets ? inOrder(filled).map(answer) : [all];
    return { rows, all, groupCount: counted.groupCount, asOf: counted.asOf };
  }

  return { count };
}
