import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { RoundTripOfDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording, aRecording } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

const sample = new URL('../../src/demo/samples/calls/direct-debit-twice.wav', import.meta.url);

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

const roundTripOf = async (id: string, maxS?: number) =>
  (await app.execute(RoundTripOfDocument, { id, ...(maxS !== undefined && { maxS }) })).audioRecord
    ?.roundTrip;

describe('the quality of a round trip', () => {
  test('of speech by the bundled tokenizer: intelligible, far from the original', async () => {
    const { id, tokenizerId } = await aReadyRecording(app, { bytes: await readFile(sample) });
    const quality = await roundTripOf(id);
    assert.equal(quality?.tokenizerId, tokenizerId);
    assert.ok(quality.measuredS > 10 && quality.measuredS <= 30, `${quality.measuredS}`);
    assert.ok(quality.stoi! > 0.6 && quality.stoi! < 0.99, `${quality.stoi}`);
    assert.ok(quality.logSpectralDistanceDb! > 1 && quality.logSpectralDistanceDb! < 25);
    assert.equal((await roundTripOf(id, 2))?.measuredS, 2);
    for (const [maxS, limit] of [
      [0.5, 1],
      [61, 60],
    ] as const) {
      const error = await app.refusal(RoundTripOfDocument as never, { id, maxS });
      assert.deepEqual(
        [error.extensions.code, error.extensions.field, error.extensions.limit],
        ['BAD_USER_INPUT', 'maxS', limit],
      );
    }
  });

  test('of silence has no figures', async () => {
    const { id } = await aReadyRecording(app, { bytes: wavBytes([new Float32Array(48_000)], 24_000) });
    const { stoi, logSpectralDistanceDb, measuredS } = (await roundTripOf(id))!;
    assert.deepEqual([stoi, logSpectralDistanceDb, measuredS], [null, null, 2]);
  });
});

test('a recording that is not READY has none', async () => {
  const waiting = await startTestApp({ work: false });
  try {
    const { audioRecord } = await waiting.execute(RoundTripOfDocument, { id: await aRecording(waiting) });
    assert.equal(audioRecord?.roundTrip, null);
  } finally {
    await waiting.close();
  }
});
