import { createHash } from 'node:crypto';
import type { Db } from '../../db/db.ts';
import { encodeSparseVector } from '../../db/vectors.ts';
import { LOCAL_WORKSPACE_ID } from '../../features/workspaces/index.ts';
import type { Codes } from '../../inference/codes.ts';
import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { newId } from '../../lib/uuid.ts';
import { ANCHOR_FRAMES, cutAnchors, toDense } from '../../tokens/index.ts';

export const ANCHORS_PER_RECORDING = 40;
const RECORDING_FRAMES = ANCHORS_PER_RECORDING * ANCHOR_FRAMES;
const RECORDINGS_PER_STATEMENT = 50;

/** Workspaces beside the large one, and how many of a thousand recordings are theirs. */
export const SMALL_WORKSPACES = [
  { id: '00000000-0000-7000-8000-0000000000a1', perThousand: 1 },
  { id: '00000000-0000-7000-8000-0000000000a2', perThousand: 10 },
  { id: '00000000-0000-7000-8000-0000000000a3', perThousand: 50 },
] as const;

export interface AnchorFilling {
  readonly db: Db;
  readonly tokenizer: { readonly id: string; readonly histogramLayers: readonly number[] };
  readonly speech: { recording(frameCount: number): Codes };
}

/** READY recordings with anchors and nothing else, until there are so many anchors. Gives how many it added. */
export async function fillAnchors(filling: AnchorFilling, anchorCount: number): Promise<number> {
  const { db } = filling;
  for (const { id, perThousand } of SMALL_WORKSPACES) {
    await db.query('insert into workspace (id, name) values ($1, $2) on conflict do nothing', [
      id,
      `growth ${perThousand} of 1,000`,
    ]);
  }
  const [row] = await db.query<{ count: number }>('select count(*)::float8 as count from recording');
  const wanted = Math.ceil(anchorCount / ANCHORS_PER_RECORDING);
  for (let at = row!.count; at < wanted; at += RECORDINGS_PER_STATEMENT) {
    await addRecordings(filling, at, Math.min(RECORDINGS_PER_STATEMENT, wanted - at));
  }
  return Math.max(0, wanted - row!.count) * ANCHORS_PER_RECORDING;
}

/** Whose the n-th recording is. */
export function workspaceOf(place: number): string {
  let slot = place % 1_000;
  for (const { id, perThousand } of SMALL_WORKSPACES) {
    if (slot < perThousand) return id;
    slot -= perThousand;
  }
  return LOCAL_WORKSPACE_ID;
}

/** Recordings from the given place on, in one transaction. */
export async function addRecordings(
  { db, tokenizer, speech }: AnchorFilling,
  firstPlace: number,
  count: number,
): Promise<void> {
  const recordings = Array.from({ length: count }, (_, each) => ({
    id: newId(),
    place: firstPlace + each,
    workspaceId: workspaceOf(firstPlace + each),
    anchors: cutAnchors(speech.recording(RECORDING_FRAMES), tokenizer.histogramLayers),
  }));
  const anchors = recordings.flatMap(({ workspaceId, id, anchors: own }) =>
    own.map((anchor) => ({ workspaceId, id, ...anchor })),
  );
  await db.transaction(async (tx) => {
    await tx.query(
      `insert into recording (workspace_id, id, sha256, byte_count, file_name, metadata, status, stage, progress,
         duration_s, sample_count, frame_count, tokenizer_id, ready_at)
       select w, i, decode(s, 'hex'), 0, 'voiced-' || p, m::jsonb, 'READY', 'done', 1, $6, $7, $8, $9, now()
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[]) as r(w, i, s, p, m)`,
      [
        recordings.map(({ workspaceId }) => workspaceId),
        recordings.map(({ id }) => id),
        recordings.map(({ id }) => createHash('sha256').update(id).digest('hex')),
        recordings.map(({ place }) => place),
        recordings.map(({ place }) =>
          JSON.stringify({ tenth: place % 10, hundredth: place % 100, thousandth: place % 1_000 }),
        ),
        RECORDING_FRAMES / FRAMES_PER_SECOND,
        RECORDING_FRAMES * 1_920,
        RECORDING_FRAMES,
        tokenizer.id,
      ],
    );
    await tx.query(
      `insert into anchor (workspace_id, recording_id, tokenizer_id, anchor_index, start_frame, frame_count, histogram)
       select w, i, $5, n, n * ${ANCHOR_FRAMES}, ${ANCHOR_FRAMES}, h::sparsevec
       from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[]) as a(w, i, n, h)`,
      [
        anchors.map(({ workspaceId }) => workspaceId),
        anchors.map(({ id }) => id),
        anchors.map(({ index }) => index),
        anchors.map(({ histogram }) => encodeSparseVector(toDense(histogram))),
        tokenizer.id,
      ],
    );
  });
}
