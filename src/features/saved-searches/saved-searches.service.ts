import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { encodeCursor } from '../../lib/cursor.ts';
import { newId } from '../../lib/uuid.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import { pageWindow, toPage } from '../recordings/index.ts';
import type { PlanQuery } from './plan-query.ts';
import type { SaveSearchInput } from './saved-search-arguments.ts';
import {
  filterArgument,
  matchCursorArgument,
  nameArgument,
  nameCursorArgument,
} from './saved-search-arguments.ts';
import { countMatches, listMatches } from './saved-search-matches.store.ts';
import {
  countSavedSearches,
  deleteSavedSearch,
  findSavedSearches,
  insertSavedSearch,
  isNameTaken,
  listSavedSearches,
  lockWorkspace,
} from './saved-searches.store.ts';
import type {
  NewSavedSearch,
  SavedSearch,
  SavedSearchMatch,
  SavedSearchMatchPage,
  SavedSearchPage,
} from './saved-searches.types.ts';

export interface SavedSearchesDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly planQuery: PlanQuery;
}

interface ForwardPage {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Each new recording is looked at by all of them. */
export const MAX_SAVED_SEARCHES = 100;
/** A clip without a search is of a search that is just being saved, unless it is older than this. */
const CLIP_GRACE_S = 60 * 60;

export type SavedSearchesService = ReturnType<typeof createSavedSearchesService>;

/** What is looked for in every new recording, and what was found. */
export function createSavedSearchesService({ db, blobs, planQuery }: SavedSearchesDependencies) {
  async function list(workspaceId: string, page: ForwardPage): Promise<SavedSearchPage> {
    const window = pageWindow(page);
    const after = nameCursorArgument(page.after);
    const found = await listSavedSearches(db, workspaceId, after, window.size + 1);
    const edges = found.map((search) => ({ cursor: encodeCursor([search.sortName]), node: search }));
    return toPage(edges, window, page, async () => ({
      count: await countSavedSearches(db, workspaceId),
      exact: true,
    }));
  }

  /** In the order of the ids; null where there is none. */
  async function findMany(workspaceId: string, ids: readonly string[]): Promise<(SavedSearch | null)[]> {
    const found = new Map((await findSavedSearches(db, workspaceId, ids)).map((each) => [each.id, each]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Newest first. */
  async function matches(
    workspaceId: string,
    searchId: string | null | undefined,
    page: ForwardPage,
  ): Promise<SavedSearchMatchPage> {
    const window = pageWindow(page);
    const ofSearch = searchId == null ? null : idArgument(searchId, 'savedSearchId');
    const after = matchCursorArgument(page.after);
    const found = await listMatches(db, workspaceId, ofSearch, after, window.size + 1);
    const edges = found.map(({ at, ...node }) => ({
      cursor: encodeCursor([at, node.searchId, node.recordingId]),
      node,
    }));
    return toPage<SavedSearchMatch>(edges, window, page, async () => ({
      count: await countMatches(db, workspaceId, ofSearch),
      exact: true,
    }));
  }

  /** Throws BAD_USER_INPUT, NOT_FOUND and the AUDIO_* errors for what cannot be looked for, CONFLICT. */
  async function save(
    workspaceId: string,
    input: SaveSearchInput,
    signal?: AbortSignal,
  ): Promise<SavedSearch> {
    const name = nameArgument(input.name);
    const filter = await filterArgument(input.filter);
    const query = await planQuery(workspaceId, input.query, signal);
    const search = { id: newId(), name, query, filter };
    const uploadId = input.query.sound?.audio.uploadId ?? null;
    if (uploadId !== null) await blobs.keepClip(workspaceId, uploadId.toLowerCase(), search.id);
    try {
      await insert(workspaceId, search);
    } catch (error) {
      await blobs.removeClip(workspaceId, search.id);
      throw error;
    }
    const [saved] = await findMany(workspaceId, [search.id]);
    if (!saved) throw new AppError('CONFLICT', 'What the search looks for was deleted meanwhile.');
    return saved;
  }

  function insert(workspaceId: string, search: NewSavedSearch): Promise<void> {
    return db.transaction(async (tx) => {
      await lockWorkspace(tx, workspaceId);
      if (await isNameTaken(tx, workspaceId, search.name)) {
        throw new AppError('CONFLICT', `There is a saved search named ${search.name} already.`, {
          field: 'input.name',
        });
      }
      if ((await countSavedSearches(tx, workspaceId)) >= MAX_SAVED_SEARCHES) {
        throw new AppError('CONFLICT', `A workspace keeps at most ${MAX_SAVED_SEARCHES} saved searches.`, {
          field: 'input',
          limit: MAX_SAVED_SEARCHES,
        });
      }
      await insertSavedSearch(tx, workspaceId, search);
    });
  }

  return {
    list,
    findMany,
    matches,
    save,

    async find(workspaceId: string, id: string): Promise<SavedSearch | null> {
      const [found] = await findMany(workspaceId, [idArgument(id, 'id')]);
      return found ?? null;
    },

    async remove(workspaceId: string, id: string): Promise<string> {
      const known = idArgument(id, 'input.id');
      if (!(await deleteSavedSearch(db, workspaceId, known))) {
        throw new AppError('NOT_FOUND', 'There is no such saved search.', { field: 'input.id' });
      }
      await blobs.removeClip(workspaceId, known);
      return known;
    },

    /** Removes clips whose search is gone: a killed process may leave one. */
    async sweep(workspaceId: string): Promise<void> {
      const clips = await blobs.listClips(workspaceId, db.kind === 'pglite' ? 0 : CLIP_GRACE_S);
      const known = await findMany(workspaceId, clips);
      for (const [index, id] of clips.entries()) {
        if (!known[index]) await blobs.removeClip(workspaceId, id);
      }
    },
  };
}
