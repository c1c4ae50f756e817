import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import {
  CodesOfDocument,
  HistogramOfDocument,
  type RecordingFactsFragment,
} from '../../src/client/generated/operations.ts';
import { temporaryFolder } from '../support/audio-fixtures.ts';
import { aReadyRecording, aRecording, aTinyWavFile } from '../support/make-recordings.ts';
import { parseNpy } from '../support/parse-npy.ts';
import { answerOf, startTestApp, type TestApp } from '../support/start-test-app.ts';

const run = promisify(execFile);
const PADDING = 2_048;
const HEADER = 128;

let app: TestApp;
let long: RecordingFactsFragment;
/** 25 frames and 7 frames. */
let short: RecordingFactsFragment;
let tiny: RecordingFactsFragment;

before(async () => {
  app = await startTestApp();
  long = await aReadyRecording(app, { seconds: 60, seed: 4, language: 'en', fileName: 'a "long" one.wav' });
  short = await aReadyRecording(app, { bytes: aTinyWavFile(5, 25 * 1_920), language: 'de' });
  tiny = await aReadyRecording(app, { bytes: aTinyWavFile(6, 7 * 1_920) });
});
after(() => app.close());

async function get(path: string): Promise<Buffer> {
  const response = await fetch(new URL(path, app.url));
  assert.equal(response.status, 200, await response.clone().text());
  return Buffer.from(await response.arrayBuffer());
}
const viewOf = ({ id }: { id: string }, rest: string) => get(`recordings/${id}/views/${rest}`);
// biome-ignore lint/suspicious/noExplicitAny: lines of three forms
async function linesOf(path: string): Promise<any[]> {
  const text = (await get(path)).toString('utf8');
  assert.ok(text === '' || text.endsWith('\n'));
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}
const codesOf = async (recording: { id: string }) =>
  (await app.execute(CodesOfDocument, { id: recording.id, startFrame: 0, frameCount: 1_500 })).audioRecord!
    .codes!.tokens;
const floatsOf = (file: Buffer) => new Float32Array(new Uint8Array(file.subarray(HEADER)).buffer);

describe('the views of a recording', () => {
  test('histogram: 2,048 float32 and a line of JSON, equal to the API', async () => {
    const { audioRecord } = await app.execute(HistogramOfDocument, { id: long.id });
    const file = await viewOf(long, 'histogram.npy');
    assert.match(file.toString('latin1', 0, HEADER), /'<f4', 'fortran_order': False, 'shape': \(2048,\)/);
    assert.deepEqual([...floatsOf(file)], audioRecord!.histogram!.map(Math.fround));
    const [line] = await linesOf(`recordings/${long.id}/views/histogram.ndjson`);
    assert.deepEqual([line.recordingId, line.fileName, line.frameCount], [long.id, 'a "long" one.wav', 750]);
    assert.deepEqual(line.histogram.map(Math.fround), [...floatsOf(file)]);
  });

  test('head-tail: the first and last 20 frames, shorter recordings filled up with 2048', async () => {
    for (const recording of [long, short, tiny]) {
      const { shape, values } = parseNpy(await viewOf(recording, 'head-tail.npy'));
      assert.deepEqual(shape, [16, 40]);
      const codes = await codesOf(recording);
      const frames = codes[0]!.length;
      const expected = codes.map((row) =>
        Array.from({ length: 40 }, (_, column) => {
          const frame = column < 20 ? column : frames - 40 + column;
          return (column < 20 ? frame < frames : frame >= 0) ? row[frame]! : PADDING;
        }),
      );
      assert.deepEqual([...values], expected.flat());
      const [line] = await linesOf(`recordings/${recording.id}/views/head-tail.ndjson`);
      assert.deepEqual(line.headTail, expected);
    }
  });

  test('tokens: as a matrix, as text and as JSON, of a range and of layers', async () => {
    const codes = await codesOf(long);
    const whole = parseNpy(await viewOf(long, 'tokens.npy'));
    assert.deepEqual(whole.shape, [16, 750]);
    assert.deepEqual([...whole.values], codes.flat());
    const some = 'layers=3,0&startS=50&endS=52';
    const [from, to] = [625, 650];
    const part = parseNpy(await viewOf(long, `tokens.npy?${some}`));
    assert.deepEqual(part.shape, [2, 25]);
    assert.deepEqual([...part.values], [codes[3]!.slice(from, to), codes[0]!.slice(from, to)].flat());
    const text = Array.from(
      { length: to - from },
      (_, index) => `<a3_${codes[3]![from + index]}><a0_${codes[0]![from + index]}>`,
    ).join('');
    assert.equal((await viewOf(long, `tokens.txt?${some}`)).toString(), text);
    const [line] = await linesOf(`recordings/${long.id}/views/tokens.ndjson?${some}`);
    assert.deepEqual([line.layers, line.startFrame, line.tokens], [[3, 0], from, text]);
    const all = (await viewOf(tiny, 'tokens.txt')).toString();
    assert.equal(all.match(/<a\d+_\d+>/g)!.length, 7 * 16);
    assert.equal((await viewOf(tiny, 'tokens.txt?startS=100')).length, 0);
  });

  test('open in NumPy itself', { skip: skipWithoutNumpy() }, async (context) => {
    const folder = await temporaryFolder(context);
    const wanted = { 'histogram.npy': 'float32 (3, 2048)', 'head-tail.npy': 'uint16 (3, 16, 40)' };
    for (const [name, expected] of Object.entries(wanted)) {
      const file = join(folder, name);
      await writeFile(file, await get(`views/${name}`));
      const script = 'import numpy, sys; a = numpy.load(sys.argv[1]); print(a.dtype, a.shape)';
      assert.equal((await run('python3', ['-c', script, file])).stdout.trim(), expected);
    }
  });
});

function skipWithoutNumpy(): string | false {
  const { status } = spawnSync('python3', ['-c', 'import numpy']);
  return status === 0 ? false : 'not installed: python3 with numpy';
}

describe('the views of many recordings', () => {
  test('are one line or one row each, in order of id, filtered', async () => {
    const ids = [long.id, short.id, tiny.id];
    const histograms = await linesOf('views/histogram.ndjson');
    assert.deepEqual(
      histograms.map(({ recordingId }) => recordingId),
      ids,
    );
    const file = await get('views/histogram.npy');
    assert.match(file.toString('latin1', 0, HEADER), /'<f4', 'fortran_order': False, 'shape': \(3, 2048\)/);
    assert.deepEqual(
      [...floatsOf(file)],
      histograms.flatMap(({ histogram }) => histogram.map(Math.fround)),
    );
    const heads = parseNpy(await get('views/head-tail.npy'));
    assert.deepEqual(heads.shape, [3, 16, 40]);
    const lines = await linesOf('views/head-tail.ndjson');
    assert.deepEqual(
      [...heads.values],
      lines.flatMap(({ headTail }) => headTail.flat()),
    );
    const filter = encodeURIComponent(
      JSON.stringify({ languages: ['de'], createdAt: { from: '2020-01-01T00:00:00Z' } }),
    );
    const german = await linesOf(`views/tokens.ndjson?layers=0&filter=${filter}`);
    assert.deepEqual(
      german.map(({ recordingId }) => recordingId),
      [short.id],
    );
    assert.equal(german[0].tokens.match(/<a0_\d+>/g).length, 25);
    const none = encodeURIComponent(JSON.stringify({ languages: ['xx'] }));
    assert.match(
      (await get(`views/histogram.npy?filter=${none}`)).toString('latin1', 0, HEADER),
      /'shape': \(0, 2048\)/,
    );
  });

  test('refuse what they do not understand', async () => {
    for (const [path, status, field] of [
      ['views/tokens.ndjson?layers=16', 400, 'layers'],
      ['views/tokens.ndjson?layers=', 400, 'layers'],
      ['views/histogram.ndjson?filter={', 400, 'filter'],
      ['views/histogram.npy?filter={"colour":1}', 400, 'filter'],
      [`recordings/${long.id}/views/tokens.txt?startS=2&endS=1`, 400, 'endS'],
      [`recordings/${long.id}/views/tokens.txt?startS=-1`, 400, 'startS'],
    ] as const) {
      const answer = await answerOf(await fetch(new URL(path, app.url)));
      assert.deepEqual([answer.status, answer.body?.error?.field], [status, field], path);
    }
    const idle = await startTestApp({ work: false });
    try {
      const waiting = await aRecording(idle);
      const answer = await answerOf(await fetch(new URL(`recordings/${waiting}/views/tokens.txt`, idle.url)));
      assert.deepEqual([answer.status, answer.body?.error?.code], [404, 'NOT_FOUND']);
    } finally {
      await idle.close();
    }
  });
});
