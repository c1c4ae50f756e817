import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import {
  RecordingsWithSpeechDocument,
  SpeechOfDocument,
  type SpeechOfQueryVariables,
} from '../../src/client/generated/operations.ts';
import { noise, wavBytes } from '../support/audio-fixtures.ts';
import { freshDataFolder } from '../support/fresh-data-folder.ts';
import { aReadyRecording, aRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';
import { waitUntil } from '../support/wait-until.ts';

/** Two seconds of speech, then two of silence, five times. */
const pcm = new Float32Array(24_000 * 20);
for (let part = 0; part < 5; part++) pcm.set(speechLike(2, part + 1), part * 96_000);

let app: TestApp;
let id: string;
let noiseId: string;

before(async () => {
  app = await startTestApp();
  ({ id } = await aReadyRecording(app, { bytes: wavBytes([pcm], 24_000) }));
  const hiss = noise(24_000 * 5).map((value) => value * 0.2);
  ({ id: noiseId } = await aReadyRecording(app, { bytes: wavBytes([hiss], 24_000) }));
});
after(() => app.close());

async function speechOf(variables: Omit<SpeechOfQueryVariables, 'id'> = {}, of = id) {
  const { audioRecord } = await app.execute(SpeechOfDocument, { id: of, ...variables });
  return audioRecord!.speech;
}

describe('speech of a recording', () => {
  test('tells share, stretches, pauses and syllables', async () => {
    const speech = (await speechOf({ minS: 1, minPauseS: 1 }))!;
    assert.ok(speech.share > 0.35 && speech.share < 0.55, `share ${speech.share}`);
    assert.ok(
      speech.syllablesPerS! > 1 && speech.syllablesPerS! < 10,
      `${speech.syllablesPerS} syllables a second`,
    );
    assert.equal(speech.stretches.total.count, 5);
    assert.equal(speech.pauses.total.count, 5);
    for (const [index, stretch] of speech.stretches.nodes.entries()) {
      assert.ok(Math.abs(stretch.startS - 4 * index) < 0.2, `stretch ${index} starts at ${stretch.startS}`);
      assert.ok(stretch.endS - stretch.startS > 1.5 && stretch.endS - stretch.startS < 2.3);
      assert.ok(stretch.levelDbfs > -40);
    }
    for (const pause of speech.pauses.nodes) assert.ok(pause.levelDbfs < -40, `${pause.levelDbfs} dBFS`);
    assert.equal(speech.pauses.nodes.at(-1)!.endS, 20);
    assert.deepEqual(speech.pieces, [{ startS: 0, endS: 20 }]);
  });

  test('is paged by place', async () => {
    const all = (await speechOf({ minS: 1 }))!.pauses;
    const first = (await speechOf({ minS: 1, first: 2 }))!.pauses;
    assert.deepEqual(first.nodes, all.nodes.slice(0, 2));
    assert.equal(first.pageInfo.hasNextPage, true);
    const rest = (await speechOf({ minS: 1, first: 20, after: first.pageInfo.endCursor! }))!.pauses;
    assert.deepEqual(rest.nodes, all.nodes.slice(2));
    assert.deepEqual([rest.pageInfo.hasNextPage, rest.pageInfo.hasPreviousPage], [false, true]);
    assert.equal((await speechOf({ first: 2, after: all.edges.at(-1)!.cursor }))!.pauses.nodes.length, 0);
  });

  test('gives the pauses of a part, those that reach into it too', async () => {
    const all = (await speechOf({ minS: 1 }))!.pauses.nodes;
    const { nodes, total } = (await speechOf({ minS: 1, startS: all[1]!.endS - 0.5, endS: all[3]!.startS }))!
      .pauses;
    assert.deepEqual(nodes, all.slice(1, 3));
    assert.equal(total.count, 2);
    const { extensions } = await app.refusal(SpeechOfDocument as never, { id, startS: 3, endS: 2 });
    assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', 'endS']);
  });

  test('is none in noise, and recordings are filtered by it', async () => {
    const speech = (await speechOf({}, noiseId))!;
    assert.deepEqual([speech.share, speech.syllablesPerS, speech.stretches.total.count], [0, null, 0]);
    const idsWith = async (min: number | null, max: number | null) =>
      (await app.execute(RecordingsWithSpeechDocument, { min, max })).audioRecords.nodes.map(
        (node) => node.id,
      );
    assert.deepEqual(await idsWith(0.2, null), [id]);
    assert.deepEqual(await idsWith(null, 0.1), [noiseId]);
    assert.equal((await idsWith(null, null)).length, 2);
  });

  test('refuses what is out of range', async () => {
    for (const [variables, field] of [
      [{ minS: 0.1 }, 'minS'],
      [{ minPauseS: 61 }, 'minPauseS'],
      [{ first: 101 }, 'first'],
      [{ after: 'nonsense' }, 'after'],
    ] as const) {
      const { extensions } = await app.refusal(SpeechOfDocument as never, { id, ...variables });
      assert.deepEqual([extensions.code, extensions.field], ['BAD_USER_INPUT', field]);
    }
  });

  test('is null before a recording is READY', async () => {
    const idle = await startTestApp({ work: false });
    try {
      const waiting = await aRecording(idle);
      const { audioRecord } = await idle.execute(SpeechOfDocument, { id: waiting });
      assert.equal(audioRecord!.speech, null);
    } finally {
      await idle.close();
    }
  });
});

test('a recording of before speech was measured is listened to when the service starts', async (context) => {
  if (process.env.TEST_DATABASE_URL) {
    context.skip('a second start on the same database needs the embedded one');
    return;
  }
  const dataFolder = await freshDataFolder();
  try {
    const earlier = await startTestApp({ dataFolder });
    const { id: old } = await aReadyRecording(earlier, { bytes: wavBytes([pcm], 24_000) });
    const { audioRecord } = await earlier.execute(SpeechOfDocument, { id: old });
    await earlier.db.query('delete from speech_activity');
    assert.equal((await earlier.execute(SpeechOfDocument, { id: old })).audioRecord!.speech, null);
    await earlier.close();
    const later = await startTestApp({ dataFolder });
    try {
      await waitUntil(
        'the speech is measured',
        async () => (await later.execute(SpeechOfDocument, { id: old })).audioRecord!.speech !== null,
      );
      assert.deepEqual((await later.execute(SpeechOfDocument, { id: old })).audioRecord, audioRecord);
    } finally {
      await later.close();
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
