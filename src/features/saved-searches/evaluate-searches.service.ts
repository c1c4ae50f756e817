import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import type { LabelsService, SoundHitsService } from '../labels/index.ts';
import type { RecordingFilterInput, RecordingsService } from '../recordings/index.ts';
import { checkRecordingFilter } from '../recordings/index.ts';
import type { CopiesService } from '../search/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import type { LocatePhraseService } from '../transcripts/index.ts';
import type { createHeardSounds, SoundSearch } from './heard-sounds.ts';
import { readFilter } from './saved-search-arguments.ts';
import { insertMatch, listUntoldOfLabel } from './saved-search-matches.store.ts';
import { listOpenSearches } from './saved-searches.store.ts';
import type {
  FoundPlace,
  Occasion,
  SavedQuery,
  SavedSearchKind,
  SearchToRun,
} from './saved-searches.types.ts';

export interface EvaluateSearchesDependencies {
  readonly db: Db;
  readonly recordings: RecordingsService;
  readonly labels: LabelsService;
  readonly soundHits: SoundHitsService;
  readonly locatePhrase: LocatePhraseService;
  readonly copies: CopiesService;
  readonly searchIndex: SearchIndexService;
  readonly heardSounds: ReturnType<typeof createHeardSounds>;
  /** Runs in the transaction that stores the match. */
  readonly onMatched: (
    tx: Queryable,
    search: SearchToRun,
    recordingId: string,
    place: FoundPlace,
  ) => Promise<void>;
  /** A search that cannot be answered; the others go on. */
  readonly onProblem: (search: SearchToRun, error: AppError) => void;
}

export type EvaluateSearchesService = ReturnType<typeof createEvaluateSearchesService>;

/** What may have come to match; searches with conditions are looked at on every occasion. */
const kindsOf: Readonly<Record<Occasion, readonly SavedSearchKind[]>> = {
  READY: ['PHRASE', 'SOUND', 'LABEL'],
  TRANSCRIPT: ['PHRASE'],
  LABELS: ['LABEL'],
};
const RECORDINGS_AT_ONCE = 100;

/** Looks whether new recordings match what is saved. Each match is stored and told once, however often it is looked. */
export function createEvaluateSearchesService(dependencies: EvaluateSearchesDependencies) {
  const { db, recordings, labels, soundHits, locatePhrase, copies, searchIndex } = dependencies;

  /** Nothing while the recording is not READY: that is an occasion of its own. */
  async function evaluate(
    workspaceId: string,
    recordingId: string,
    occasion: Occasion,
    signal: AbortSignal,
  ): Promise<void> {
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    if (recording?.status !== 'READY') return;
    for (const search of await listOpenSearches(db, workspaceId, recordingId, kindsOf[occasion])) {
      signal.throwIfAborted();
      const place = await findOrReport(search, recordingId);
      if (place) await store(search, recordingId, place);
    }
  }

  async function findOrReport(search: SearchToRun, recordingId: string): Promise<FoundPlace | null> {
    try {
      return await findPlace(search, recordingId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      dependencies.onProblem(search, error);
      return null;
    }
  }

  function findPlace(search: SearchToRun, recordingId: string): Promise<FoundPlace | null> {
    const { query } = search;
    const filter = onlyIn(search, recordingId);
    if (query.kind === 'SOUND') return findSound({ ...search, query }, recordingId, filter);
    return query.kind === 'PHRASE'
      ? findPhrase(search.workspaceId, query, filter)
      : findLabel(search.workspaceId, query, filter);
  }

  async function findPhrase(
    workspaceId: string,
    { phrase, match, language }: Extract<SavedQuery, { kind: 'PHRASE' }>,
    filter: RecordingFilterInput,
  ): Promise<FoundPlace | null> {
    const wanted = { phrase, match, language, filter, first: 1 };
    const [first] = (await locatePhrase.locatePhrase(workspaceId, wanted)).nodes;
    return first ? { startS: first.startS, endS: first.endS, confidence: 1 } : null;
  }

  async function findSound(
    search: SoundSearch,
    recordingId: string,
    filter: RecordingFilterInput,
  ): Promise<FoundPlace | null> {
    const { workspaceId, query } = search;
    // The recording that the sound was cut from holds it, which is no news.
    if (query.recordingId === recordingId) return null;
    const hits = await searchIndex.whileActive(workspaceId, async (tokenizer) =>
      copies.findCopiesOfHeard(
        workspaceId,
        tokenizer,
        await dependencies.heardSounds(search, tokenizer),
        checkRecordingFilter(filter),
        query.minConfidence,
      ),
    );
    const [best] = hits;
    return best ? { startS: best.startS, endS: best.endS, confidence: best.confidence } : null;
  }

  async function findLabel(
    workspaceId: string,
    { labelId, minScore }: Extract<SavedQuery, { kind: 'LABEL' }>,
    filter: RecordingFilterInput,
  ): Promise<FoundPlace | null> {
    const [label] = await labels.findMany(workspaceId, [labelId]);
    if (!label) return null;
    const [page] = await soundHits.ofLabels(workspaceId, [label], { first: 1, minScore, filter });
    const [best] = page && 'nodes' in page ? page.nodes : [];
    return best ? { startS: best.startS, endS: best.endS, confidence: best.score } : null;
  }

  function store(search: SearchToRun, recordingId: string, place: FoundPlace): Promise<void> {
    return db.transaction(async (tx) => {
      const isNew = await insertMatch(tx, search.workspaceId, search.id, recordingId, place);
      if (isNew) await dependencies.onMatched(tx, search, recordingId, place);
    });
  }

  return {
    evaluate,

    /** A label began to answer: recordings that became READY while it was learned had no hits to be found by. */
    async evaluateLabel(workspaceId: string, labelId: string, signal: AbortSignal): Promise<void> {
      const list = (afterId: string) =>
        listUntoldOfLabel(db, workspaceId, labelId, afterId, RECORDINGS_AT_ONCE);
      for (let some = await list(NIL_ID); some.length > 0; some = await list(some.at(-1)!)) {
        for (const id of some) await evaluate(workspaceId, id, 'LABELS', signal);
      }
    },
  };
}

/** The search's own conditions, on one recording. */
function onlyIn(search: SearchToRun, recordingId: string): RecordingFilterInput {
  const filter = readFilter(search.filter);
  const one = { ids: [recordingId] };
  return filter ? { all: [one, filter] } : one;
}
