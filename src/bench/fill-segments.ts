import { createHash } from 'node:crypto';
import type { Db } from '../db/db.ts';
import { segmentSource } from '../features/embeddings/index.ts';
import { insertTranscript } from '../features/transcripts/transcripts.store.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';
import { newId } from '../lib/uuid.ts';
import { embedLexically, indexSegments } from '../text/index.ts';

const SEGMENTS_PER_RECORDING = 100;
const SEGMENT_S = 5;
const VOCABULARY = 20_000;
/** Words of segments come in the frequencies of speech: the n-th word 1/n as often as the first. */
const WORDS_PER_SEGMENT = [6, 18] as const;

/** Sentences that nobody says, of made-up words in the frequencies of a language. */
export function createSpeaker(random: () => number) {
  const syllables = ['ba', 'ken', 'lor', 'mi', 'nu', 'pas', 'ro', 'sti', 'tal', 've', 'wen', 'zo'];
  const word = (rank: number) => {
    let text = '';
    for (let left = rank + 12; left > 0; left = Math.floor(left / 12)) text += syllables[left % 12];
    return text;
  };
  const drawRank = () => Math.min(VOCABULARY - 1, Math.floor(VOCABULARY ** random()) - 1);
  const words = (count: number) => Array.from({ length: count }, () => word(drawRank()));
  const [least, most] = WORDS_PER_SEGMENT;
  return {
    words,
    segment: () => words(least + Math.floor(random() * (most - least + 1))).join(' '),
  };
}

export interface SegmentFilling {
  readonly db: Db;
  readonly embedderId: string;
  readonly speaker: ReturnType<typeof createSpeaker>;
}

/** READY recordings without sound, with transcripts and vectors, until there are so many segments. */
export async function fillSegments(
  { db, embedderId, speaker }: SegmentFilling,
  count: number,
): Promise<void> {
  const [index] = await db.query<{ definition: string }>(
    `select indexdef as definition from pg_indexes
     where indexname = 'segment_embedding_vector' and schemaname = current_schema()`,
  );
  // Built at the end: about a fifth of the time.
  await db.exec('drop index segment_embedding_vector');
  for (let recording = 0; recording * SEGMENTS_PER_RECORDING < count; recording++) {
    const texts = Array.from({ length: Math.min(SEGMENTS_PER_RECORDING, count) }, speaker.segment);
    await db.transaction(async (tx) => {
      const recordingId = newId();
      const durationS = texts.length * SEGMENT_S;
      await tx.query(
        `insert into recording (workspace_id, id, sha256, byte_count, file_name, language, metadata, status, stage,
           progress, duration_s, sample_count, frame_count, ready_at)
         values ($1, $2::uuid, $3, 0, $4, 'en', $5::jsonb, 'READY', 'done', 1, $6, $7, $8, now())`,
        [
          LOCAL_WORKSPACE_ID,
          recordingId,
          createHash('sha256').update(recordingId).digest(),
          `talk-${recording}.wav`,
          JSON.stringify({ tenth: recording % 10, hundredth: recording % 100 }),
          durationS,
          durationS * 24_000,
          Math.ceil(durationS * 12.5),
        ],
      );
      const segments = texts.map((text, place) => ({
        text,
        startS: place * SEGMENT_S,
        endS: (place + 1) * SEGMENT_S,
        timesEstimated: false,
        language: null,
        speaker: null,
        words: null,
      }));
      const indexed = indexSegments(
        texts.map((text) => ({ text, language: null })),
        {},
      );
      const key = { workspaceId: LOCAL_WORKSPACE_ID, recordingId };
      const transcript = {
        language: 'en',
        source: 'GIVEN' as const,
        recogniser: null,
        segments,
        index: indexed,
      };
      await insertTranscript(tx, key, transcript, 1);
      await segmentSource.save(
        tx,
        { workspaceId: LOCAL_WORKSPACE_ID, ownerIds: [recordingId], embedderId },
        texts.map((text, index) => ({ ownerId: recordingId, index, text, vector: embedLexically(text) })),
      );
    });
  }
  await db.exec(`begin; set local maintenance_work_mem = '512MB'; set local statement_timeout = 0;
    ${index!.definition}; commit`);
  // Alone: it runs in no transaction.
  await db.exec('vacuum (analyze) transcript_segment');
  await db.exec('vacuum (analyze) segment_embedding');
  await db.exec('analyze');
}
