import type { Db } from '../../db/db.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import type { AnchorSlice, HistogramBin } from '../../tokens/index.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import {
  checkRecordingFilter,
  type Recording,
  type RecordingFilter,
  type RecordingFilterInput,
  type RecordingsService,
} from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { spreadAnchors } from './query-anchors.ts';
import { type QueryAudio, type QueryAudioService, toQueryInfo } from './query-audio.service.ts';
import type { AudioQueryInput, SoundSearch } from './search.types.ts';
import type { AnchorSearch } from './similar-audio.store.ts';

export interface HistogramSearchDependencies {
  readonly db: Db;
  readonly queryAudio: QueryAudioService;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
  /** Told of what was looked for, after it was answered. */
  readonly onSearched: (search: AnchorSearch) => void;
}

export interface HistogramSearchRequest {
  readonly query: AudioQueryInput;
  readonly first: number;
  readonly minSimilarity: number;
  readonly filter: RecordingFilterInput | null | undefined;
}

/** What is found before its recording is read. */
interface Found {
  readonly recordingId: string;
  readonly similarity: number;
}

/** What the searches by histograms differ in: the statement, and what a hit tells. */
export interface HistogramSearchKind<Candidate extends Found, Hit> {
  find(search: {
    readonly db: Db;
    readonly workspaceId: string;
    readonly tokenizerId: string;
    /** Of the query's anchors. */
    readonly histograms: readonly (readonly HistogramBin[])[];
    readonly filter: RecordingFilter;
    readonly query: QueryAudio;
  }): Promise<Candidate[]>;
  toHit(candidate: Candidate, recording: Recording, anchors: readonly AnchorSlice[]): Hit;
}

/** A search whose query is a sound's anchors. Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT and the AUDIO_* errors. */
export function createHistogramSearch<Candidate extends Found, Hit>(
  { db, queryAudio, recordings, searchIndex, onSearched }: HistogramSearchDependencies,
  { find, toHit }: HistogramSearchKind<Candidate, Hit>,
) {
  return async function search(
    workspaceId: string,
    request: HistogramSearchRequest,
    signal?: AbortSignal,
  ): Promise<SoundSearch<Hit>> {
    inRange(request.first, 'first', 1, MAX_PAGE_SIZE);
    inRange(request.minSimilarity, 'minSimilarity', 0, 1);
    const filter = checkRecordingFilter(request.filter);
    return searchIndex.whileActive(workspaceId, async (tokenizer) => {
      const query = await queryAudio.tokenize(workspaceId, tokenizer, request.query, 1, signal);
      const anchors = spreadAnchors(query.phases[0]!.codes, tokenizer.histogramLayers);
      const startedAt = performance.now();
      const histograms = anchors.map(({ histogram }) => histogram);
      const found = await find({ db, workspaceId, tokenizerId: tokenizer.id, histograms, filter, query });
      const alike = found.filter(({ similarity }) => similarity >= request.minSimilarity);
      const page = alike.slice(0, request.first);
      const stored = await recordings.findMany(
        workspaceId,
        page.map(({ recordingId }) => recordingId),
      );
      const databaseMs = performance.now() - startedAt;
      onSearched({
        ...{ workspaceId, tokenizerId: tokenizer.id, anchors: histograms, filter },
        exceptRecordingId: query.recordingId,
      });
      const hits = page.flatMap((candidate, index) => {
        const recording = stored[index];
        return recording ? [toHit(candidate, recording, anchors)] : [];
      });
      return {
        query: toQueryInfo(query, tokenizer.id, databaseMs),
        hits,
        total: { count: alike.length, exact: false },
      };
    });
  };
}

/** Where frames lie in their recording, in seconds, and their similarity within 0..1. */
export function toStretch(
  { startFrame, frameCount, similarity }: { startFrame: number; frameCount: number; similarity: number },
  { durationS }: Recording,
): { readonly startS: number; readonly endS: number; readonly similarity: number } {
  const endS = (startFrame + frameCount) / FRAMES_PER_SECOND;
  return {
    startS: startFrame / FRAMES_PER_SECOND,
    endS: Math.min(durationS ?? endS, endS),
    similarity: Math.max(0, Math.min(1, similarity)),
  };
}
