import type { Db } from '../../db/db.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { Embedder, TextIndexService } from '../embeddings/index.ts';
import { type AnchorSearch, type QueryAudioService, spreadAnchors } from '../search/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { createActiveEmbedder, type EmbedderAnswered } from './active-embedder.ts';
import { type CheckedSearch, renamed } from './check-search.ts';
import { chooseLegs, defaultLeast, defaultWeights, type Hindrances } from './choose-legs.ts';
import { DIVERSIFIED_HITS, diversify } from './diversify.ts';
import type { LegPlans } from './fuse.ts';
import { gatherCandidates, type Meaning, type Sound, type WantedCandidates } from './gather-candidates.ts';
import type { Candidate, Leg, LegState } from './hybrid-search.types.ts';
import type { RankedHit, SearchResult } from './kept-results.ts';
import { compareHits } from './likeness.store.ts';
import { readSources } from './query-sources.ts';
import type { QueryWords } from './query-words.ts';
import { rankHits } from './rank-hits.ts';
import { type UnderstoodText, understandText } from './understand-text.ts';
import { type Answering, whileAnswering } from './while-answering.ts';

export interface SearchRunnerDependencies {
  readonly db: Db;
  readonly words: QueryWords;
  readonly textIndex: Pick<TextIndexService, 'active'>;
  readonly searchIndex: Pick<SearchIndexService, 'whileActive'>;
  readonly queryAudio: QueryAudioService;
  readonly maxQueryClipS: number;
  /** Told of the search by anchors within a search, after it was answered. */
  readonly onSearched: (search: AnchorSearch) => void;
}

/** One search on its way. */
interface Searching extends WantedCandidates {
  readonly signal: AbortSignal;
}

/** Each asks the index once more. */
const MAX_QUERY_ANCHORS = 8;

/** Runs a whole search, for all its pages. Throws NOT_FOUND, CONFLICT and the AUDIO_* errors. */
export function createSearchRunner(dependencies: SearchRunnerDependencies) {
  const { db, words, searchIndex, queryAudio, maxQueryClipS, onSearched } = dependencies;
  const whileEmbedder = createActiveEmbedder(dependencies.textIndex);

  return async function find(
    workspaceId: string,
    search: CheckedSearch,
    asOf: Date | null,
    signal: AbortSignal,
  ): Promise<SearchResult> {
    const sources = await readSources(db, workspaceId, search, maxQueryClipS);
    const text = sources.terms && (await understandText(words, workspaceId, sources.terms, search));
    const searching: Searching = { workspaceId, search, sources, text, asOf, signal };
    const takesPart = (leg: Leg) => search.legs === null || search.legs.has(leg);
    const withEmbedder = async (run: (embedder: Answering<Embedder>) => Promise<Found>): Promise<Found> =>
      text && takesPart('SENTENCE')
        ? whileAnswering((inner) => whileEmbedder(workspaceId, inner), run)
        : run({ thing: null, reason: 'The query has no text.' });
    const withTokenizer = async (
      run: (tokenizer: Answering<TokenizerDescription>) => Promise<Found>,
    ): Promise<Found> => {
      if (search.target === 'ARTICLES') return run({ thing: null, reason: 'Articles have no sound.' });
      return sources.audio && (takesPart('ACOUSTIC') || takesPart('FINGERPRINT'))
        ? whileAnswering((inner) => searchIndex.whileActive(workspaceId, inner), run)
        : run({ thing: null, reason: sources.soundless ?? 'It is not among the legs that were asked for.' });
    };
    const { result } = await withEmbedder((embedder) =>
      withTokenizer((tokenizer) => run(searching, embedder, tokenizer)),
    );
    return result;
  };

  async function run(
    searching: Searching,
    embedder: Answering<Embedder>,
    tokenizer: Answering<TokenizerDescription>,
  ): Promise<Found> {
    const { search, text } = searching;
    const hindrances: Hindrances = {
      KEYWORD: text ? null : 'The query has no text.',
      SENTENCE: embedder.reason,
      ACOUSTIC: tokenizer.reason,
      FINGERPRINT: tokenizer.reason,
    };
    const defaults = defaultWeights(text?.query ?? null, embedder.thing?.kind ?? null);
    const { plans, states } = chooseLegs(search, hindrances, {
      weightOf: (leg) => defaults[leg],
      leastOf: defaultLeast(embedder.thing?.kind ?? null),
    });
    const [meaning, sound] = await Promise.all([
      plans.SENTENCE && embed(embedder.thing!, text!, searching.signal),
      (plans.ACOUSTIC || plans.FINGERPRINT) && hear(searching, tokenizer.thing!, plans),
    ]);
    const startedAt = performance.now();
    const { candidates, complete, embedderId } = await gatherCandidates(db, searching, plans, meaning, sound);
    const ranked = rankHits(candidates, plans, search);
    const hits = search.diversity > 0 ? await spread(searching, ranked) : ranked;
    const databaseMs = performance.now() - startedAt;
    if (sound && plans.ACOUSTIC) {
      const { tokenizerId, anchors } = sound;
      const { workspaceId } = searching;
      onSearched({ workspaceId, tokenizerId, anchors, filter: search.filter, exceptRecordingId: null });
    }
    const legs = states.map((state) => withCounts(state, candidates, complete));
    const result: SearchResult = {
      target: search.target,
      hits,
      exact:
        legs.every(({ available, complete }) => !available || complete) &&
        legs.some(({ available }) => available),
      legs,
      text: text?.query ?? null,
      embedder: meaning ? { id: embedder.thing!.id, kind: embedder.thing!.kind } : null,
      embedMs: meaning?.embedMs ?? 0,
      tokenizeMs: sound?.tokenizeMs ?? 0,
      databaseMs,
    };
    return { result, embedderId };
  }

  /** Puts what says the same as better hits further down. */
  async function spread(
    { workspaceId, search }: Searching,
    hits: readonly RankedHit[],
  ): Promise<RankedHit[]> {
    const moved = hits.slice(0, DIVERSIFIED_HITS);
    if (moved.length < 2) return [...hits];
    const stands = moved.map(({ ownerId, matches }) => ({ ownerId, place: matches[0]?.item.place ?? -1 }));
    const likeness = await compareHits(db, workspaceId, search.target, stands);
    return [...diversify(moved, likeness, search.diversity), ...hits.slice(DIVERSIFIED_HITS)];
  }

  async function hear(
    { workspaceId, sources, signal }: Searching,
    tokenizer: TokenizerDescription,
    plans: LegPlans,
  ): Promise<Sound> {
    const startedAt = performance.now();
    const audio = sources.audio!;
    try {
      const heard = plans.FINGERPRINT ? await queryAudio.hear(workspaceId, tokenizer, audio, signal) : null;
      const codes =
        heard?.codes ??
        (await queryAudio.tokenize(workspaceId, tokenizer, audio, 1, signal)).phases[0]!.codes;
      const anchors = spreadAnchors(codes, tokenizer.histogramLayers, MAX_QUERY_ANCHORS);
      return {
        tokenizerId: tokenizer.id,
        heard,
        anchors: anchors.map(({ histogram }) => histogram),
        tokenizeMs: performance.now() - startedAt,
      };
    } catch (error) {
      throw renamed(error, 'query', 'audio');
    }
  }
}

interface Found extends EmbedderAnswered {
  readonly result: SearchResult;
}

async function embed(embedder: Embedder, { query }: UnderstoodText, signal: AbortSignal): Promise<Meaning> {
  const startedAt = performance.now();
  const vector = await embedder.embedQuery(query.meaning, signal);
  return { embedderId: embedder.id, vector, embedMs: performance.now() - startedAt };
}

function withCounts(
  state: LegState,
  candidates: readonly Candidate[],
  complete: Partial<Record<Leg, boolean>>,
): LegState {
  if (!state.available) return state;
  return {
    ...state,
    candidates: candidates.filter(({ foundBy }) => foundBy.has(state.leg)).length,
    complete: complete[state.leg] ?? false,
  };
}
