import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { ANCHOR_FRAMES, type HistogramBin, levelToDbfs, toShares } from '../../tokens/index.ts';
import { inRange } from '../arguments.ts';
import { listAnchors, loadRecordingHistogram } from './anchors.store.ts';
import { type CodesKey, loadCodes, loadLevels } from './codes.store.ts';
import { type PageArguments, pageWindow, toPage } from './paging.ts';
import type { Anchor, AnchorPage, Recording } from './recordings.types.ts';

/** A part of a codes matrix as the API gives it. */
export interface CodesSlice {
  readonly startFrame: number;
  readonly frameCount: number;
  readonly startS: number;
  readonly endS: number;
  readonly layers: number[];
  /** [layers, frameCount] */
  readonly tokens: number[][];
}

export const MAX_CODES_FRAMES = 1_500;
export const MAX_CONTEXT_FRAMES = 50;
const MAX_LEVEL_BUCKETS = 2_000;

type HasCodes = Pick<Recording, 'id' | 'workspaceId' | 'tokenizerId' | 'frameCount'>;

export type CodesService = ReturnType<typeof createCodesService>;

export function createCodesService({ db }: { readonly db: Db }) {
  /** Null until the recording is READY. */
  async function slice(
    recording: HasCodes,
    startFrame: number,
    frameCount: number,
    layers: readonly number[] | null | undefined,
  ): Promise<CodesSlice | null> {
    const key = keyOf(recording);
    if (!key) return null;
    const wanted = checkLayers(layers);
    const endFrame = Math.min(startFrame + frameCount, recording.frameCount ?? 0);
    const codes = await loadCodes(db, key, startFrame, endFrame);
    return {
      startFrame,
      frameCount: codes.frameCount,
      startS: startFrame / FRAMES_PER_SECOND,
      endS: (startFrame + codes.frameCount) / FRAMES_PER_SECOND,
      layers: wanted,
      tokens: wanted.map((layer) => Array.from(layerOf(codes, layer))),
    };
  }

  return {
    slice,

    async codes(
      recording: Recording,
      startFrame: number,
      frameCount: number,
      layers: readonly number[] | null | undefined,
    ): Promise<CodesSlice | null> {
      inRange(startFrame, 'startFrame', 0, 2 ** 31 - 1);
      inRange(frameCount, 'frameCount', 1, MAX_CODES_FRAMES);
      return slice(recording, startFrame, frameCount, layers);
    },

    async anchorCodes(
      anchor: Anchor,
      context: number,
      layers: readonly number[] | null | undefined,
    ): Promise<CodesSlice> {
      inRange(context, 'context', 0, MAX_CONTEXT_FRAMES);
      const start = Math.max(0, anchor.startFrame - context);
      const end = anchor.startFrame + anchor.frameCount + context;
      const found = await slice(anchor.recording, start, end - start, layers);
      if (!found) throw new AppError('NOT_FOUND', 'The codes of this anchor are being made anew.');
      return found;
    },

    async anchors(
      recording: Recording,
      page: PageArguments,
      startS: number | null | undefined,
      endS: number | null | undefined,
      /** Only these anchors, by their indexes in time order. */
      only: readonly number[] | null = null,
    ): Promise<AnchorPage> {
      const window = pageWindow(page);
      const count = Math.ceil((recording.frameCount ?? 0) / ANCHOR_FRAMES);
      const anchorsPerSecond = FRAMES_PER_SECOND / ANCHOR_FRAMES;
      const fromS = rangeStart(startS, endS);
      // The last anchor ends with the recording, not with its tenth frame.
      const from = fromS >= (recording.durationS ?? 0) ? count : Math.floor(fromS * anchorsPerSecond);
      const to = endS == null ? count : clamp(Math.ceil(endS * anchorsPerSecond), count);
      const start = page.after == null ? from : Math.max(from, anchorAfter(page.after));
      const key = keyOf(recording);
      const stored = key ? await listAnchors(db, key, start, to, window.size + 1, only) : [];
      const edges = stored.map((anchor) => ({
        cursor: encodeCursor([anchor.index]),
        node: { ...anchor, recording },
      }));
      const total = only
        ? only.filter((index) => index >= from && index < to).length
        : Math.max(0, to - from);
      return toPage(edges, window, page, async () => ({ count: total, exact: true }));
    },

    async histogram(recording: Recording): Promise<number[] | null> {
      const key = keyOf(recording);
      return key && loadRecordingHistogram(db, key);
    },

    /** The loudest frame of each of `buckets` stretches, in dBFS. */
    async levels(recording: Recording, buckets: number): Promise<number[] | null> {
      inRange(buckets, 'buckets', 1, MAX_LEVEL_BUCKETS);
      const levels = await loadLevels(db, recording.workspaceId, recording.id);
      if (!levels) return null;
      const size = Math.min(buckets, levels.length);
      return Array.from({ length: size }, (_, bucket) => {
        const start = Math.floor((bucket * levels.length) / size);
        const end = Math.floor(((bucket + 1) * levels.length) / size);
        return levelToDbfs(
          levels.subarray(start, end).reduce((loudest, level) => Math.min(loudest, level), 255),
        );
      });
    },

    /** Shares of the tokens of an anchor that sum to 1. */
    async anchorHistogram(anchor: Anchor): Promise<HistogramBin[]> {
      if (anchor.histogram) return toShares(anchor.histogram);
      const key = keyOf(anchor.recording);
      const [stored] = key ? await listAnchors(db, key, anchor.index, anchor.index + 1, 1) : [];
      return toShares(stored?.histogram ?? []);
    },
  };
}

function keyOf(recording: HasCodes): CodesKey | null {
  if (recording.tokenizerId === null) return null;
  return {
    workspaceId: recording.workspaceId,
    recordingId: recording.id,
    tokenizerId: recording.tokenizerId,
  };
}

function rangeStart(startS: number | null | undefined, endS: number | null | undefined): number {
  const start = inRange(startS ?? 0, 'startS', 0, Number.MAX_SAFE_INTEGER);
  if (endS != null && endS < start) {
    throw new AppError('BAD_USER_INPUT', `endS must not be before startS (${start}), got ${endS}.`, {
      field: 'endS',
      limit: start,
    });
  }
  return start;
}

function anchorAfter(cursor: string): number {
  const [index] = decodeCursor(cursor, 1) ?? [];
  if (typeof index !== 'number' || !(Number.isInteger(index) && index >= 0 && index < 2 ** 31 - 1)) {
    throw new AppError('BAD_USER_INPUT', 'after is not a cursor of this list.', { field: 'after' });
  }
  return index + 1;
}

function checkLayers(layers: readonly number[] | null | undefined): number[] {
  if (layers == null) return Array.from({ length: LAYER_COUNT }, (_, layer) => layer);
  if (layers.length < 1 || layers.length > LAYER_COUNT) {
    throw new AppError('BAD_USER_INPUT', `layers must name 1 to ${LAYER_COUNT} layers.`, {
      field: 'layers',
      limit: LAYER_COUNT,
    });
  }
  for (const layer of layers) inRange(layer, 'layers', 0, LAYER_COUNT - 1);
  return [...layers];
}

const clamp = (value: number, max: number): number => Math.max(0, Math.min(value, max));
