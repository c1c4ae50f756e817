import type { RecordingFilterInput } from '../recordings/index.ts';
import type { Grouping, TimeBuckets } from './analytics.types.ts';
import { DURATION_BOUNDS_S, MIN_FOUND_SCORE } from './assigned-recordings.ts';

/** A filter as a caller would write it. */
type WrittenFilter = Record<string, unknown>;

const MAX_IDS = 500;

/** The recordings of a group. */
export function filterOfGroup(grouping: Grouping, key: string): WrittenFilter {
  switch (grouping.by) {
    case 'LANGUAGE':
      return { languages: [key] };
    case 'FORMAT':
      return { formats: [key] };
    case 'STATUS':
      return { statuses: [key] };
    case 'LINK_STATUS':
      return { linkStatuses: [key] };
    case 'SPEAKER':
      return { speakers: [key] };
    case 'LABEL':
      return { hasSound: { label: { id: key }, minScore: MIN_FOUND_SCORE } };
    case 'DURATION_CLASS': {
      const [min, below] = [DURATION_BOUNDS_S[Number(key) - 1], DURATION_BOUNDS_S[Number(key)]];
      return { durationS: { ...(min !== undefined && { min }), ...(below !== undefined && { below }) } };
    }
    case 'METADATA': {
      const value: unknown = JSON.parse(key);
      return {
        any: [metadataWith(grouping.metadataPath, value), metadataWith(grouping.metadataPath, [value])],
      };
    }
    case 'SOUND_CLUSTER':
    case 'SPEAKER_CLUSTER': {
      const { recordingIds, keys } = grouping.clusters;
      return anyOfIds(recordingIds.filter((_, index) => keys[index] === key));
    }
  }
}

/** The recordings that are in no group. */
export function filterOfNone(grouping: Grouping): WrittenFilter {
  switch (grouping.by) {
    case 'LANGUAGE':
    case 'FORMAT':
    case 'SPEAKER':
      return { lacks: [grouping.by] };
    case 'LABEL':
      return { lacks: ['SOUND'] };
    case 'LINK_STATUS':
      return { lacks: ['LINK'] };
    case 'DURATION_CLASS':
      return { lacks: ['DURATION'] };
    case 'METADATA':
      return { lacksMetadata: grouping.metadataPath };
    case 'STATUS':
      return { any: [] };
    case 'SOUND_CLUSTER':
    case 'SPEAKER_CLUSTER':
      return { not: [anyOfIds(grouping.clusters.recordingIds)] };
  }
}

/** The recordings that are in groups, but in none of these. */
export const filterOfOthers = (grouping: Grouping, shownKeys: readonly string[]): WrittenFilter => ({
  not: [...shownKeys.map((key) => filterOfGroup(grouping, key)), filterOfNone(grouping)],
});

export function filterOfBucket({ of, boundaries }: TimeBuckets, bucket: number | null): WrittenFilter {
  if (bucket === null) return { lacks: ['RECORDED_AT'] };
  const range = { from: boundaries[bucket], to: boundaries[bucket + 1] };
  return of === 'CREATED_AT' ? { createdAt: range } : { recordedAt: range };
}

/** One filter that asks for everything that the parts ask for; as flat as it can be. */
export function combineFilters(
  given: RecordingFilterInput | null | undefined,
  ...parts: readonly WrittenFilter[]
): WrittenFilter {
  const all = [withoutNulls(given ?? {}), ...parts].filter((part) => Object.keys(part).length > 0);
  const names = all.flatMap((part) => Object.keys(part));
  if (new Set(names).size === names.length) return Object.assign({}, ...all);
  return { all };
}

const metadataWith = (path: readonly string[], value: unknown): WrittenFilter => ({
  metadata: path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as WrittenFilter,
});

function anyOfIds(ids: readonly string[]): WrittenFilter {
  if (ids.length <= MAX_IDS) return { ids };
  const parts = Array.from({ length: Math.ceil(ids.length / MAX_IDS) }, (_, index) => ({
    ids: ids.slice(index * MAX_IDS, (index + 1) * MAX_IDS),
  }));
  return { any: parts };
}

function withoutNulls(filter: object): WrittenFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value != null));
}
