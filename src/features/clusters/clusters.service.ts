import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { cutTree, unitRows } from '../../learning/cluster-rows.ts';
import { partOfProfile } from '../../learning/recording-profile.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { inRange } from '../arguments.ts';
import { idOfCursor, notACursor } from '../cursor-arguments.ts';
import {
  checkRecordingFilter,
  type PageArguments,
  pageWindow,
  type RecordingFilterInput,
  type RecordingPage,
  type RecordingsService,
  toPage,
} from '../recordings/index.ts';
import { findChanges, findClustering, findPresent, listProfiles } from './clusters.store.ts';
import type {
  ClusterKind,
  ClusterMember,
  ClusterMemberPage,
  RecordingCluster,
  RecordingClusterPage,
  StoredClustering,
} from './clusters.types.ts';

export interface ClustersDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
  readonly enqueueComputing: (tx: Queryable, workspaceId: string, kind: ClusterKind) => Promise<void>;
}

export type ClustersService = ReturnType<typeof createClustersService>;

const DEFAULT_MIN_SIMILARITY = 0.5;

export function createClustersService({ db, recordings, enqueueComputing }: ClustersDependencies) {
  async function list(
    workspaceId: string,
    kind: ClusterKind,
    minSimilarity: number | null | undefined,
    page: PageArguments,
    filterInput: RecordingFilterInput | null | undefined,
  ): Promise<RecordingClusterPage> {
    const window = pageWindow(page);
    const filter = checkRecordingFilter(filterInput);
    const least = inRange(minSimilarity ?? DEFAULT_MIN_SIMILARITY, 'minSimilarity', 0, 1);
    const stored = await findClustering(db, workspaceId, kind);
    const { added, switched } = await findChanges(db, workspaceId, kind);
    const ids = stored?.recordingIds ?? [];
    const present = await findPresent(db, workspaceId, ids, {});
    const wanted = filterInput ? await findPresent(db, workspaceId, ids, filter) : present;
    const groups = stored ? groupsOf(stored, least, present) : [];
    const unclusteredIds = groups.filter(({ length }) => length === 1).flat();
    const clusters = groups
      .filter((group) => group.length > 1 && group.some((id) => wanted.has(id)))
      .sort((a, b) => b.length - a.length || compareIds(a[0]!, b[0]!));
    const computedAtMs = stored?.computedAt.getTime() ?? 0;
    const rest = clusters.filter(isAfter(page.after, computedAtMs)).slice(0, window.size + 1);
    const described = stored ? await describe(workspaceId, kind, stored, rest) : [];
    const edges = described.map((node, index) => ({
      cursor: encodeCursor([computedAtMs, rest[index]!.length, rest[index]![0]!]),
      node,
    }));
    return {
      ...toPage(edges, window, page, async () => ({ count: clusters.length, exact: true })),
      workspaceId,
      computedAt: stored?.computedAt ?? null,
      upToDate: stored !== null && added === 0 && !switched,
      recordingCount: ids.length,
      finestSimilarity: stored?.finestSimilarity ?? 1,
      unclusteredIds: unclusteredIds.filter((id) => wanted.has(id)).sort(compareIds),
    };
  }

  /** The members of each group with their similarity to its mean, the most typical first. */
  async function describe(
    workspaceId: string,
    kind: ClusterKind,
    stored: StoredClustering,
    groups: readonly (readonly string[])[],
  ): Promise<RecordingCluster[]> {
    const profiles = await listProfiles(db, workspaceId, stored.tokenizerId, groups.flat());
    const scaleNumbers = toFloats(stored.scale);
    const width = scaleNumbers.length / 2;
    const scale = { mean: scaleNumbers.subarray(0, width), deviation: scaleNumbers.subarray(width) };
    const units = new Map(
      profiles.map(({ id, profile }) => [
        id,
        unitRows({ width, values: partOfProfile(toFloats(profile), kind) }, scale),
      ]),
    );
    return groups.map((group) => ({ workspaceId, members: membersOf(group, units) }));
  }

  async function unclustered(
    { workspaceId, unclusteredIds }: RecordingClusterPage,
    page: PageArguments,
  ): Promise<RecordingPage> {
    const window = pageWindow(page);
    const after = page.after == null ? '' : idOfCursor(page.after);
    const ids = unclusteredIds.filter((id) => id > after).slice(0, window.size + 1);
    const found = await recordings.findMany(workspaceId, ids);
    const edges = found.flatMap((node) => (node ? [{ cursor: encodeCursor([node.id]), node }] : []));
    return toPage(edges, window, page, async () => ({ count: unclusteredIds.length, exact: true }));
  }

  function members({ members: all }: RecordingCluster, page: PageArguments): ClusterMemberPage {
    const window = pageWindow(page);
    const start = page.after == null ? 0 : placeAfter(all, idOfCursor(page.after));
    const edges = all.slice(start, start + window.size + 1).map((node) => ({
      cursor: encodeCursor([node.recordingId]),
      node,
    }));
    return toPage(edges, window, page, async () => ({ count: all.length, exact: true }));
  }

  async function refresh(workspaceId: string, kind: ClusterKind): Promise<ClusterKind> {
    await db.transaction((tx) => enqueueComputing(tx, workspaceId, kind));
    return kind;
  }

  /** Which cluster recordings are in, named by its member of the smallest id; those in none are left out. */
  async function keys(
    workspaceId: string,
    kind: ClusterKind,
    minSimilarity: number,
  ): Promise<{ readonly recordingIds: string[]; readonly keys: string[] }> {
    const stored = await findClustering(db, workspaceId, kind);
    if (!stored) return { recordingIds: [], keys: [] };
    const present = await findPresent(db, workspaceId, stored.recordingIds, {});
    const groups = groupsOf(stored, minSimilarity, present).filter(({ length }) => length > 1);
    return {
      recordingIds: groups.flat(),
      keys: groups.flatMap((group) => {
        const [key] = group.toSorted(compareIds);
        return group.map(() => key!);
      }),
    };
  }

  return { list, unclustered, members, refresh, keys };
}

/** Ids of each group, in order; recordings that are gone are left out. */
function groupsOf(stored: StoredClustering, minSimilarity: number, present: ReadonlySet<string>): string[][] {
  const tree = { groupOf: toIntegers(stored.groupOf), merges: toFloats(stored.merges) };
  const groups = cutTree(tree, minSimilarity);
  const byGroup = Map.groupBy(stored.recordingIds.keys(), (index) => groups[index]!);
  return [...byGroup.values()]
    .map((indexes) => indexes.map((index) => stored.recordingIds[index]!).filter((id) => present.has(id)))
    .filter(({ length }) => length > 0);
}

function membersOf(group: readonly string[], units: ReadonlyMap<string, Float32Array>): ClusterMember[] {
  const known = group.flatMap((id) => {
    const unit = units.get(id);
    return unit ? [{ id, unit }] : [];
  });
  const mean = new Float64Array(known[0]?.unit.length ?? 0);
  for (const { unit } of known) {
    unit.forEach((value, axis) => {
      mean[axis]! += value;
    });
  }
  const length = Math.hypot(...mean) || 1;
  return known
    .map(({ id, unit }) => ({
      recordingId: id,
      similarity: unit.reduce((sum, value, axis) => sum + value * mean[axis]!, 0) / length,
    }))
    .sort((a, b) => b.similarity - a.similarity || compareIds(a.recordingId, b.recordingId));
}

/** Whether a group comes after the cursor, in order of size and first id. */
function isAfter(
  after: string | null | undefined,
  computedAtMs: number,
): (group: readonly string[]) => boolean {
  if (after == null) return () => true;
  const [ofTime, size, id] = decodeCursor(after, 3) ?? [];
  if (typeof size !== 'number' || typeof id !== 'string') throw notACursor();
  if (ofTime !== computedAtMs) {
    throw new AppError('BAD_USER_INPUT', 'The clusters were computed anew since. Begin again.', {
      field: 'after',
    });
  }
  return (group) => group.length < size || (group.length === size && group[0]! > id);
}

function placeAfter(all: readonly ClusterMember[], id: string): number {
  const place = all.findIndex(({ recordingId }) => recordingId === id);
  if (place < 0) throw notACursor();
  return place + 1;
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Copies: the bytes of a row begin anywhere (and a `slice` of a Buffer would not be one). */
const toFloats = (bytes: Uint8Array): Float32Array => new Float32Array(new Uint8Array(bytes).buffer);
const toIntegers = (bytes: Uint8Array): Int32Array => new Int32Array(new Uint8Array(bytes).buffer);
