import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { CODEBOOK_SIZE, type Codes, LAYER_COUNT } from '../../inference/codes.ts';
import { npyHeaderOf } from '../../lib/npy-header.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import {
  getCodes,
  loadStretches,
  type Recording,
  type RecordingFilter,
  type RecordingsService,
} from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { EDGE_FRAMES, HEAD_TAIL_FRAMES, headAndTail } from './head-tail.ts';
import { toTokenText } from './token-text.ts';
import { listViewed, loadHistograms, type ViewedRecording } from './views.store.ts';

/** Recordings read at a time. */
const RECORDINGS_AT_ONCE = 50;
/** Frames turned into text at a time: 0.1 MB with all layers. */
const FRAMES_AT_ONCE = 640;

export const VIEW_NAMES = ['histogram', 'head-tail', 'tokens'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Which part of the codes a view of tokens shows. */
export interface TokenRange {
  readonly layers: readonly number[];
  readonly startFrame: number;
  /** Null: to the end. */
  readonly endFrame: number | null;
}

/** Bytes of a view, a piece at a time; whoever reads sets the pace. */
export type ViewBytes = AsyncGenerator<Buffer | string>;

type Viewed = ViewedRecording & { readonly workspaceId: string; readonly tokenizerId: string };

export type ViewsService = ReturnType<typeof createViewsService>;

export function createViewsService(dependencies: {
  readonly db: Db;
  readonly recordings: RecordingsService;
  readonly searchIndex: SearchIndexService;
}) {
  const { db, recordings, searchIndex } = dependencies;

  /** Throws NOT_FOUND until the recording is READY. */
  async function getViewed(workspaceId: string, id: string): Promise<Viewed> {
    return toViewed(await recordings.get(workspaceId, id, 'id'));
  }

  async function loadHistogram(viewed: Viewed): Promise<Float32Array> {
    const { workspaceId, tokenizerId, recordingId } = viewed;
    const found = await loadHistograms(db, workspaceId, tokenizerId, [recordingId]);
    return found.get(recordingId) ?? new Float32Array(CODEBOOK_SIZE);
  }

  async function loadHeadAndTail(viewed: readonly Viewed[]): Promise<Uint16Array[]> {
    const [first] = viewed;
    if (!first) return [];
    const edges = viewed.flatMap(({ recordingId, frameCount }) => [
      { recordingId, startFrame: 0, endFrame: EDGE_FRAMES },
      { recordingId, startFrame: Math.max(0, frameCount - EDGE_FRAMES), endFrame: frameCount },
    ]);
    const codes = await loadStretches(db, first.workspaceId, first.tokenizerId, edges);
    return viewed.map((_, index) => headAndTail(codes[2 * index]!, codes[2 * index + 1]!));
  }

  /** The codes of a range, a few frames at a time. */
  async function* readCodes(viewed: Viewed, range: TokenRange): AsyncGenerator<Codes> {
    const end = Math.min(range.endFrame ?? viewed.frameCount, viewed.frameCount);
    for (let start = range.startFrame; start < end; start += FRAMES_AT_ONCE) {
      yield await getCodes(db, viewed, start, Math.min(end, start + FRAMES_AT_ONCE));
    }
  }

  async function* tokenText(viewed: Viewed, range: TokenRange): ViewBytes {
    for await (const codes of readCodes(viewed, range)) yield toTokenText(codes, range.layers);
  }

  /** Rows of the file are layers: each is read on its own, so that memory does not grow with the length. */
  async function* tokenMatrix(viewed: Viewed, range: TokenRange): ViewBytes {
    const end = Math.min(range.endFrame ?? viewed.frameCount, viewed.frameCount);
    yield npyHeaderOf('<u2', [range.layers.length, Math.max(0, end - range.startFrame)]);
    for (const layer of range.layers) {
      for await (const codes of readCodes(viewed, range)) {
        yield numbers(codes.values.subarray(layer * codes.frameCount, (layer + 1) * codes.frameCount));
      }
    }
  }

  const facts = ({ recordingId, fileName, tokenizerId, frameCount }: Viewed) => ({
    recordingId,
    fileName,
    tokenizerId,
    frameCount,
  });

  async function* line(view: ViewName, viewed: Viewed, range: TokenRange): ViewBytes {
    if (view === 'histogram') {
      yield `${JSON.stringify({ ...facts(viewed), histogram: Array.from(await loadHistogram(viewed)) })}\n`;
    } else if (view === 'head-tail') {
      const [matrix] = await loadHeadAndTail([viewed]);
      yield `${JSON.stringify({ ...facts(viewed), headTail: rowsOf(matrix!, HEAD_TAIL_FRAMES) })}\n`;
    } else {
      const { layers, startFrame } = range;
      // The text has no character that JSON would escape.
      yield `${JSON.stringify({ ...facts(viewed), layers, startFrame }).slice(0, -1)},"tokens":"`;
      yield* tokenText(viewed, range);
      yield '"}\n';
    }
  }

  /** READY recordings of the active tokenizer in order of their ids, a page at a time. */
  async function* pages(workspaceId: string, filter: RecordingFilter): AsyncGenerator<Viewed[]> {
    const tokenizerId = await searchIndex.whileActive(workspaceId, async (tokenizer) => tokenizer.id);
    let afterId = NIL_ID;
    for (;;) {
      const found = await listViewed(db, workspaceId, tokenizerId, filter, afterId, RECORDINGS_AT_ONCE);
      if (found.length === 0) return;
      yield found.map((each) => ({ ...each, workspaceId, tokenizerId }));
      afterId = found.at(-1)!.recordingId;
    }
  }

  return {
    getViewed,

    /** One recording's view as NumPy's file: float32 (2048), uint16 (16, 40) or uint16 (layers, frames). */
    async *npy(view: ViewName, viewed: Viewed, range: TokenRange): ViewBytes {
      if (view === 'histogram') {
        yield npyHeaderOf('<f4', [CODEBOOK_SIZE]);
        yield numbers(await loadHistogram(viewed));
      } else if (view === 'head-tail') {
        const [matrix] = await loadHeadAndTail([viewed]);
        yield npyHeaderOf('<u2', [LAYER_COUNT, HEAD_TAIL_FRAMES]);
        yield numbers(matrix!);
      } else yield* tokenMatrix(viewed, range);
    },

    line,
    tokenText,

    /** A line of JSON for each recording. */
    async *lines(workspaceId: string, view: ViewName, filter: RecordingFilter, range: TokenRange): ViewBytes {
      for await (const page of pages(workspaceId, filter)) {
        for (const viewed of page) yield* line(view, viewed, range);
        // A reader as quick as we are must not keep everyone else waiting.
        await setImmediate();
      }
    },

    /**
     * One matrix of all recordings, (R, 2048) or (R, 16, 40). The recordings are counted before: one deleted while the
     * matrix is read keeps its row, of zeros or of padding.
     */
    async *matrix(
      workspaceId: string,
      view: Exclude<ViewName, 'tokens'>,
      filter: RecordingFilter,
    ): ViewBytes {
      const all: Viewed[] = [];
      for await (const page of pages(workspaceId, filter)) all.push(...page);
      const isHistogram = view === 'histogram';
      yield npyHeaderOf(
        isHistogram ? '<f4' : '<u2',
        isHistogram ? [all.length, CODEBOOK_SIZE] : [all.length, LAYER_COUNT, HEAD_TAIL_FRAMES],
      );
      for (let start = 0; start < all.length; start += RECORDINGS_AT_ONCE) {
        const some = all.slice(start, start + RECORDINGS_AT_ONCE);
        if (isHistogram) {
          const ids = some.map(({ recordingId }) => recordingId);
          const histograms = await loadHistograms(db, workspaceId, some[0]!.tokenizerId, ids);
          for (const id of ids) yield numbers(histograms.get(id) ?? new Float32Array(CODEBOOK_SIZE));
        } else for (const matrix of await loadHeadAndTail(some)) yield numbers(matrix);
      }
    },
  };
}

function toViewed(recording: Recording): Viewed {
  const { workspaceId, id: recordingId, fileName, frameCount, tokenizerId } = recording;
  if (recording.status !== 'READY' || frameCount === null || tokenizerId === null) {
    throw new AppError('NOT_FOUND', `The recording is ${recording.status}; it has views once it is READY.`, {
      field: 'id',
    });
  }
  return { workspaceId, recordingId, fileName, frameCount, tokenizerId };
}

/** Little-endian bytes of numbers; every platform that Node runs on is. */
const numbers = (values: Float32Array | Uint16Array): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength);

const rowsOf = (matrix: Uint16Array, width: number): number[][] =>
  Array.from({ length: matrix.length / width }, (_, row) =>
    Array.from(matrix.subarray(row * width, (row + 1) * width)),
  );
