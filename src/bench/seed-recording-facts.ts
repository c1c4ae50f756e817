import type { Db } from '../db/db.ts';
import { LOCAL_WORKSPACE_ID } from '../features/workspaces/index.ts';

/**
 * READY recordings of 64 s over a year with what analytics reads of them: speech, turning points (two a minute), tokens,
 * transcripts of half of them, hits of five labels, duplicates, links. Written by the database itself.
 */
export async function seedRecordingFacts(db: Db, tokenizerId: string, recordings: number): Promise<void> {
  await db.exec(`set statement_timeout = 0`);
  const workspace = `'${LOCAL_WORKSPACE_ID}'::uuid`;
  const tokenizer = `'${tokenizerId}'`;
  const idOf = (number: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  await db.exec(`
    create temporary table bench as select n, ${idOf('n')} as id from generate_series(1, ${recordings}) n;
    insert into recording (workspace_id, id, sha256, byte_count, file_name, language, metadata, status, stage, progress,
      container, duration_s, sample_count, frame_count, tokenizer_id, created_at, recorded_at, ready_at)
    select ${workspace}, id, sha256(id::text::bytea), 64000, n || '.mp3', (array['en', 'de', 'fr', null])[n % 4 + 1],
      jsonb_build_object('team', 'team ' || n % 50), 'READY', 'done', 1, (array['wav', 'mp3', 'ogg'])[n % 3 + 1],
      64, 1536000, 800, ${tokenizer}, timestamptz '2026-01-01' + n * interval '365 days' / ${recordings},
      timestamptz '2026-01-01', now() from bench;
    insert into speech_total select ${workspace}, id, 800, 400 + n % 200, 100 + n % 100, 1000 + n % 300 from bench;
    insert into recording_histogram (workspace_id, recording_id, tokenizer_id, histogram, heaviest, turning_points_found)
    select ${workspace}, id, ${tokenizer}, array_fill(0.02, array[2048])::halfvec(2048), '{1:1}/2048', true from bench;
    insert into token_total select ${workspace}, id, ${tokenizer}, 2048 * (n % 3), array_fill(n % 3, array[2048])::vector(2048)
    from bench;
    insert into turning_point (workspace_id, recording_id, tokenizer_id, frame, voice)
    select ${workspace}, id, ${tokenizer}, 100 * p, 0.3 * p from bench, generate_series(1, 3) p;
    insert into transcript (workspace_id, recording_id, source, segment_count, word_count)
    select ${workspace}, id, 'GIVEN', 10, 150 from bench where n % 2 = 0;
    insert into sound_label (workspace_id, id, name, revision, active_version)
    select ${workspace}, ${idOf('1000000000 + l')}, 'label ' || l, 1, 1 from generate_series(1, 5) l;
    insert into sound_model (workspace_id, label_id, version, tokenizer_id, weights, positive_examples, negative_examples)
    select ${workspace}, ${idOf('1000000000 + l')}, 1, ${tokenizer}, '', 1, 0 from generate_series(1, 5) l;
    insert into sound_hit (workspace_id, id, label_id, version, recording_id, first_anchor, anchor_scores, start_s, end_s, score)
    select ${workspace}, ${idOf('2000000000 + n * 10 + h')}, ${idOf('1000000000 + n % 5 + 1')}, 1, id, h, '', h, h + 1, 0.9
    from bench, generate_series(1, 3) h;
    insert into duplicate_group select ${workspace}, id, 2, 0 from bench where n % 20 = 0;
    insert into duplicate_member select ${workspace}, id, ${idOf('n - n % 20')} from bench
    where n % 20 in (0, 1) and n >= 20;
    insert into article (workspace_id, id, key, title, body, format, tags, metadata, version, content_sha256, chunk_count,
      token_count, title_vector)
    select ${workspace}, ${idOf('3000000001')}, 'a', 'a', '', 'PLAIN', '{}', '{}', 1, '', 1, 1, '';
    insert into article_link (workspace_id, id, recording_id, article_id, status, decided_at)
    select ${workspace}, ${idOf('3000000001 + n')}, id, ${idOf('3000000001')}, 'CONFIRMED', now() from bench where n % 2 = 0;
    drop table bench;
    analyze;`);
}
