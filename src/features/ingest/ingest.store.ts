import type { Queryable } from '../../db/db.ts';
import { encodeSparseVector, encodeVector } from '../../db/vectors.ts';
import { type Codes, packCodes } from '../../inference/codes.ts';
import {
  type AnchorSlice,
  type HistogramBin,
  heaviestBins,
  NO_HASH,
  postingSlot,
  toDense,
  toUnitVector,
} from '../../tokens/index.ts';
import { saveSpeech } from '../speech/index.ts';

/** Frames in a block of postings. */
export const POSTING_BLOCK_FRAMES = 64;
/** Most non-zero bins that pgvector's HNSW takes of a sparsevec. */
export const MAX_INDEXED_BINS = 1_000;

export interface IngestKey {
  readonly workspaceId: string;
  readonly recordingId: string;
  readonly tokenizerId: string;
}

/** Starts an attempt: forgets what an earlier one left behind. Null when the recording is gone or READY. */
export async function beginAttempt(
  db: Queryable,
  workspaceId: string,
  recordingId: string,
  attempt: number,
  stage = 'tokenizing',
): Promise<{ readonly sha256: string } | null> {
  const rows = await db.query<{ sha256: string }>(
    `update recording set status = 'PROCESSING', stage = $4, progress = null, attempt = $3,
       failure_code = null, failure_message = null, updated_at = now()
     where workspace_id = $1 and id = $2::uuid and status <> 'READY'
     returning encode(sha256, 'hex') as sha256`,
    [workspaceId, recordingId, attempt, stage],
  );
  if (!rows[0]) return null;
  await forgetAttempt(db, workspaceId, recordingId);
  return rows[0];
}

/** Deletes what an attempt that did not come to its end has stored. */
export async function forgetAttempt(db: Queryable, workspaceId: string, recordingId: string): Promise<void> {
  for (const table of [
    'codes_chunk',
    'anchor',
    'posting_block',
    'recording_histogram',
    'token_total',
    'frame_level',
    'speech_activity',
    'turning_point',
    'recording_picture',
  ]) {
    await db.query(`delete from ${table} where workspace_id = $1 and recording_id = $2::uuid`, [
      workspaceId,
      recordingId,
    ]);
  }
}

export async function saveFacts(
  db: Queryable,
  key: Omit<IngestKey, 'tokenizerId'>,
  facts: { container: string; codec: string; sampleRateHz: number; channelCount: number },
): Promise<void> {
  await db.query(
    `update recording set container = $3, codec = $4, source_sample_rate_hz = $5, channel_count = $6,
       updated_at = now()
     where workspace_id = $1 and id = $2::uuid`,
    [key.workspaceId, key.recordingId, facts.container, facts.codec, facts.sampleRateHz, facts.channelCount],
  );
}

/** One chunk of codes with everything that is found by it; to be run in one transaction. */
export interface IngestChunk {
  readonly index: number;
  readonly startFrame: number;
  readonly codes: Codes;
  readonly anchors: readonly AnchorSlice[];
  /** Pair of each frame of the chunk, as `storedPairs` gives them. */
  readonly pairs: Int32Array;
}

export async function saveChunk(db: Queryable, key: IngestKey, chunk: IngestChunk): Promise<void> {
  const keyValues = [key.workspaceId, key.recordingId, key.tokenizerId];
  await db.query(
    `insert into codes_chunk (workspace_id, recording_id, tokenizer_id, chunk_index, start_frame, frame_count, packed)
     values ($1, $2::uuid, $3, $4, $5, $6, $7)`,
    [...keyValues, chunk.index, chunk.startFrame, chunk.codes.frameCount, packCodes(chunk.codes)],
  );
  await db.query(
    `insert into anchor (workspace_id, recording_id, tokenizer_id, anchor_index, start_frame, frame_count, histogram)
     select $1, $2::uuid, $3, a.anchor_index, a.start_frame, a.frame_count, a.histogram::sparsevec
     from unnest($4::int[], $5::int[], $6::int[], $7::text[]) as a(anchor_index, start_frame, frame_count, histogram)`,
    [
      ...keyValues,
      chunk.anchors.map((anchor) => anchor.index),
      chunk.anchors.map((anchor) => anchor.startFrame),
      chunk.anchors.map((anchor) => anchor.frameCount),
      chunk.anchors.map((anchor) => sparse(anchor.histogram)),
    ],
  );
  const blocks = cutBlocks(chunk.pairs, postingSlot(key.workspaceId, key.tokenizerId));
  await db.query(
    `insert into posting_block (workspace_id, recording_id, tokenizer_id, block_index, start_frame, hashes)
     select $1, $2::uuid, $3, b.block_index, b.block_index * ${POSTING_BLOCK_FRAMES}, b.hashes::int4[]
     from unnest($4::int[], $5::text[]) as b(block_index, hashes)`,
    [
      ...keyValues,
      blocks.map((_, index) => chunk.startFrame / POSTING_BLOCK_FRAMES + index),
      blocks.map((block) => `{${block.join(',')}}`),
    ],
  );
}

/** Share of the recording done, 0..1, or null where it is not known. */
export async function saveProgress(
  db: Queryable,
  key: Omit<IngestKey, 'tokenizerId'>,
  progress: number | null,
): Promise<void> {
  await db.query(
    'update recording set progress = $3, updated_at = now() where workspace_id = $1 and id = $2::uuid',
    [key.workspaceId, key.recordingId, progress],
  );
}

/** What is known once the whole file was read. */
export interface IngestSummary {
  readonly sampleCount: number;
  readonly durationS: number;
  readonly frameCount: number;
  readonly peakDbfs: number;
  readonly warnings: readonly string[];
  readonly levels: Uint8Array;
  /** One speech byte a frame. */
  readonly speech: Uint8Array;
  /** SHA-256 of the packed codes of all chunks in order. */
  readonly codesSha256: Uint8Array;
  /** Counts of each token id in the histogram's layers. */
  readonly tokenCounts: Uint32Array;
}

/** The mark of complete codes: written after all chunks, with the lengths that belong to them. */
export async function saveHistogram(
  db: Queryable,
  key: IngestKey,
  summary: Pick<IngestSummary, 'tokenCounts' | 'sampleCount' | 'frameCount' | 'codesSha256'>,
): Promise<void> {
  const histogram = toUnitVector(summary.tokenCounts);
  await db.query(
    `insert into recording_histogram
       (workspace_id, recording_id, tokenizer_id, histogram, heaviest, sample_count, frame_count,
        codes_sha256)
     values ($1, $2::uuid, $3, $4::text::halfvec, $5::text::sparsevec, $6, $7, $8)`,
    [
      key.workspaceId,
      key.recordingId,
      key.tokenizerId,
      encodeVector(toDense(histogram)),
      sparse(heaviestBins(histogram, MAX_INDEXED_BINS)),
      summary.sampleCount,
      summary.frameCount,
      summary.codesSha256,
    ],
  );
  await saveTokenTotal(db, key, summary.tokenCounts);
}

/** Stores how often each token occurs, in place of what is there; nothing when the recording is gone. */
export async function saveTokenTotal(db: Queryable, key: IngestKey, tokenCounts: Uint32Array): Promise<void> {
  const total = tokenCounts.reduce((sum, count) => sum + count, 0);
  await db.query(
    `insert into token_total (workspace_id, recording_id, tokenizer_id, token_count, counts)
     select workspace_id, id, $3, $4, $5::text::vector from recording
     where workspace_id = $1 and id = $2::uuid for key share
     on conflict (workspace_id, recording_id, tokenizer_id) do update
       set token_count = excluded.token_count, counts = excluded.counts`,
    [key.workspaceId, key.recordingId, key.tokenizerId, total, encodeVector(tokenCounts)],
  );
}

/** The last step: from here on the recording is found. To be run in one transaction. */
export async function completeIngest(db: Queryable, key: IngestKey, summary: IngestSummary): Promise<void> {
  await saveHistogram(db, key, summary);
  await db.query('insert into frame_level (workspace_id, recording_id, levels) values ($1, $2::uuid, $3)', [
    key.workspaceId,
    key.recordingId,
    summary.levels,
  ]);
  await saveSpeech(db, key, summary.speech);
  await db.query(
    `update recording set status = 'READY', stage = 'done', progress = 1, tokenizer_id = $3, duration_s = $4,
       sample_count = $5, frame_count = $6, peak_dbfs = $7, warnings = $8::text[], ready_at = now(), updated_at = now()
     where workspace_id = $1 and id = $2::uuid`,
    [
      key.workspaceId,
      key.recordingId,
      key.tokenizerId,
      summary.durationS,
      summary.sampleCount,
      summary.frameCount,
      summary.peakDbfs,
      summary.warnings,
    ],
  );
}

/** Between attempts a recording waits again. */
export async function backToQueue(db: Queryable, key: Omit<IngestKey, 'tokenizerId'>): Promise<void> {
  await db.query(
    `update recording set status = 'QUEUED', stage = 'waiting', updated_at = now()
     where workspace_id = $1 and id = $2::uuid and status = 'PROCESSING'`,
    [key.workspaceId, key.recordingId],
  );
}

/** Gives a recording up; false for one that was given up already, is READY or gone. */
export async function saveFailure(
  db: Queryable,
  key: Omit<IngestKey, 'tokenizerId'>,
  failure: { readonly code: string; readonly message: string },
): Promise<boolean> {
  const rows = await db.query(
    `update recording set status = 'FAILED', stage = 'failed', failure_code = $3, failure_message = $4,
       updated_at = now()
     where workspace_id = $1 and id = $2::uuid and status not in ('READY', 'FAILED') returning id`,
    [key.workspaceId, key.recordingId, failure.code, failure.message],
  );
  return rows.length > 0;
}

const sparse = (bins: readonly HistogramBin[]): string => encodeSparseVector(toDense(bins));

function cutBlocks(pairs: Int32Array, slot: number): (number | 'NULL')[][] {
  const blocks: (number | 'NULL')[][] = [];
  for (let start = 0; start < pairs.length; start += POSTING_BLOCK_FRAMES) {
    const block = pairs.subarray(start, start + POSTING_BLOCK_FRAMES);
    blocks.push(Array.from(block, (pair) => (pair === NO_HASH ? 'NULL' : slot + pair)));
  }
  return blocks;
}
