import type { Db } from '../../db/db.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { inRange } from '../arguments.ts';
import { notACursor } from '../cursor-arguments.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';
import {
  countSegments,
  listSegments,
  loadTexts,
  type SegmentRange,
  type SegmentWindow,
} from './segments.store.ts';
import type { TranscriptSegment, TranscriptSegmentPage } from './transcripts.types.ts';

export interface SegmentArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly startS?: number | null;
  readonly endS?: number | null;
}

export type SegmentsService = ReturnType<typeof createSegmentsService>;

/** Batches what many recordings of one answer are asked for into one statement each. */
export interface SegmentLoader {
  segments(window: SegmentWindow): Promise<TranscriptSegment[]>;
  count(range: SegmentRange): Promise<number>;
}

export function createSegmentsService({ db }: { readonly db: Db }) {
  return {
    countMany: (workspaceId: string, ranges: readonly SegmentRange[]) =>
      countSegments(db, workspaceId, ranges),

    listMany: (workspaceId: string, windows: readonly SegmentWindow[]) =>
      listSegments(db, workspaceId, windows),

    async textMany(workspaceId: string, recordingIds: readonly string[]): Promise<string[]> {
      const texts = await loadTexts(db, workspaceId, recordingIds);
      return recordingIds.map((id) => texts.get(id) ?? '');
    },

    async page(
      transcript: { readonly recordingId: string },
      args: SegmentArguments,
      loader: SegmentLoader,
    ): Promise<TranscriptSegmentPage> {
      const page: PageArguments = { first: args.first ?? null, after: args.after ?? null };
      const window = pageWindow(page);
      const startS = args.startS == null ? null : inRange(args.startS, 'startS', 0, Number.MAX_SAFE_INTEGER);
      const endS =
        args.endS == null ? null : inRange(args.endS, 'endS', startS ?? 0, Number.MAX_SAFE_INTEGER);
      const range = { recordingId: transcript.recordingId, startS, endS };
      const afterIndex = args.after == null ? -1 : indexOf(args.after);
      const found = await loader.segments({ ...range, afterIndex, limit: window.size + 1 });
      const edges = found.map((node) => ({ cursor: encodeCursor([node.index]), node }));
      return toPage(edges, window, page, async () => ({
        count: await loader.count(range),
        exact: true,
      }));
    },
  };
}

function indexOf(cursor: string): number {
  const [index] = decodeCursor(cursor, 1) ?? [];
  if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < 2 ** 31 - 1) return index;
  throw notACursor();
}
