import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PlacesOfBothDocument, SetTranscriptDocument } from '../../src/client/generated/operations.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

test('a phrase and its sound: found both ways, by words alone, by sound alone', async () => {
  const rateHz = 24_000;
  const voice = speechLike(30, 77, rateHz);
  // The stretch from 5 to 7 s is heard again at 20 s; the transcript has the words at 5 s and at 12 s.
  voice.set(voice.slice(5 * rateHz, 7 * rateHz), 20 * rateHz);
  const { id } = await aReadyRecording(app, { bytes: wavBytes([voice], rateHz) });
  const words = (startS: number) =>
    ['signed', 'contract'].map((text, i) => ({ text, startS: startS + i, endS: startS + i + 1 }));
  const segments = [5, 12].map((startS) => ({ text: 'signed contract', words: words(startS) }));
  await app.execute(SetTranscriptDocument, {
    input: { recordingId: id, content: JSON.stringify({ language: 'en', segments }) },
  });
  const example = { recording: { id, startS: 5, endS: 7 } };
  const { locateAnywhere } = await app.execute(PlacesOfBothDocument, { phrase: 'signed contract', example });
  assert.deepEqual(
    locateAnywhere.nodes.map(({ startS, foundBy }) => [Math.round(startS * 10) / 10, foundBy]),
    [
      [5, ['WORDS', 'SOUND']],
      [12, ['WORDS']],
      [20, ['SOUND']],
    ],
  );
  assert.equal(locateAnywhere.total.count, 3);
  const third = await app.execute(PlacesOfBothDocument, {
    phrase: 'signed contract',
    example,
    occurrence: 3,
  });
  assert.deepEqual(third.locateAnywhere.nodes[0]?.foundBy, ['SOUND']);
  const first = await app.execute(PlacesOfBothDocument, { phrase: 'signed contract', example, first: 2 });
  const rest = await app.execute(PlacesOfBothDocument, {
    phrase: 'signed contract',
    example,
    first: 2,
    after: first.locateAnywhere.pageInfo.endCursor!,
  });
  assert.deepEqual(
    rest.locateAnywhere.nodes.map(({ number }) => number),
    [3],
  );
  const refusal = await app.refusal(PlacesOfBothDocument, { phrase: 'a', example, after: 'x' });
  assert.equal(refusal.extensions.field, 'after');
});
