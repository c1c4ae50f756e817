import { createHash } from 'node:crypto';
import type { Db, Queryable } from '../../src/db/db.ts';
import { saveSpeech } from '../../src/features/speech/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { seededRandom } from './seeded-random.ts';

const workspaceId = LOCAL_WORKSPACE_ID;
const TOKENIZER_ID = 'a@1';

/** Recordings with everything that analytics counts, written row by row; gives their ids in order of creation. */
export const seedAnalytics = (db: Db, createdAt: readonly string[]): Promise<string[]> =>
  db.transaction((tx) => seed(tx, createdAt));

async function seed(db: Queryable, createdAt: readonly string[]): Promise<string[]> {
  const random = seededRandom(11);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const ids: string[] = [];
  const labels = await Promise.all(['laughter', 'hold music', 'Doorbell'].map((name) => aLabel(db, name)));
  for (const [index, at] of createdAt.entries()) {
    const id = newId();
    const status = index % 9 === 8 ? 'FAILED' : 'READY';
    const frameCount = 40 + Math.floor(random() * 900);
    const durationS = pick([frameCount * 0.08, 9.99, 10, 29.5, 30, 75, 300, 4_000]);
    const metadata = pick<Record<string, unknown>>([
      { team: 'blue' },
      { team: 'red', tags: ['a', 'b'] },
      { team: 7 },
      { team: '7', customer: { tier: 'gold' } },
      { tags: ['b', 'b', 3], team: ['red', 'green'] },
      { team: { inner: 1 } },
      {},
    ]);
    await db.query(
      `insert into recording (workspace_id, id, sha256, byte_count, file_name, language, metadata, status, container,
         duration_s, frame_count, sample_count, tokenizer_id, failure_code, ready_at, created_at, recorded_at)
       values ($1, $2::uuid, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14, $15::timestamptz,
         $16::timestamptz, $17::timestamptz)`,
      [
        workspaceId,
        id,
        createHash('sha256').update(id).digest(),
        1_000 + index,
        `call-${index}.wav`,
        pick(['en', 'en', 'de', 'fr-CA', null]),
        JSON.stringify(metadata),
        status,
        status === 'FAILED' ? null : pick(['wav', 'mp3', 'ogg']),
        status === 'FAILED' ? null : durationS,
        status === 'FAILED' ? null : frameCount,
        status === 'FAILED' ? null : frameCount * 1_920,
        status === 'FAILED' ? null : TOKENIZER_ID,
        status === 'FAILED' ? 'AUDIO_CORRUPT' : null,
        status === 'FAILED' ? null : at,
        at,
        index % 4 === 0 ? null : at,
      ],
    );
    ids.push(id);
    if (status === 'FAILED') continue;
    await measured(db, id, frameCount, index % 7 !== 0, random);
    if (index % 11 !== 0) await spoken(db, id, frameCount, random);
    if (index % 3 === 0) await said(db, id, [pick(['Ada', 'Bo']), pick(['Ada', 'Cy', null])]);
    for (const label of labels) if (random() < 0.4) await heard(db, label, id, random);
  }
  await duplicates(db, ids);
  await links(db, ids, random);
  return ids;
}

async function aLabel(db: Queryable, name: string): Promise<string> {
  const id = newId();
  await db.query(
    `insert into sound_label (workspace_id, id, name, revision, active_version) values ($1, $2::uuid, $3, 2, 2)`,
    [workspaceId, id, name],
  );
  for (const version of [1, 2]) {
    await db.query(
      `insert into sound_model (workspace_id, label_id, version, tokenizer_id, weights, positive_examples, negative_examples)
       values ($1, $2::uuid, $3, $4, '\\x00', 1, 0)`,
      [workspaceId, id, version, TOKENIZER_ID],
    );
  }
  return id;
}

/** Hits of the model that answers, one below what counts, and one of the model before. */
async function heard(
  db: Queryable,
  labelId: string,
  recordingId: string,
  random: () => number,
): Promise<void> {
  for (const [index, [version, score]] of (
    [
      [2, 0.4],
      [2, 0.5],
      [2, 0.93],
      [1, 0.99],
    ] as const
  ).entries()) {
    const startS = Math.floor(random() * 20) * 0.8;
    await db.query(
      `insert into sound_hit (workspace_id, id, label_id, version, recording_id, first_anchor, anchor_scores, start_s, end_s, score)
       values ($1, $2::uuid, $3::uuid, $4, $5::uuid, $6, '\\x00', $7, $8, $9)`,
      [workspaceId, newId(), labelId, version, recordingId, index, startS, startS + 0.8 * (index + 1), score],
    );
  }
}

async function measured(
  db: Queryable,
  id: string,
  frameCount: number,
  isFound: boolean,
  random: () => number,
): Promise<void> {
  await db.query(
    `insert into recording_histogram (workspace_id, recording_id, tokenizer_id, histogram, heaviest, turning_points_found)
     values ($1, $2::uuid, $3, (select array_agg(0)::halfvec(2048) from generate_series(1, 2048)), '{1:1}/2048', $4)`,
    [workspaceId, id, TOKENIZER_ID, isFound],
  );
  if (!isFound) return;
  for (let frame = 3; frame < frameCount; frame += 60 + Math.floor(random() * 400)) {
    await db.query(
      `insert into turning_point (workspace_id, recording_id, tokenizer_id, frame, voice, pace)
       values ($1, $2::uuid, $3, $4, $5, $6)`,
      [workspaceId, id, TOKENIZER_ID, frame, random(), random() < 0.5 ? null : random() * 0.6],
    );
  }
}

async function spoken(
  db: Queryable,
  recordingId: string,
  frameCount: number,
  random: () => number,
): Promise<void> {
  const frames = new Uint8Array(frameCount);
  for (let frame = 0; frame < frameCount; ) {
    const length = 1 + Math.floor(random() * 12);
    const isSpeech = random() < 0.6;
    for (let end = frame + length; frame < Math.min(end, frameCount); frame++) {
      frames[frame] = (isSpeech ? 128 : 0) | (random() < 0.4 ? 16 : 0) | 3;
    }
  }
  await saveSpeech(db, { workspaceId, recordingId }, frames);
}

async function said(db: Queryable, recordingId: string, speakers: readonly (string | null)[]): Promise<void> {
  await db.query(
    `insert into transcript (workspace_id, recording_id, source, segment_count, word_count)
     values ($1, $2::uuid, 'GIVEN', $3, $4)`,
    [workspaceId, recordingId, speakers.length, 5 + speakers.length],
  );
  for (const [index, speaker] of speakers.entries()) {
    await db.query(
      `insert into transcript_segment (workspace_id, recording_id, segment_index, speaker, text, first_token, token_count, vector)
       values ($1, $2::uuid, $3, $4, 'one two', 0, 2, '')`,
      [workspaceId, recordingId, index, speaker],
    );
  }
}

/** A group of three, one of two, and one of a single recording that others are part of. */
async function duplicates(db: Queryable, ids: readonly string[]): Promise<void> {
  for (const members of [ids.slice(0, 3), ids.slice(4, 6), ids.slice(9, 10)]) {
    await db.query(
      `insert into duplicate_group (workspace_id, id, member_count, part_count) values ($1, $2::uuid, $3, 1)`,
      [workspaceId, members[0]!, members.length],
    );
    for (const id of members) {
      await db.query(
        'insert into duplicate_member (workspace_id, recording_id, group_id) values ($1, $2::uuid, $3::uuid)',
        [workspaceId, id, members[0]!],
      );
    }
  }
}

/** Links of every status, and recordings that no article answers. */
async function links(db: Queryable, ids: readonly string[], random: () => number): Promise<void> {
  const articleIds = [newId(), newId()];
  for (const id of articleIds) {
    await db.query(
      `insert into article (workspace_id, id, key, title, body, format, tags, metadata, version, content_sha256,
         chunk_count, token_count, title_vector)
       values ($1, $2::uuid, $2::uuid::text, 'An article', '', 'PLAIN', '{}', '{}', 1, '\\x00', 1, 1, '')`,
      [workspaceId, id],
    );
  }
  for (const recordingId of ids) {
    for (const articleId of articleIds) {
      const status = (['SUGGESTED', 'CONFIRMED', 'REJECTED', null, null] as const)[Math.floor(random() * 5)];
      if (!status) continue;
      await db.query(
        `insert into article_link (workspace_id, id, recording_id, article_id, status, decided_at)
         values ($1, $2::uuid, $3::uuid, $4::uuid, $5, case when $5::text <> 'SUGGESTED' then now() end)`,
        [workspaceId, newId(), recordingId, articleId, status],
      );
    }
    if (random() < 0.3) continue;
    await db.query(
      `insert into recording_content (workspace_id, recording_id, content_id, frames, best_probability)
       values ($1, $2::uuid, 'c@1', '\\x00', $3)`,
      [workspaceId, recordingId, random()],
    );
  }
}
