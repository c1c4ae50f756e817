import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { idArgument, inRange, listUpTo, MAX_PAGE_SIZE } from '../arguments.ts';
import { idOfCursor } from '../cursor-arguments.ts';
import {
  checkRecordingFilter,
  type RecordingFilterInput,
  type RecordingsService,
} from '../recordings/index.ts';
import { listCopies } from './copy-pairs.store.ts';
import { countGroups, findGroupsOf, listGroupRecordings, listGroups } from './duplicate-groups.store.ts';
import type { DuplicateGroupPage, RecordingCopy } from './duplicates.types.ts';

export interface DuplicatesDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
}

export interface DuplicateGroupsRequest {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly filter: RecordingFilterInput | null | undefined;
  readonly minOverlap: number;
}

export interface ResolveRequest {
  readonly keep: string;
  readonly delete: readonly string[];
  readonly mergeMetadata: boolean;
}

export type DuplicatesService = ReturnType<typeof createDuplicatesService>;

export function createDuplicatesService({ db, recordings }: DuplicatesDependencies) {
  async function groups(workspaceId: string, request: DuplicateGroupsRequest): Promise<DuplicateGroupPage> {
    const { first, after, minOverlap } = request;
    inRange(first, 'first', 1, MAX_PAGE_SIZE);
    inRange(minOverlap, 'minOverlap', 0, 1);
    const conditions = { filter: checkRecordingFilter(request.filter), minOverlap };
    const position = after == null ? null : idOfCursor(after);
    const found = await listGroups(db, workspaceId, conditions, { after: position, limit: first + 1 });
    const edges = found.slice(0, first).map((node) => ({ cursor: encodeCursor([node.id]), node }));
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      pageInfo: {
        hasNextPage: found.length > first,
        hasPreviousPage: after != null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      total: async () => ({ count: await countGroups(db, workspaceId, conditions), exact: true }),
    };
  }

  /** What each of the recordings shares with others, in the order of the ids. */
  async function copiesOf(
    workspaceId: string,
    recordingIds: readonly string[],
    first: number,
  ): Promise<RecordingCopy[][]> {
    inRange(first, 'first', 1, MAX_PAGE_SIZE);
    const copies = Map.groupBy(
      await listCopies(db, workspaceId, recordingIds, first),
      ({ recordingId }) => recordingId,
    );
    return recordingIds.map((id) => copies.get(id) ?? []);
  }

  /** Ids of the members or parts of each of the groups, in their order. */
  async function recordingsOf(
    workspaceId: string,
    groupIds: readonly string[],
    role: 'MEMBER' | 'PART',
    first: number,
  ): Promise<string[][]> {
    inRange(first, 'first', 1, MAX_PAGE_SIZE);
    const found = Map.groupBy(
      await listGroupRecordings(db, workspaceId, groupIds, role, first),
      ({ groupId }) => groupId,
    );
    return groupIds.map((id) => (found.get(id) ?? []).map(({ recordingId }) => recordingId));
  }

  /**
   * Deletes recordings that are the same as the one that is kept, all or none. Throws CONFLICT for one that is not in
   * its group: what is only part of it, or holds it, is deleted by `deleteAudioRecord`.
   */
  async function resolve(
    workspaceId: string,
    { keep, delete: others, mergeMetadata }: ResolveRequest,
  ): Promise<{ keptId: string; deletedIds: string[] }> {
    const keptId = idArgument(keep, 'keep');
    const deletedIds = [
      ...new Set(listUpTo(others, 'delete', MAX_PAGE_SIZE).map((id) => idArgument(id, 'delete'))),
    ];
    if (deletedIds.includes(keptId)) {
      throw new AppError('BAD_USER_INPUT', 'The recording that is kept cannot be deleted too.', {
        field: 'delete',
      });
    }
    const [kept, ...deleted] = await recordings.findMany(workspaceId, [keptId, ...deletedIds]);
    if (!kept) throw notFound('keep');
    if (deleted.includes(null)) throw notFound('delete');
    await recordings.removeMany(workspaceId, deletedIds, async (tx: Queryable) => {
      const groupOf = await findGroupsOf(tx, workspaceId, [keptId, ...deletedIds]);
      const stranger = deletedIds.find((id) => !groupOf.has(id) || groupOf.get(id) !== groupOf.get(keptId));
      if (stranger) {
        throw new AppError('CONFLICT', `The recording ${stranger} is no duplicate of the one that is kept.`, {
          field: 'delete',
        });
      }
    });
    if (mergeMetadata) {
      // What the kept one says wins; of the others, the one named first.
      const metadata = Object.assign(
        {},
        ...deleted.toReversed().map((each) => each?.metadata),
        kept.metadata,
      );
      await recordings.update(workspaceId, keptId, { metadata });
    }
    return { keptId, deletedIds };
  }

  return { groups, copiesOf, recordingsOf, resolve };
}

const notFound = (field: string): AppError =>
  new AppError('NOT_FOUND', 'There is no such recording in this workspace.', { field });
