import assert from 'node:assert/strict';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { RecordingFactsFragment } from '../../src/client/generated/operations.ts';
import { createPicturesService } from '../../src/features/pictures/index.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { newId } from '../../src/lib/uuid.ts';
import { createFolderBlobStore } from '../../src/storage/blob-store.ts';
import { ask, bearer, makeKey, makeWorkspace } from '../support/access.ts';
import { aReadyRecording, aTinyWavFile, aWavFile } from '../support/make-recordings.ts';
import { parseNpy } from '../support/parse-npy.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Two levels of codes (563 frames), four of the waveform; no whole number of columns. */
const SECONDS = 45.003;
const PICTURES = `pictures {
  tileColumns lowestDbfs bands { lowHz centreHz highHz }
  waveform { ...pyramid } spectrogram { ...pyramid } codes { ...pyramid } } } }
  fragment pyramid on PicturePyramid {
    columnCount columnS bytesPerColumn pathTemplate levels { level columnCount tileCount columnS } `;

interface Pyramid {
  readonly columnCount: number;
  readonly columnS: number;
  readonly bytesPerColumn: number;
  readonly pathTemplate: string;
  readonly levels: readonly { level: number; columnCount: number; tileCount: number; columnS: number }[];
}

let app: TestApp;
let recording: RecordingFactsFragment;
let wav: Buffer;
let pictures: Record<'waveform' | 'spectrogram' | 'codes', Pyramid> & {
  bands: { lowHz: number; centreHz: number; highHz: number }[];
  tileColumns: number;
};

before(async () => {
  app = await startTestApp();
  wav = Buffer.from(aWavFile({ seconds: SECONDS, seed: 77 }));
  recording = await aReadyRecording(app, { bytes: wav });
  pictures = (await picturesOf(recording.id))!;
});
after(() => app.close());

async function picturesOf(id: string) {
  const { audioRecord } = await ask(app, app.app.localKey, `{ audioRecord(id: "${id}") { ${PICTURES} }`);
  return audioRecord?.pictures;
}

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(new URL(path, app.url), { headers, method });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

const pathOf = ({ pathTemplate }: Pyramid, level: number | string, tile: number | string) =>
  pathTemplate.replace('{level}', String(level)).replace('{tile}', String(tile));

/** All tiles of a level, one behind the other; each but the last has 512 columns. */
async function levelOf(pyramid: Pyramid, level: number): Promise<Buffer> {
  const { columnCount, tileCount } = pyramid.levels[level]!;
  const tiles: Buffer[] = [];
  for (let tile = 0; tile < tileCount; tile++) {
    const { response, bytes } = await get(pathOf(pyramid, level, tile));
    assert.equal(response.status, 200, bytes.toString());
    const columns = tile < tileCount - 1 ? 512 : columnCount - 512 * (tileCount - 1);
    assert.equal(bytes.length, columns * pyramid.bytesPerColumn);
    tiles.push(bytes);
  }
  return Buffer.concat(tiles);
}

test('facts say what tiles there are', () => {
  assert.equal(pictures.tileColumns, 512);
  assert.equal(pictures.bands.length, 64);
  assert.ok(
    Math.abs(pictures.bands[0]!.lowHz - 20) < 1e-6 && Math.abs(pictures.bands[63]!.highHz - 12_000) < 1e-6,
  );
  const shapes = {
    waveform: [0.01, 4_501, 2, 3],
    spectrogram: [0.04, 1_126, 64, 2],
    codes: [0.08, 563, 32, 2],
  };
  for (const kind of ['waveform', 'spectrogram', 'codes'] as const) {
    const { columnS, columnCount, bytesPerColumn, levels } = pictures[kind];
    assert.deepEqual([columnS, columnCount, bytesPerColumn, levels.length], shapes[kind]);
    levels.forEach((level, index) => {
      const columns = Math.ceil(columnCount / 4 ** index);
      assert.deepEqual(level, {
        level: index,
        columnCount: columns,
        tileCount: Math.ceil(columns / 512),
        columnS: columnS * 4 ** index,
      });
    });
  }
});

test('the waveform is that of the samples, at every level', async () => {
  const samples = Array.from(
    { length: recording.sampleCount! },
    (_, i) => wav.readInt16LE(44 + 2 * i) / 32_768,
  );
  for (const { level } of pictures.waveform.levels) {
    const drawn = new Int8Array(await levelOf(pictures.waveform, level));
    const size = 240 * 4 ** level;
    for (let column = 0; column * size < samples.length; column++) {
      const part = samples.slice(column * size, (column + 1) * size);
      const extremes = [Math.min(...part), Math.max(...part)];
      extremes.forEach((sample, index) => {
        const off = Math.abs(drawn[2 * column + index]! - sample * 127);
        assert.ok(off <= 0.51, `level ${level}, column ${column}: ${off}`);
      });
    }
  }
});

test('the spectrogram is loud where the sound is, and coarser columns have the loudest of four', async () => {
  const fine = await levelOf(pictures.spectrogram, 0);
  const coarse = await levelOf(pictures.spectrogram, 1);
  coarse.forEach((value, at) => {
    const first = Math.floor(at / 64) * 256 + (at % 64);
    assert.equal(value, Math.max(...[0, 64, 128, 192].map((step) => fine[first + step] ?? 0)));
  });
  const waveform = new Int8Array(await levelOf(pictures.waveform, 1));
  let [loud, quiet] = [0, 0];
  for (let column = 2; column < pictures.spectrogram.columnCount - 2; column++) {
    const peaks = waveform.subarray(2 * (column - 2), 2 * (column + 3)).map(Math.abs);
    const loudest = Math.max(...fine.subarray(column * 64, (column + 1) * 64));
    if (Math.min(...peaks) > 20) {
      loud++;
      assert.ok(loudest > 150, `column ${column} reads ${loudest}`);
    } else if (Math.max(...peaks) === 0) {
      quiet++;
      assert.ok(loudest < 110, `column ${column} reads ${loudest}`);
    }
  }
  assert.ok(loud > 20 && quiet > 20, `${loud} loud and ${quiet} quiet columns`);
});

test('the codes are those of the file, every 4^L-th frame', async () => {
  const { bytes } = await get(recording.urls.codes);
  const { values } = parseNpy(bytes);
  const frames = recording.frameCount!;
  for (const { level, columnCount } of pictures.codes.levels) {
    const drawn = await levelOf(pictures.codes, level);
    for (let column = 0; column < columnCount; column++) {
      for (let layer = 0; layer < 16; layer++) {
        const token = drawn.readUInt16LE((column * 16 + layer) * 2);
        assert.equal(token, values[layer * frames + column * 4 ** level], `${level} ${column} ${layer}`);
      }
    }
  }
});

test('the palette has a place for each token of each layer, by its codebook', async () => {
  const asked = '{ system { tokenPalette { tokenizerId order positions path } } }';
  const { tokenPalette } = (await ask(app, app.app.localKey, asked)).system;
  assert.equal(tokenPalette.tokenizerId, recording.tokenizerId);
  assert.equal(tokenPalette.order, 'CODEBOOK');
  const { response, bytes } = await get(tokenPalette.path);
  assert.equal(response.headers.get('cache-control'), 'private, max-age=31536000, immutable');
  assert.equal(bytes.toString('base64'), tokenPalette.positions);
  assert.equal(bytes.length, 16 * 2_048);
  for (let layer = 0; layer < 16; layer++) {
    const counts = new Uint8Array(256);
    for (const place of bytes.subarray(layer * 2_048, (layer + 1) * 2_048)) counts[place]!++;
    assert.ok(counts.every((count) => count === 8));
  }
});

test('tiles are kept by browsers, told by tags and compressed', async () => {
  for (const kind of ['waveform', 'spectrogram', 'codes'] as const) {
    const signed = pathOf(pictures[kind], 0, 0);
    const { response, bytes } = await get(signed, { 'accept-encoding': 'gzip' });
    assert.equal(response.headers.get('cache-control'), 'private, max-age=31536000, immutable');
    assert.equal(response.headers.get('content-type'), 'application/octet-stream');
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    const plain = await get(signed, { 'accept-encoding': 'identity' });
    assert.equal(plain.response.headers.get('content-encoding'), null);
    assert.ok(plain.bytes.equals(bytes));
    const tag = response.headers.get('etag')!;
    assert.equal((await get(signed, { 'if-none-match': tag })).response.status, 304);
    const unnamed = await get(signed.split('?')[0]!, bearer(app.app.localKey));
    assert.equal(unnamed.response.headers.get('cache-control'), 'private, no-cache');
    const head = await get(signed, { 'accept-encoding': 'identity' }, 'HEAD');
    assert.equal(Number(head.response.headers.get('content-length')), bytes.length);
    assert.equal(head.bytes.length, 0);
  }
});

test('levels and tiles that there are not are refused by name and limit', async () => {
  const refusal = async (path: string) => {
    const { response, bytes } = await get(path);
    const { code, field, limit } = JSON.parse(bytes.toString()).error;
    return [response.status, code, field, limit];
  };
  for (const kind of ['waveform', 'spectrogram', 'codes'] as const) {
    const { levels } = pictures[kind];
    for (const level of [levels.length, -1, '0x1']) {
      const path = pathOf(pictures[kind], level, 0);
      assert.deepEqual(await refusal(path), [400, 'BAD_USER_INPUT', 'level', levels.length - 1], path);
    }
    for (const tile of [levels[0]!.tileCount, 99_999_999_999, 'one']) {
      const path = pathOf(pictures[kind], 0, tile);
      assert.deepEqual(await refusal(path), [400, 'BAD_USER_INPUT', 'tile', levels[0]!.tileCount - 1], path);
    }
  }
});

test('what has no pictures is queued at start, unless it came without its original', async () => {
  const tiny = await aReadyRecording(app, { bytes: aTinyWavFile(7) });
  const codesOnly = await aReadyRecording(app, { bytes: aTinyWavFile(8) });
  const blobs = createFolderBlobStore(app.config.dataFolder);
  await blobs.removeOriginal(LOCAL_WORKSPACE_ID, codesOnly.sha256);
  const queued: string[] = [];
  const service = createPicturesService({
    db: app.db,
    blobs,
    audio: { drawPictures: async () => assert.fail('nothing is drawn here') },
    recordings: { findMany: async () => [] },
    enqueueDraw: async (_tx, _workspaceId, id) => {
      queued.push(id);
    },
  });
  await service.enqueueMissing(LOCAL_WORKSPACE_ID);
  assert.deepEqual(queued, [], 'ingest drew them all');
  await app.db.query('delete from recording_picture where recording_id <> $1::uuid', [recording.id]);
  await service.enqueueMissing(LOCAL_WORKSPACE_ID);
  assert.deepEqual(queued, [tiny.id]);
  const { waveform, codes } = await picturesOf(codesOnly.id);
  assert.deepEqual([waveform, codes.columnCount], [null, codesOnly.frameCount]);
});

test('another workspace sees nothing, and an address is good for its recording alone', async () => {
  const stranger = await makeKey(app, ['ADMIN'], { workspaceId: await makeWorkspace(app, 'stranger') });
  const [path, query] = pathOf(pictures.codes, 0, 0).split('?');
  assert.equal((await get(path!, bearer(stranger.text))).response.status, 404);
  assert.equal((await get(path!)).response.status, 401, 'keys exist now');
  assert.equal((await get(`${path}?${query}`)).response.status, 200);
  assert.equal((await get(`${path!.replace(recording.id, newId())}?${query}`)).response.status, 401);
  assert.equal((await get(`/recordings/${recording.id}/original?${query}`)).response.status, 401);
});

test('a lost file is drawn again as ingest drew it, and goes with its recording', async () => {
  const path = pathOf(pictures.spectrogram, 0, 1);
  const { bytes } = await get(path);
  const folder = join(app.config.dataFolder, 'derived', LOCAL_WORKSPACE_ID, recording.id);
  await rm(join(folder, 'pictures'));
  assert.equal((await get(path)).response.status, 404);
  await waitUntil('it is drawn again', async () => (await picturesOf(recording.id)).waveform !== null);
  assert.ok((await get(path)).bytes.equals(bytes));
  await ask(
    app,
    app.app.localKey,
    `mutation { deleteAudioRecord(input: { id: "${recording.id}" }) { deletedId } }`,
  );
  assert.equal((await get(path)).response.status, 404);
  await assert.rejects(stat(folder), { code: 'ENOENT' });
  assert.deepEqual(
    await app.db.query('select 1 from recording_picture where recording_id = $1::uuid', [recording.id]),
    [],
  );
});
