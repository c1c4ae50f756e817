import { z } from 'zod';
import type { Db } from '../../db/db.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { type RecordingFilter, recordingFilterFromJson } from '../recordings/index.ts';
import type { ExportManifest, ExportPart, ExportService } from './export.service.ts';
import type { TransferRow } from './transfer-columns.ts';
import { KEPT_HOURS } from './transfers.service.ts';
import { beginTransfer, endTransfer, saveStep } from './transfers.store.ts';
import type { TransferFile, TransferKey } from './transfers.types.ts';
import { appendGzip, describeFile, holdsFiles, writeWhole } from './write-export.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writeParquet } from './write-parquet.ts';

const PART_SIZE = 200;
const TOLD_EVERY_MS = 250;
const ONE_FILE = 'export.ndjson.gz';

/** Written by `startExport`, which has checked the filter. */
const inputSchema = z.object({
  format: z.enum(['NDJSON', 'PARQUET']),
  filter: z.string(),
});

/** Where a run goes on: the parts that are whole, and what there is of them. */
interface ExportState {
  readonly manifest: ExportManifest;
  readonly partsDone: number;
  readonly rowCount: number;
  /** Of the one file. */
  readonly byteCount: number;
  readonly files: readonly TransferFile[];
}

export interface RunExportDependencies {
  readonly db: Db;
  readonly blobs: Pick<BlobStore, 'openTransfer' | 'keepTransferFile'>;
  readonly exports: ExportService;
}

/** Writes an export part by part; a run that was cut off goes on behind the last whole part. */
export function createRunExport({ db, blobs, exports }: RunExportDependencies) {
  return async (key: TransferKey, signal: AbortSignal): Promise<void> => {
    const begun = await beginTransfer(db, key);
    if (!begun) return;
    const input = inputSchema.parse(begun.input);
    const filter = recordingFilterFromJson(input.filter);
    const folder = await blobs.openTransfer(key.workspaceId, key.id);
    const before = begun.state as ExportState | null;
    // What another machine had begun lies there: this one begins anew.
    const goesOn = before !== null && (await holdsFiles(folder, filesOf(input.format, before)));
    let state = goesOn ? before : await firstState(key, filter);
    const { parts } = state.manifest;
    let toldAtMs = performance.now();

    /** Counts rows on their way, and tells of them now and then. */
    async function* watched(rows: AsyncIterable<TransferRow>, part: ExportPart, count: { rows: number }) {
      for await (const row of rows) {
        signal.throwIfAborted();
        yield row;
        count.rows++;
        if (performance.now() - toldAtMs < TOLD_EVERY_MS) continue;
        toldAtMs = performance.now();
        const ofPart = part.rows ? Math.min(1, count.rows / part.rows) : 0;
        const progress = (state.partsDone + ofPart) / parts.length;
        if (!(await saveStep(db, key, { progress, rowCount: state.rowCount + count.rows }))) return;
      }
    }

    while (state.partsDone < parts.length) {
      signal.throwIfAborted();
      const part = parts[state.partsDone]!;
      const count = { rows: 0 };
      const rows = watched(exports.rows(part.table, key.workspaceId, filter, part), part, count);
      if (input.format === 'NDJSON') {
        const lines = writeLines(state.partsDone === 0 ? state.manifest : null, part, rows);
        const byteCount = await appendGzip(`${folder}/${ONE_FILE}`, state.byteCount, lines);
        state = { ...state, byteCount };
      } else {
        const file = await writeWhole(folder, `${part.name}.parquet`, writeParquet(part.table, rows));
        state = { ...state, files: [...state.files, file] };
      }
      signal.throwIfAborted();
      state = { ...state, partsDone: state.partsDone + 1, rowCount: state.rowCount + count.rows };
      const { partsDone, rowCount } = state;
      if (!(await saveStep(db, key, { progress: partsDone / parts.length, rowCount, state }))) return;
    }
    const files = input.format === 'NDJSON' ? [await describeFile(folder, ONE_FILE)] : state.files;
    for (const { name } of files) await blobs.keepTransferFile(key.workspaceId, key.id, name);
    await endTransfer(db, key, { status: 'DONE', files }, KEPT_HOURS);
  };

  /** What must be on this machine for a run to go on behind it. */
  function filesOf(
    format: 'NDJSON' | 'PARQUET',
    { byteCount, files }: ExportState,
  ): readonly Pick<TransferFile, 'name' | 'byteCount'>[] {
    return format === 'PARQUET' ? files : byteCount > 0 ? [{ name: ONE_FILE, byteCount }] : [];
  }

  async function firstState({ workspaceId }: TransferKey, filter: RecordingFilter): Promise<ExportState> {
    const manifest = await exports.manifest(workspaceId, filter, PART_SIZE);
    return { manifest, partsDone: 0, rowCount: 0, byteCount: 0, files: [] };
  }
}

/** Lines of one file for all tables; the first one of all says what it is. */
async function* writeLines(
  header: ExportManifest | null,
  { table }: ExportPart,
  rows: AsyncIterable<TransferRow>,
): AsyncGenerator<string> {
  if (header) {
    const { parts: _, ...facts } = header;
    yield `${JSON.stringify(facts)}\n`;
  }
  for await (const line of writeNdjson(table, rows)) yield `{"table":"${table}","row":${line.trimEnd()}}\n`;
}
