import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { type Codes, layerOf } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { ANCHOR_FRAMES, type HistogramBin, levelToDbfs, toShares } from '../../tokens/index.ts';
import { inRange, timeRange } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import {
  type AnchorWindow,
  listAnchorWindows,
  loadRecordingHistograms,
  type StoredAnchor,
} from './anchors.store.ts';
import { type CodesStretch, loadManyLevels, loadStretches } from './codes.store.ts';
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

/** Whose codes: of a recording under one tokenizer. */
export interface CodesRef {
  readonly recordingId: string;
  readonly tokenizerId: string;
}

export type CodesStretchRef = CodesStretch & CodesRef;

/** How what is stored is read, so that an answer about many recordings reads it in one statement. */
export interface CodesReads {
  codes(workspaceId: string, stretch: CodesStretchRef): Promise<Codes>;
  anchors(workspaceId: string, window: AnchorWindow): Promise<readonly StoredAnchor[]>;
  histogram(workspaceId: string, ref: CodesRef): Promise<number[] | null>;
  levels(workspaceId: string, recordingId: string): Promise<Uint8Array | null>;
}

type HasCodes = Pick<Recording, 'id' | 'workspaceId' | 'tokenizerId' | 'frameCount'>;

export type CodesService = ReturnType<typeof createCodesService>;

export function createCodesService({ db }: { readonly db: Db }) {
  /** Null until the recording is READY. */
  async function slice(
    recording: HasCodes,
    startFrame: number,
    frameCount: number,
    layers: readonly number[] | null | undefined,
    reads: CodesReads,
  ): Promise<CodesSlice | null> {
    const ref = refOf(recording);
    if (!ref) return null;
    const wanted = checkLayers(layers);
    const endFrame = Math.min(startFrame + frameCount, recording.frameCount ?? 0);
    const codes = await reads.codes(recording.workspaceId, { ...ref, startFrame, endFrame });
    return {
      startFrame,
      frameCount: codes.frameCount,
      startS: startFrame / FRAMES_PER_SECOND,
      endS: (startFrame + codes.frameCount) / FRAMES_PER_SECOND,
      layers: wanted,
      tokens: wanted.map((layer) => Array.from(layerOf(codes, layer))),
    };
  }

  /** One statement for each tokenizer, which is one but for the time of a reindex. */
  async function codesMany(workspaceId: string, stretches: readonly CodesStretchRef[]): Promise<Codes[]> {
    const found = new Map<CodesStretchRef, Codes>();
    for (const [tokenizerId, some] of Map.groupBy(stretches, (each) => each.tokenizerId)) {
      const codes = await loadStretches(db, workspaceId, tokenizerId, some);
      some.forEach((stretch, index) => {
        found.set(stretch, codes[index]!);
      });
    }
    return stretches.map((stretch) => found.get(stretch)!);
  }

  return {
    codesMany,
    anchorsMany: (workspaceId: string, windows: readonly AnchorWindow[]) =>
      listAnchorWindows(db, workspaceId, windows),
    histogramsMany: (workspaceId: string, refs: readonly CodesRef[]) =>
      loadRecordingHistograms(db, workspaceId, refs),
    levelsMany: (workspaceId: string, recordingIds: readonly string[]) =>
      loadManyLevels(db, workspaceId, recordingIds),

    async codes(
      recording: Recording,
      startFrame: number,
      frameCount: number,
      layers: readonly number[] | null | undefined,
      reads: CodesReads,
    ): Promise<CodesSlice | null> {
      inRange(startFrame, 'startFrame', 0, 2 ** 31 - 1);
      inRange(frameCount, 'frameCount', 1, MAX_CODES_FRAMES);
      return slice(recording, startFrame, frameCount, layers, reads);
    },

    async anchorCodes(
      anchor: Anchor,
      context: number,
      layers: readonly number[] | null | undefined,
      reads: CodesReads,
    ): Promise<CodesSlice> {
      inRange(context, 'context', 0, MAX_CONTEXT_FRAMES);
      const start = Math.max(0, anchor.startFrame - context);
      const end = anchor.startFrame + anchor.frameCount + context;
      const found = await slice(anchor.recording, start, end - start, layers, reads);
      if (!found) throw new AppError('NOT_FOUND', 'The codes of this anchor are being made anew.');
      return found;
    },

    async anchors(
      recording: Recording,
      page: PageArguments,
      startS: number | null | undefined,
      endS: number | null | undefined,
      /** Only these anchors, by their indexes in time order; null means all. */
      only: readonly number[] | null,
      reads: CodesReads,
    ): Promise<AnchorPage> {
      const window = pageWindow(page);
      const count = Math.ceil((recording.frameCount ?? 0) / ANCHOR_FRAMES);
      const anchorsPerSecond = FRAMES_PER_SECOND / ANCHOR_FRAMES;
      const { startS: fromS } = timeRange(startS, endS);
      // The last anchor ends with the recording, not with its tenth frame.
      const from = fromS >= (recording.durationS ?? 0) ? count : Math.floor(fromS * anchorsPerSecond);
      const to = endS == null ? count : clamp(Math.ceil(endS * anchorsPerSecond), count);
      const start = page.after == null ? from : Math.max(from, anchorAfter(page.after));
      const limit = window.size + 1;
      const stored = await readAnchors(recording, only, { fromIndex: start, toIndex: to, limit }, reads);
      const edges = stored.map((anchor) => ({
        cursor: encodeCursor([anchor.index]),
        node: { ...anchor, recording },
      }));
      const total = only
        ? only.filter((index) => index >= from && index < to).length
        : Math.max(0, to - from);
      return toPage(edges, window, page, async () => ({ count: total, exact: true }));
    },

    async histogram(recording: Recording, reads: CodesReads): Promise<number[] | null> {
      const ref = refOf(recording);
      return ref && reads.histogram(recording.workspaceId, ref);
    },

    /** The loudest frame of each of `buckets` stretches, in dBFS. */
    async levels(recording: Recording, buckets: number, reads: CodesReads): Promise<number[] | null> {
      inRange(buckets, 'buckets', 1, MAX_LEVEL_BUCKETS);
      const levels = await reads.levels(recording.workspaceId, recording.id);
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
    async anchorHistogram(anchor: Anchor, reads: CodesReads): Promise<HistogramBin[]> {
      if (anchor.histogram) return toShares(anchor.histogram);
      const [stored] = await readAnchors(anchor.recording, [anchor.index], allAnchors, reads);
      return toShares(stored?.histogram ?? []);
    },
  };
}

const refOf = ({ id, tokenizerId }: HasCodes): CodesRef | null =>
  tokenizerId === null ? null : { recordingId: id, tokenizerId };

const allAnchors = { fromIndex: 0, toIndex: 2 ** 31 - 1, limit: 1 };

/** A window of anchors, or those of `only` that lie in it. */
async function readAnchors(
  recording: HasCodes,
  only: readonly number[] | null,
  window: Pick<AnchorWindow, 'fromIndex' | 'toIndex' | 'limit'>,
  reads: CodesReads,
): Promise<readonly StoredAnchor[]> {
  const ref = refOf(recording);
  if (!ref) return [];
  const { workspaceId } = recording;
  if (!only) return reads.anchors(workspaceId, { ...ref, ...window });
  const chosen = only.filter((index) => index >= window.fromIndex && index < window.toIndex);
  const found = await Promise.all(
    chosen
      .slice(0, window.limit)
      .map((index) => reads.anchors(workspaceId, { ...ref, fromIndex: index, toIndex: index + 1, limit: 1 })),
  );
  return found.flat();
}

function anchorAfter(cursor: string): number {
  const [index] = decodeCursor(cursor, 1) ?? [];
  if (typeof index !== 'number' || !(Number.isInteger(index) && index >= 0 && index < 2 ** 31 - 1)) {
    throw notACursor();
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
