import type { Db } from '../../db/db.ts';
import { layerOf } from '../../inference/codes.ts';
import { NO_HASH, pairHashes, SILENCE_LEVEL } from '../../tokens/index.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { checkRecordingFilter, type RecordingFilterInput } from '../recordings/index.ts';
import { findIdentical, type QueryPairs, voteOnOffsets } from './copies.store.ts';
import { copyConfidence } from './copy-confidence.ts';
import { type Alignment, bestAlignments } from './offset-voting.ts';
import { PHASE_COUNT, type QueryAudio, type QueryAudioService } from './query-audio.service.ts';
import type { AudioQueryInput, CopyHit, CopySearch } from './search.types.ts';

const TICK_S = 0.02;
/** A pair covers two frames: 8 ticks. */
const PAIR_TICKS = 8;

export interface CopiesDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly tokenizer: TokenizerDescription;
}

export interface CopiesRequest {
  readonly query: AudioQueryInput;
  readonly first: number;
  readonly minConfidence: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

export type CopiesService = ReturnType<typeof createCopiesService>;

export function createCopiesService({ db, queryAudio, tokenizer }: CopiesDependencies) {
  async function findCopies(
    workspaceId: string,
    request: CopiesRequest,
    signal?: AbortSignal,
  ): Promise<CopySearch> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    inRange(request.minConfidence, 'minConfidence', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    const query = await queryAudio.tokenize(workspaceId, request.query, PHASE_COUNT, signal);
    const startedAt = performance.now();
    const pairs = pairsOf(query);
    const [identical, cells] = await Promise.all([
      query.recordingId ? null : findIdentical(db, workspaceId, query.sha256, filter),
      voteOnOffsets(db, workspaceId, tokenizer.id, pairs, filter, query.recordingId),
    ]);
    const hits = bestAlignments(cells)
      .filter((alignment) => alignment.recordingId !== identical?.recordingId)
      .map((alignment) => toHit(alignment, pairs.hashes.length, query))
      .filter((hit) => hit.confidence >= request.minConfidence);
    if (identical) hits.unshift(identicalHit(identical, pairs.hashes.length, query));
    return {
      query: {
        durationS: query.durationS,
        startS: query.startS,
        sha256: query.recordingId ? null : query.sha256,
        tokenizeMs: query.tokenizeMs,
        databaseMs: performance.now() - startedAt,
      },
      hits: hits.slice(0, request.first),
      total: { count: hits.length, exact: false },
    };
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

function toHit(alignment: Alignment, queryPairs: number, query: QueryAudio): CopyHit {
  const queryStartS = alignment.firstTick * TICK_S;
  const queryEndS = Math.min(query.durationS, (alignment.lastTick + PAIR_TICKS) * TICK_S);
  const offsetS = alignment.offsetTicks * TICK_S;
  return {
    recordingId: alignment.recordingId,
    confidence: copyConfidence(alignment, queryPairs),
    identicalBytes: false,
    startS: Math.max(0, offsetS + queryStartS),
    endS: Math.max(0, offsetS + queryEndS),
    queryStartS,
    queryEndS,
    matchedPairs: alignment.votes,
    queryPairs,
  };
}

function identicalHit(
  identical: { readonly recordingId: string; readonly durationS: number },
  queryPairs: number,
  query: QueryAudio,
): CopyHit {
  return {
    recordingId: identical.recordingId,
    confidence: 1,
    identicalBytes: true,
    startS: 0,
    endS: identical.durationS,
    queryStartS: 0,
    queryEndS: query.durationS,
    matchedPairs: queryPairs,
    queryPairs,
  };
}
