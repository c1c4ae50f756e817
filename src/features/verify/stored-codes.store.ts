import type { Queryable } from '../../db/db.ts';
import { decodeSparseVector, decodeVector } from '../../db/vectors.ts';
import type { RecordingKey } from './verify.types.ts';

export interface CodesOf extends RecordingKey {
  readonly tokenizerId: string;
}

/** What is stored beside complete codes. */
export interface StoredHistogram {
  readonly tokenizerId: string;
  readonly histogram: Float32Array;
  readonly heaviest: Float32Array;
  readonly sampleCount: number | null;
  readonly frameCount: number | null;
  /** 64 hex digits. */
  readonly codesSha256: string | null;
  /** Of the tokens of each id; null where they were not counted. */
  readonly counts: Float32Array | null;
  readonly tokenCount: number | null;
}

export interface StoredChunk {
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly packed: Uint8Array;
}

export interface StoredAnchor {
  readonly index: number;
  readonly startFrame: number;
  readonly frameCount: number;
  readonly histogram: Float32Array;
}

export interface StoredBlock {
  readonly index: number;
  readonly startFrame: number;
  readonly hashes: readonly (number | null)[];
}

/** A row whose vectors are still text. */
type Texts<Row, Vector extends keyof Row> = Omit<Row, Vector> & {
  readonly [Name in Vector]: string | Extract<Row[Name], null>;
};

const keyOf = ({ workspaceId, recordingId, tokenizerId }: CodesOf) => [workspaceId, recordingId, tokenizerId];
const isOf = 'workspace_id = $1 and recording_id = $2::uuid and tokenizer_id = $3';

/** One for each tokenizer whose codes of the recording are complete. */
export async function loadHistograms(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
): Promise<StoredHistogram[]> {
  const rows = await db.query<Texts<StoredHistogram, 'histogram' | 'heaviest' | 'counts'>>(
    `select h.tokenizer_id as "tokenizerId", h.histogram::text as histogram, h.heaviest::text as heaviest,
       h.sample_count::float8 as "sampleCount", h.frame_count as "frameCount",
       encode(h.codes_sha256, 'hex') as "codesSha256", t.counts::text as counts, t.token_count as "tokenCount"
     from recording_histogram h left join token_total t
       on t.workspace_id = h.workspace_id and t.recording_id = h.recording_id and t.tokenizer_id = h.tokenizer_id
     where h.workspace_id = $1 and h.recording_id = $2::uuid order by h.tokenizer_id`,
    [workspaceId, recordingId],
  );
  return rows.map((row) => ({
    ...row,
    histogram: decodeVector(row.histogram),
    heaviest: decodeSparseVector(row.heaviest),
    counts: row.counts === null ? null : decodeVector(row.counts),
  }));
}

/** Tokenizers that have rows of the recording, complete or not. */
export async function listTokenizersOf(
  db: Queryable,
  { workspaceId, recordingId }: RecordingKey,
): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select tokenizer_id as id from codes_chunk where workspace_id = $1 and recording_id = $2::uuid
     union select tokenizer_id from anchor where workspace_id = $1 and recording_id = $2::uuid
     union select tokenizer_id from posting_block where workspace_id = $1 and recording_id = $2::uuid
     union select tokenizer_id from token_total where workspace_id = $1 and recording_id = $2::uuid`,
    [workspaceId, recordingId],
  );
  return rows.map(({ id }) => id);
}

/** Chunks from a number on. */
export async function loadChunks(
  db: Queryable,
  key: CodesOf,
  fromIndex: number,
  limit: number,
): Promise<StoredChunk[]> {
  return db.query(
    `select chunk_index as index, start_frame as "startFrame", frame_count as "frameCount", packed
     from codes_chunk where ${isOf} and chunk_index >= $4 order by chunk_index limit $5`,
    [...keyOf(key), fromIndex, limit],
  );
}

/** The anchors that begin in frames [startFrame, endFrame). */
export async function loadAnchorsIn(
  db: Queryable,
  key: CodesOf,
  startFrame: number,
  endFrame: number,
): Promise<StoredAnchor[]> {
  const rows = await db.query<Texts<StoredAnchor, 'histogram'>>(
    `select anchor_index as index, start_frame as "startFrame", frame_count as "frameCount",
       histogram::text as histogram
     from anchor where ${isOf} and start_frame >= $4 and start_frame < $5 order by anchor_index`,
    [...keyOf(key), startFrame, endFrame],
  );
  return rows.map((row) => ({ ...row, histogram: decodeSparseVector(row.histogram) }));
}

/** The posting blocks that begin in frames [startFrame, endFrame). */
export async function loadBlocksIn(
  db: Queryable,
  key: CodesOf,
  startFrame: number,
  endFrame: number,
): Promise<StoredBlock[]> {
  return db.query(
    `select block_index as index, start_frame as "startFrame", hashes
     from posting_block where ${isOf} and start_frame >= $4 and start_frame < $5 order by block_index`,
    [...keyOf(key), startFrame, endFrame],
  );
}

/** All rows that stand for sound of the recording, wherever they claim to lie. */
export async function countStored(
  db: Queryable,
  key: CodesOf,
): Promise<{ readonly chunks: number; readonly anchors: number; readonly blocks: number }> {
  const [row] = await db.query<{ chunks: number; anchors: number; blocks: number }>(
    `select (select count(*)::int from codes_chunk where ${isOf}) as chunks,
       (select count(*)::int from anchor where ${isOf}) as anchors,
       (select count(*)::int from posting_block where ${isOf}) as blocks`,
    keyOf(key),
  );
  return row!;
}
