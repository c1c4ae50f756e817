import { setImmediate } from 'node:timers/promises';
import type { Db } from '../../db/db.ts';
import { CODEBOOK_SIZE, LAYER_COUNT } from '../../inference/tokenizer.ts';
import { NIL_ID } from '../../lib/uuid.ts';
import { addCounts, countTokens } from '../../tokens/index.ts';
import { inRange } from '../arguments.ts';
import type { ArticlesService } from '../articles/index.ts';
import { loadCodes, type RecordingFilter } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import {
  cutParts,
  type ExportedRecording,
  type IdRange,
  listExported,
  listExportedLabels,
  listExportedLinks,
  listExportedTranscripts,
} from './export.store.ts';
import {
  listExportedAlignment,
  listExportedContents,
  listExportedQuestions,
} from './export-learned.store.ts';
import type { TransferRow, TransferTable } from './transfer-columns.ts';

/** Of the tables and their columns: an import takes its own and those before it that it knows. */
export const SCHEMA_VERSION = 2;
const MAX_PART_SIZE = 10_000;
/** Rows read at a time. */
const ROWS_AT_ONCE = 20;
const LINKS_AT_ONCE = 1_000;
const LEARNED_AT_ONCE = 100;
/** Frames unpacked at a time: a millisecond. */
const FRAMES_AT_ONCE = 6_400;

export interface ExportPart {
  readonly table: TransferTable;
  /** Unique among the parts; the file's name without its ending. */
  readonly name: string;
  /** The range of recordings' ids that it holds: above `after` and up to `until`. */
  readonly after: string | null;
  readonly until: string | null;
  /** Null where it was not counted. */
  readonly rows: number | null;
}

/** What an export consists of. */
export interface ExportManifest {
  readonly format: 'phonograph-export';
  readonly schemaVersion: number;
  readonly product: string;
  readonly exportedAt: Date;
  readonly workspaceId: string;
  /** Whose codes are exported. */
  readonly tokenizerId: string;
  /** What turned texts into vectors; those are not exported, an import makes them anew. */
  readonly embedderId: string | null;
  readonly recordings: number;
  /** Recordings that fulfil the filter and are left out: not READY, or left behind with another tokenizer's codes. */
  readonly leftOut: number;
  readonly parts: readonly ExportPart[];
}

export interface ExportDependencies {
  readonly db: Db;
  readonly searchIndex: SearchIndexService;
  readonly articles: Pick<ArticlesService, 'exportAll'>;
  readonly embedderId: (workspaceId: string) => Promise<string | null>;
  readonly product: string;
}

export type ExportService = ReturnType<typeof createExportService>;

export function createExportService({ db, searchIndex, articles, embedderId, product }: ExportDependencies) {
  const active = (workspaceId: string) =>
    searchIndex.whileActive(workspaceId, async (tokenizer) => tokenizer);
  const activeId = async (workspaceId: string) => (await active(workspaceId)).id;

  async function manifest(
    workspaceId: string,
    filter: RecordingFilter,
    partSize: number,
  ): Promise<ExportManifest> {
    inRange(partSize, 'partSize', 1, MAX_PART_SIZE);
    const tokenizerId = await activeId(workspaceId);
    const { parts, leftOut } = await cutParts(db, workspaceId, tokenizerId, filter, partSize);
    const ranges = parts.map(({ until, count }, index) => ({
      number: String(index + 1).padStart(5, '0'),
      after: parts[index - 1]?.until ?? null,
      until,
      count,
    }));
    const ofRecordings = (['recordings', 'transcripts'] as const).flatMap((table) =>
      ranges.map(({ number, after, until, count }) => ({
        table,
        name: `${table}-${number}`,
        after,
        until,
        rows: table === 'recordings' ? count : null,
      })),
    );
    const whole = (['labels', 'articles', 'links', 'questions', 'contents', 'alignments'] as const).map(
      (table) => ({
        table,
        name: table,
        after: null,
        until: null,
        rows: null,
      }),
    );
    return {
      format: 'phonograph-export',
      schemaVersion: SCHEMA_VERSION,
      product,
      exportedAt: new Date(),
      workspaceId,
      tokenizerId,
      embedderId: await embedderId(workspaceId),
      recordings: parts.reduce((sum, { count }) => sum + count, 0),
      leftOut,
      parts: [...ofRecordings, ...whole],
    };
  }

  /** The rows of a table, read as they are asked for. Articles, and what was learned of them, are all of it, whatever the filter. */
  function rows(
    table: TransferTable,
    workspaceId: string,
    filter: RecordingFilter,
    range: IdRange,
  ): AsyncGenerator<TransferRow> {
    if (table === 'recordings') return recordingRows(workspaceId, filter, range);
    if (table === 'transcripts') return transcriptRows(workspaceId, filter, range);
    if (table === 'labels') return labelRows(workspaceId, filter);
    if (table === 'links') return linkRows(workspaceId, filter);
    if (table === 'contents') return contentRows(workspaceId, filter);
    if (table === 'questions') return learnedRows(listExportedQuestions, workspaceId);
    if (table === 'alignments') return learnedRows(listExportedAlignment, workspaceId);
    return articleRows(workspaceId);
  }

  async function* recordingRows(workspaceId: string, filter: RecordingFilter, range: IdRange) {
    const { id: tokenizerId, histogramLayers } = await active(workspaceId);
    const read = (after: string) =>
      listExported(db, workspaceId, tokenizerId, filter, { ...range, after }, ROWS_AT_ONCE);
    for await (const recording of inPages(read, ({ id }) => id, ROWS_AT_ONCE, range.after)) {
      const codes = await loadMatrix(workspaceId, recording, histogramLayers);
      // Gone, or tokenized anew, since the page was read.
      if (codes) yield { ...recording, ...codes };
    }
  }

  /** Codes as little-endian numbers in rows, and the share of each token as `AudioRecord.histogram` has it. */
  async function loadMatrix(
    workspaceId: string,
    {
      id: recordingId,
      frameCount,
      tokenizerId,
    }: Pick<ExportedRecording, 'id' | 'frameCount' | 'tokenizerId'>,
    histogramLayers: readonly number[],
  ): Promise<{ codes: Uint8Array; histogram: Float32Array } | null> {
    const codes = Buffer.alloc(2 * LAYER_COUNT * frameCount);
    const counts = new Uint32Array(CODEBOOK_SIZE);
    for (let start = 0; start < frameCount; start += FRAMES_AT_ONCE) {
      const end = Math.min(frameCount, start + FRAMES_AT_ONCE);
      const part = await loadCodes(db, { workspaceId, recordingId, tokenizerId }, start, end);
      if (part.frameCount !== end - start) return null;
      for (let layer = 0; layer < LAYER_COUNT; layer++) {
        for (let frame = 0; frame < part.frameCount; frame++) {
          const token = part.values[layer * part.frameCount + frame]!;
          codes.writeUInt16LE(token, 2 * (layer * frameCount + start + frame));
        }
      }
      addCounts(counts, countTokens(part, histogramLayers));
      await setImmediate();
    }
    const total = Math.max(1, frameCount * histogramLayers.length);
    return { codes, histogram: Float32Array.from(counts, (count) => count / total) };
  }

  async function* transcriptRows(workspaceId: string, filter: RecordingFilter, range: IdRange) {
    const tokenizerId = await activeId(workspaceId);
    const read = (after: string) =>
      listExportedTranscripts(db, workspaceId, tokenizerId, filter, { ...range, after }, ROWS_AT_ONCE);
    yield* inPages(read, ({ recordingId }) => recordingId, ROWS_AT_ONCE, range.after);
  }

  async function* labelRows(workspaceId: string, filter: RecordingFilter) {
    yield* await listExportedLabels(db, workspaceId, await activeId(workspaceId), filter);
  }

  async function* linkRows(workspaceId: string, filter: RecordingFilter) {
    const tokenizerId = await activeId(workspaceId);
    const read = (after: string) =>
      listExportedLinks(db, workspaceId, tokenizerId, filter, after, LINKS_AT_ONCE);
    yield* inPages(read, ({ id }) => id, LINKS_AT_ONCE);
  }

  async function* contentRows(workspaceId: string, filter: RecordingFilter) {
    const tokenizerId = await activeId(workspaceId);
    const read = (after: string) =>
      listExportedContents(db, workspaceId, tokenizerId, filter, after, LEARNED_AT_ONCE);
    yield* inPages(read, ({ id }) => id, LEARNED_AT_ONCE);
  }

  async function* learnedRows(list: typeof listExportedQuestions, workspaceId: string) {
    const read = (after: string) => list(db, workspaceId, after, LEARNED_AT_ONCE);
    yield* inPages(read, ({ id }) => id, LEARNED_AT_ONCE);
  }

  async function* articleRows(workspaceId: string) {
    for await (const { article, body } of articles.exportAll(workspaceId)) {
      const { key, title, format, language, tags, metadata } = article;
      yield { key, title, body, format, language, tags, metadata };
    }
  }

  return { manifest, rows };
}

/** Rows in order of an id, so many at a time: each page begins behind the last row of the one before. */
async function* inPages<Row>(
  read: (after: string) => Promise<readonly Row[]>,
  idOf: (row: Row) => string,
  size: number,
  start: string | null = null,
): AsyncGenerator<Row> {
  for (let after = start ?? NIL_ID; ; ) {
    const found = await read(after);
    yield* found;
    if (found.length < size) return;
    after = idOf(found.at(-1)!);
  }
}
