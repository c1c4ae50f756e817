import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { savePictures } from '../../../src/features/pictures/pictures.store.ts';
import { LOCAL_WORKSPACE_ID as workspaceId } from '../../../src/features/workspaces/index.ts';
import { newId } from '../../../src/lib/uuid.ts';
import { type PictureKind, pictureShapes, withPictureFile } from '../../../src/pictures/index.ts';
import { PictureFileWriter } from '../../../src/pictures/picture-file-writer.ts';
import { type MergeColumns, Pyramid } from '../../../src/pictures/pyramid.ts';
import { mergeSpectrogram } from '../../../src/pictures/spectrogram-columns.ts';
import { mergeWaveform } from '../../../src/pictures/waveform-columns.ts';
import { createFolderBlobStore } from '../../../src/storage/blob-store.ts';
import type { TestApp } from '../../support/start-test-app.ts';

/** Three chunks of codes: what is said again and again. */
const roundFrames = 1_920;
const roundS = roundFrames * 0.08;
const rounds = 188;

/**
 * A READY recording of 8 hours without sound: the first 153.6 s of another one 188 times, with its real codes, pictures,
 * levels, speech, turning points and words, row by row, and the anchors of the first and the last minutes: they alone go
 * into an index that is slow to grow. To ingest as much would take minutes. Gives its id.
 */
export async function anEightHourRecording(app: TestApp, ofId: string): Promise<string> {
  const id = newId();
  const frameCount = rounds * roundFrames;
  const sha256 = createHash('sha256').update(id).digest();
  const facts = [workspaceId, id, ofId];
  await app.db.transaction(async (tx) => {
    await tx.query(
      `insert into recording (workspace_id, id, sha256, byte_count, file_name, language, status, stage, progress,
         duration_s, sample_count, frame_count, peak_dbfs, tokenizer_id, container, codec, ready_at)
       select workspace_id, $2::uuid, $4, byte_count * ${rounds}, 'eight-hours.opus', language, status, stage, progress,
         $5, $6, $7, peak_dbfs, tokenizer_id, container, codec, now()
       from recording where workspace_id = $1 and id = $3::uuid and frame_count >= ${roundFrames}`,
      [...facts, sha256, rounds * roundS, frameCount * 1_920, frameCount],
    );
    for (const statement of copies) await tx.query(statement, facts);
  });
  await drawPictures(app, id, ofId);
  return id;
}

/** $2 is the new recording, $3 the one that it repeats. */
const copies = [
  `insert into codes_chunk (workspace_id, recording_id, tokenizer_id, chunk_index, start_frame, frame_count, packed)
   select workspace_id, $2::uuid, tokenizer_id, r * 3 + chunk_index, r * ${roundFrames} + start_frame, frame_count, packed
   from codes_chunk, generate_series(0, ${rounds - 1}) r
   where workspace_id = $1 and recording_id = $3::uuid and chunk_index < 3`,
  `insert into anchor (workspace_id, recording_id, tokenizer_id, anchor_index, start_frame, frame_count, histogram)
   select workspace_id, $2::uuid, tokenizer_id, r * ${roundFrames / 10} + anchor_index, r * ${roundFrames} + start_frame,
     frame_count, histogram
   from anchor, unnest(array[0, ${rounds - 1}]) r
   where workspace_id = $1 and recording_id = $3::uuid and start_frame < ${roundFrames}`,
  `insert into recording_histogram (workspace_id, recording_id, tokenizer_id, histogram, heaviest, turning_points_found)
   select workspace_id, $2::uuid, tokenizer_id, histogram, heaviest, true from recording_histogram
   where workspace_id = $1 and recording_id = $3::uuid`,
  `insert into frame_level (workspace_id, recording_id, levels)
   select workspace_id, $2::uuid, decode(repeat(encode(substring(levels for ${roundFrames}), 'hex'), ${rounds}), 'hex')
   from frame_level where workspace_id = $1 and recording_id = $3::uuid`,
  `insert into speech_activity (workspace_id, recording_id, frames, speech_share)
   select workspace_id, $2::uuid, decode(repeat(encode(substring(frames for ${roundFrames}), 'hex'), ${rounds}), 'hex'),
     speech_share
   from speech_activity where workspace_id = $1 and recording_id = $3::uuid`,
  `insert into turning_point (workspace_id, recording_id, tokenizer_id, frame, voice, energy, pace, background)
   select workspace_id, $2::uuid, tokenizer_id, r * ${roundFrames} + frame, voice, energy, pace, background
   from turning_point, generate_series(0, ${rounds - 1}) r
   where workspace_id = $1 and recording_id = $3::uuid and frame < ${roundFrames}`,
  `insert into transcript (workspace_id, recording_id, source, segment_count, word_count)
   select t.workspace_id, $2::uuid, t.source, ${rounds} * count(*)::int, ${rounds} * sum(s.token_count)::int
   from transcript t join transcript_segment s using (workspace_id, recording_id)
   where t.workspace_id = $1 and t.recording_id = $3::uuid and s.end_s < ${roundS} group by t.workspace_id, t.source`,
  `insert into transcript_segment (workspace_id, recording_id, segment_index, start_s, end_s, speaker, text, first_token,
     token_count, vector)
   select workspace_id, $2::uuid, r * count(*) over (partition by r) + segment_index, r * ${roundS} + start_s,
     r * ${roundS} + end_s, speaker, text, r * 10000 + first_token, token_count, vector
   from transcript_segment, generate_series(0, ${rounds - 1}) r
   where workspace_id = $1 and recording_id = $3::uuid and end_s < ${roundS}`,
];

const merges: Readonly<Record<PictureKind, MergeColumns>> = {
  waveform: mergeWaveform,
  spectrogram: mergeSpectrogram,
};

async function drawPictures(app: TestApp, id: string, ofId: string): Promise<void> {
  const blobs = createFolderBlobStore(app.config.dataFolder);
  const file = new PictureFileWriter(await blobs.preparePictures(workspaceId, id));
  const counts = { waveform: 0, spectrogram: 0 };
  for (const kind of ['waveform', 'spectrogram'] as const) {
    const { columnBytes, columnSamples } = pictureShapes[kind];
    const columns = await blobs.withPictures(workspaceId, ofId, (path) => columnsOf(path, kind));
    const roundColumns = (roundFrames * 1_920) / columnSamples;
    const pyramid = new Pyramid(columnBytes, merges[kind], (level, bytes) =>
      file.writeTile(kind, level, bytes),
    );
    for (let column = 0; column < rounds * roundColumns; column++) {
      const at = (column % roundColumns) * columnBytes;
      pyramid.push(columns.subarray(at, at + columnBytes));
    }
    pyramid.finish();
    counts[kind] = pyramid.columnCount;
  }
  const made = { columnCounts: counts, byteCount: file.finish(counts) };
  await app.db.transaction((tx) => savePictures(tx, workspaceId, id, made));
  await blobs.keepPictures(workspaceId, id);
}

/** All columns of level 0. */
async function columnsOf(path: string, kind: PictureKind): Promise<Buffer> {
  return withPictureFile(path, async (pictures) => {
    assert(pictures, 'the repeated recording has no pictures');
    const tiles: Buffer[] = [];
    for (let tile = 0; tile * 512 < pictures.columnCounts[kind]; tile++) {
      tiles.push((await pictures.readTile(kind, 0, tile))!);
    }
    return Buffer.concat(tiles);
  });
}
