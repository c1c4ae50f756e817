import type { Db } from '../../db/db.ts';
import type { ScanResult } from '../../locating/index.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { ScanPool } from '../../workers/scan-pool.ts';
import type { ScanAnswer, ScanTask } from '../../workers/scan-tasks.ts';
import { loadPackedCodes } from './locate.store.ts';
import type { LocatedRecording, LocateMatch } from './locate.types.ts';

/** Frames in one task of the scanning thread, and in memory beside what that keeps: 8.9 hours, 9 MB. */
const BATCH_FRAMES = 400_000;

export interface ScanRequest {
  readonly workspaceId: string;
  readonly tokenizer: TokenizerDescription;
  readonly example: ScanTask['example'];
  readonly recordings: readonly LocatedRecording[];
  readonly match: LocateMatch;
  readonly signal: AbortSignal | undefined;
}

export interface RecordingsScan extends ScanResult {
  readonly sound: ScanAnswer['sound'];
  /** Milliseconds of scanning, without reading. */
  readonly scanMs: number;
  readonly databaseMs: number;
}

/** Looks for the example in all recordings, batch by batch; `sound` of each place is the recording's index. */
export async function scanRecordings(db: Db, pool: ScanPool, request: ScanRequest): Promise<RecordingsScan> {
  const all: RecordingsScan[] = [];
  let firstOfBatch = 0;
  for (const batch of cutIntoBatches(request.recordings)) {
    request.signal?.throwIfAborted();
    const offset = firstOfBatch;
    const scan = await scanBatch(db, pool, request, batch);
    const places = scan.places.map((place) => ({ ...place, sound: place.sound + offset }));
    all.push({ ...scan, places });
    firstOfBatch += batch.length;
  }
  return {
    places: all.flatMap((scan) => scan.places),
    chance: all.flatMap((scan) => scan.chance),
    sound: all[0]?.sound ?? null,
    scanMs: all.reduce((sum, scan) => sum + scan.scanMs, 0),
    databaseMs: all.reduce((sum, scan) => sum + scan.databaseMs, 0),
  };
}

/** At least one batch, so that an example is looked at even where there is nothing to search. */
function cutIntoBatches(recordings: readonly LocatedRecording[]): LocatedRecording[][] {
  const batches: LocatedRecording[][] = [[]];
  let frames = 0;
  for (const recording of recordings) {
    if (frames > 0 && frames + recording.frameCount > BATCH_FRAMES) {
      batches.push([]);
      frames = 0;
    }
    batches.at(-1)!.push(recording);
    frames += recording.frameCount;
  }
  return batches;
}

async function scanBatch(
  db: Db,
  pool: ScanPool,
  { workspaceId, tokenizer, example, match, signal }: ScanRequest,
  batch: readonly LocatedRecording[],
): Promise<RecordingsScan> {
  const keyOf = ({ recordingId }: LocatedRecording) => `${workspaceId} ${tokenizer.id} ${recordingId}`;
  let [scanMs, databaseMs] = [0, 0];
  let known = new Set(await pool.findKnown(batch.map(keyOf)));
  for (;;) {
    const unknown = batch.filter((recording) => !known.has(keyOf(recording)));
    const startedAt = performance.now();
    const packed =
      unknown.length === 0
        ? new Map<string, Uint8Array>()
        : await loadPackedCodes(
            db,
            workspaceId,
            tokenizer.id,
            unknown.map(({ recordingId }) => recordingId),
          );
    const readAt = performance.now();
    const task = {
      tokenizer: tokenizer.settings,
      centroids: tokenizer.layer0,
      example,
      wanted: match,
      sounds: batch.map((recording) => ({
        key: keyOf(recording),
        packed: known.has(keyOf(recording)) ? null : (packed.get(recording.recordingId) ?? new Uint8Array()),
      })),
    };
    const answer = await pool.scan(task, signal);
    databaseMs += readAt - startedAt;
    scanMs += performance.now() - readAt;
    if (answer.forgotten.length === 0) return { ...answer, scanMs, databaseMs };
    // Another search took their place in memory meanwhile: bring everything along.
    known = new Set();
  }
}
