import type { Db } from '../../db/db.ts';
import { layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { NO_HASH, pairHashes, SILENCE_LEVEL } from '../../tokens/index.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import {
  checkRecordingFilter,
  loadStretches,
  type RecordingFilter,
  type RecordingFilterInput,
} from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { type Comparison, compareNear, SEARCHED_TICKS, TICK_S } from './compare-tokens.ts';
import { type QueryPairs, voteOnOffsets } from './copies.store.ts';
import { copyConfidence } from './copy-confidence.ts';
import { findIdenticalCopies, identicalHit } from './identical-copies.ts';
import { type Alignment, bestAlignments } from './offset-voting.ts';
import { PHASE_COUNT, type QueryAudio, type QueryAudioService, toQueryInfo } from './query-audio.service.ts';
import { type RankedCopy, rankCopies } from './rank-copies.ts';
import type { AudioQueryInput, CopyHit, CopySearch } from './search.types.ts';

/** Recordings whose tokens are compared with the query's, best voted first, whatever the page size. */
const VERIFIED_ALIGNMENTS = 32;
/** An aligned part that ends this close to an end of the query is taken to reach it: edge frames hear other context. */
const EDGE_S = 0.6;

export interface CopiesDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly searchIndex: SearchIndexService;
}

export interface CopiesRequest {
  readonly query: AudioQueryInput;
  readonly first: number;
  readonly minConfidence: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

export type CopiesService = ReturnType<typeof createCopiesService>;

export function createCopiesService({ db, queryAudio, searchIndex }: CopiesDependencies) {
  async function findCopies(
    workspaceId: string,
    request: CopiesRequest,
    signal?: AbortSignal,
  ): Promise<CopySearch> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    inRange(request.minConfidence, 'minConfidence', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    return searchIndex.whileActive(workspaceId, (tokenizer) =>
      searchWith(tokenizer, workspaceId, request, filter, signal),
    );
  }

  async function searchWith(
    tokenizer: TokenizerDescription,
    workspaceId: string,
    request: CopiesRequest,
    filter: RecordingFilter,
    signal?: AbortSignal,
  ): Promise<CopySearch> {
    const query = await queryAudio.tokenize(workspaceId, tokenizer, request.query, PHASE_COUNT, signal);
    const startedAt = performance.now();
    const pairs = pairsOf(query);
    const [identical, cells] = await Promise.all([
      findIdenticalCopies(db, workspaceId, tokenizer.id, query, filter),
      voteOnOffsets(db, workspaceId, tokenizer.id, pairs, filter, query.recordingId),
    ]);
    const settled = new Set(identical.map(({ recordingId }) => recordingId));
    const candidates = bestAlignments(cells)
      .filter(({ recordingId }) => !settled.has(recordingId))
      .slice(0, VERIFIED_ALIGNMENTS);
    const verified = await verify(tokenizer, workspaceId, candidates, query, pairs.hashes.length);
    const copies = verified.filter(({ hit }) => hit.confidence >= request.minConfidence);
    const identicalHits = identical.map((each) => identicalHit(each, pairs.hashes.length, query));
    const hits = [...identicalHits, ...rankCopies(copies)];
    return {
      query: toQueryInfo(query, tokenizer.id, performance.now() - startedAt),
      hits: hits.slice(0, request.first),
      total: { count: hits.length, exact: false },
    };
  }

  /** Compares the query with each recording at the place that the votes name, and a little before and after it. */
  async function verify(
    tokenizer: TokenizerDescription,
    workspaceId: string,
    candidates: readonly Alignment[],
    query: QueryAudio,
    queryPairs: number,
  ): Promise<RankedCopy[]> {
    const frameCount = query.phases[0]!.codes.frameCount + 2;
    const stretches = candidates.map(({ recordingId, offsetTicks }) => {
      const startFrame = Math.max(0, Math.floor((Math.round(offsetTicks) - SEARCHED_TICKS) / PHASE_COUNT));
      return { recordingId, startFrame, endFrame: startFrame + frameCount };
    });
    const stored = await loadStretches(db, workspaceId, tokenizer.id, stretches);
    return candidates.map((alignment, index) => {
      const part = { codes: stored[index]!, firstFrame: stretches[index]!.startFrame };
      const centre = Math.round(alignment.offsetTicks);
      const comparison = compareNear(centre, query.phases, part, tokenizer.layer0);
      const hit = toHit(alignment, comparison, queryPairs, query.durationS);
      return { hit, recordingDurationS: alignment.durationS };
    });
  }

  return { findCopies };
}

function pairsOf(query: QueryAudio): QueryPairs {
  const hashes: number[] = [];
  const ticks: number[] = [];
  for (const { phase, codes, levels } of query.phases) {
    const silent = (frame: number) => levels[frame]! >= SILENCE_LEVEL;
    pairHashes(layerOf(codes, 0), silent).forEach((hash, frame) => {
      if (hash === NO_HASH) return;
      hashes.push(hash);
      ticks.push(frame * PHASE_COUNT + phase);
    });
  }
  return { hashes, ticks };
}

function toHit(alignment: Alignment, comparison: Comparison, queryPairs: number, durationS: number): CopyHit {
  const { ticks, evidence, startS } = comparison;
  // The votes' centre of mass is finer than a tick; the comparison says which tick.
  const offsetS = Math.max(ticks - 0.5, Math.min(ticks + 0.5, alignment.offsetTicks)) * TICK_S;
  const earliestS = Math.max(0, -offsetS);
  const latestS = Math.min(durationS, alignment.durationS - offsetS);
  const firstS = startS + evidence.startFrame / FRAMES_PER_SECOND;
  const lastS = startS + evidence.endFrame / FRAMES_PER_SECOND;
  const queryStartS = firstS - earliestS <= EDGE_S ? earliestS : firstS;
  const queryEndS = latestS - lastS <= EDGE_S ? latestS : lastS;
  return {
    recordingId: alignment.recordingId,
    confidence: copyConfidence(alignment.votes, evidence.significance, comparison.equalResiduals),
    identicalBytes: false,
    identicalCodes: false,
    startS: Math.max(0, offsetS + queryStartS),
    endS: offsetS + queryEndS,
    queryStartS,
    queryEndS,
    matchedPairs: alignment.votes,
    queryPairs,
  };
}
