import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import { checkRecordingFilter, loadCodes, type RecordingFilterInput } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { candidatePair } from './candidate-pair.ts';
import { type FrameRange, rangesToRead } from './frame-ranges.ts';
import { matchEnds } from './match-tokens.ts';
import { fromTokenCursor, isAfter, type TokenPosition, toTokenCursor } from './token-cursor.ts';
import { checkPattern, type TokenPattern } from './token-pattern.ts';
import { BLOCK_FRAMES, type CandidateRecording, listCandidates, loadTokens } from './token-search.store.ts';
import type { TokenHit, TokenHitPage, TokenStepInput } from './token-search.types.ts';

/** Frames read in one statement, about 3 MB on the way. */
const READ_FRAMES = 300_000;
/** Start frames that are matched in one go: a few milliseconds of the event loop for the longest patterns. */
const MATCHED_AT_ONCE = 16_384;

export interface TokenSearchRequest {
  readonly pattern: readonly TokenStepInput[];
  readonly filter: RecordingFilterInput | null | undefined;
  readonly first: number;
  readonly after: string | null | undefined;
}

export interface TokenSearchDependencies {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
}

export type TokenSearchService = ReturnType<typeof createTokenSearchService>;

/** Finds literal sequences of layer-0 tokens, every one of them. */
export function createTokenSearchService({ db, searchIndex }: TokenSearchDependencies) {
  /** One page of the matches in order of recordings (createdAt, id) and time, with the count of all. */
  async function findTokenSequence(
    workspaceId: string,
    request: TokenSearchRequest,
    signal?: AbortSignal,
  ): Promise<TokenHitPage> {
    const first = inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    const pattern = checkPattern(request.pattern);
    const filter = checkRecordingFilter(request.filter);
    const after = fromTokenCursor(request.after);
    return searchIndex.whileActive(workspaceId, async ({ id: tokenizerId }) => {
      const pair = candidatePair(pattern);
      const hashes = pair?.hashes ?? null;
      const candidates = await listCandidates(db, { workspaceId, tokenizerId, filter, hashes });
      const edges: { cursor: string; node: TokenHit }[] = [];
      let count = 0;
      const ranges = candidates.flatMap((candidate) => rangesToRead(candidate, pattern, pair));
      for await (const { range, tokens } of readRanges(workspaceId, tokenizerId, ranges, signal)) {
        for await (const { startFrame, endFrame } of matchesIn(pattern, tokens)) {
          count++;
          const position = toPosition(range.recording, range.startFrame + startFrame);
          if (edges.length > first || (after && !isAfter(position, after))) continue;
          const node = toHit(range.recording, position.frame, tokens.subarray(startFrame, endFrame));
          edges.push({ cursor: toTokenCursor(position), node });
        }
      }
      return toTokenPage(tokenizerId, edges, first, after !== null, count);
    });
  }

  /** The ranges with their tokens, some hundred thousand frames a statement. */
  async function* readRanges(
    workspaceId: string,
    tokenizerId: string,
    ranges: readonly FrameRange[],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<{ range: FrameRange; tokens: Uint16Array }> {
    for (let start = 0; start < ranges.length; ) {
      signal?.throwIfAborted();
      let end = start;
      for (let frames = 0; end < ranges.length && frames < READ_FRAMES; end++) {
        frames += ranges[end]!.endFrame - ranges[end]!.startFrame;
      }
      const batch = ranges.slice(start, end);
      const blocks = batch.map(({ recording, startFrame, endFrame }) => ({
        recordingId: recording.id,
        startBlock: startFrame / BLOCK_FRAMES,
        endBlock: Math.ceil(endFrame / BLOCK_FRAMES),
      }));
      const read = await loadTokens(db, workspaceId, tokenizerId, blocks);
      for (const [index, range] of batch.entries()) {
        const tokens =
          range.recording.frameCount === 1
            ? await onlyToken(workspaceId, range.recording.id, tokenizerId)
            : read[index]!;
        yield { range, tokens };
      }
      start = end;
    }
  }

  /** A recording of one frame has no pair to read its token from. */
  async function onlyToken(
    workspaceId: string,
    recordingId: string,
    tokenizerId: string,
  ): Promise<Uint16Array> {
    return layerOf(await loadCodes(db, { workspaceId, recordingId, tokenizerId }, 0, 1), 0);
  }

  return { findTokenSequence };
}

/** Frames of every match in time order; between pieces others get their turn. */
async function* matchesIn(
  pattern: TokenPattern,
  tokens: Uint16Array,
): AsyncGenerator<{ startFrame: number; endFrame: number }> {
  for (let start = 0; start < tokens.length; start += MATCHED_AT_ONCE) {
    if (start > 0) await nextTurn();
    const ends = matchEnds(pattern, tokens.subarray(start, start + MATCHED_AT_ONCE + pattern.maxFrames));
    for (let frame = 0; frame < Math.min(ends.length, MATCHED_AT_ONCE); frame++) {
      if (ends[frame]) yield { startFrame: start + frame, endFrame: start + ends[frame]! };
    }
  }
}

const toPosition = (recording: CandidateRecording, frame: number): TokenPosition => ({
  createdAtMicros: recording.createdAtMicros,
  recordingId: recording.id,
  frame,
});

function toHit(recording: CandidateRecording, startFrame: number, tokens: Uint16Array): TokenHit {
  return {
    recordingId: recording.id,
    startFrame,
    startS: startFrame / FRAMES_PER_SECOND,
    endS: Math.min(recording.durationS, (startFrame + tokens.length) / FRAMES_PER_SECOND),
    tokens: Array.from(tokens),
  };
}

/** `found` holds one edge more than the page where there is more. */
function toTokenPage(
  tokenizerId: string,
  found: readonly { cursor: string; node: TokenHit }[],
  first: number,
  hasPreviousPage: boolean,
  count: number,
): TokenHitPage {
  const edges = found.slice(0, first);
  return {
    tokenizerId,
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total: { count, exact: true },
  };
}
