import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import {
  CreateAudioRecordDocument,
  ListRecordingsDocument,
  RecordingFactsOfDocument,
} from '../../src/client/generated/operations.ts';
import { skipWithout } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording, aTinyWavFile, aWavFile, untilEnded } from '../support/make-recordings.ts';
import { startTestApp, type TestApp } from '../support/start-test-app.ts';

let app: TestApp;
before(async () => {
  app = await startTestApp();
});
after(() => app.close());

test('an upload becomes a READY recording with the facts of its bytes', async () => {
  const bytes = aWavFile({ seconds: 3.5, seed: 11, rateHz: 24_000, channelCount: 2 });
  const recording = await aReadyRecording(app, {
    bytes,
    fileName: 'Grüße, 你好.wav',
    title: 'A call',
    language: 'de',
    recordedAt: '2026-03-01T10:30:00+01:00',
    metadata: { agent: 'Mara', tags: ['a', 'b'] },
  });
  assert.equal(recording.sampleCount, 84_000);
  assert.equal(recording.durationS, 3.5);
  assert.equal(recording.frameCount, Math.ceil(84_000 / 1_920));
  assert.deepEqual(
    [recording.container, recording.codec, recording.sourceSampleRateHz, recording.channelCount],
    ['wav', 'pcm_s16le', 24_000, 2],
  );
  assert.equal(recording.sha256, createHash('sha256').update(bytes).digest('hex'));
  assert.equal(recording.byteCount, bytes.length);
  assert.equal(recording.fileName, 'Grüße, 你好.wav');
  assert.equal(recording.title, 'A call');
  assert.equal(recording.language, 'de');
  assert.equal(recording.recordedAt, '2026-03-01T09:30:00.000Z');
  assert.deepEqual(recording.metadata, { agent: 'Mara', tags: ['a', 'b'] });
  assert.deepEqual(recording.ingest, { stage: 'done', progress: 1, attempt: 1 });
  assert.equal(recording.failure, null);
  assert.deepEqual(recording.warnings, []);
  assert.match(recording.tokenizerId!, /^phonograph-base@[0-9a-f]+/);
  // The loudest sample is at half of full scale: -6.02 dB, in steps of 0.5 dB.
  assert.ok(Math.abs(recording.peakDbfs! + 6) <= 0.5, String(recording.peakDbfs));
  assert.ok(Date.parse(recording.readyAt!) >= Date.parse(recording.createdAt));
});

test('sampleCount and frameCount follow the samples, whatever the rate of the file', async () => {
  for (const [rateHz, sourceSamples] of [
    [24_000, 1],
    [24_000, 1_920],
    [24_000, 1_921],
    [8_000, 8_000],
    [44_100, 44_100],
    [48_000, 96_000],
  ] as const) {
    const recording = await aReadyRecording(app, {
      seconds: sourceSamples / rateHz,
      seed: 20 + sourceSamples,
      rateHz,
    });
    const expected = Math.round((sourceSamples * 24_000) / rateHz);
    assert.equal(recording.sampleCount, expected, `${sourceSamples} samples at ${rateHz} Hz`);
    assert.equal(recording.frameCount, Math.ceil(expected / 1_920));
    assert.equal(recording.durationS, expected / 24_000);
    assert.equal(recording.sourceSampleRateHz, rateHz);
  }
});

test('the same bytes sent twice make one recording', async () => {
  const bytes = aWavFile({ seed: 31 });
  const first = await aReadyRecording(app, { bytes, fileName: 'first.wav', title: 'First' });
  const { uploadId } = await anUpload(app, bytes, 'second.wav');
  const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, {
    input: { uploadId, title: 'Second' },
  });
  assert.equal(createAudioRecord.created, false);
  assert.equal(createAudioRecord.audioRecord.id, first.id);
  assert.equal(createAudioRecord.audioRecord.status, 'READY');
  const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id: first.id });
  assert.deepEqual(audioRecord, first);
  const refusal = await app.refusal(CreateAudioRecordDocument, { input: { uploadId } });
  assert.equal(refusal.extensions.code, 'NOT_FOUND');
  assert.equal(refusal.extensions.field, 'input.uploadId');
});

test('the same bytes sent five times at once make one recording', async () => {
  const bytes = aWavFile({ seed: 32 });
  const answers = await Promise.all(
    [0, 1, 2, 3, 4].map(async (each) => {
      const { uploadId } = await anUpload(app, bytes, `copy-${each}.wav`);
      return app.execute(CreateAudioRecordDocument, { input: { uploadId } });
    }),
  );
  const ids = new Set(answers.map(({ createAudioRecord }) => createAudioRecord.audioRecord.id));
  assert.equal(ids.size, 1);
  assert.equal(answers.filter(({ createAudioRecord }) => createAudioRecord.created).length, 1);
  const [id] = ids;
  assert.equal((await untilEnded(app, id!)).status, 'READY');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { audioRecords } = await app.execute(ListRecordingsDocument, { filter: { sha256 } });
  assert.equal(audioRecords.total.count, 1);
});

test('one upload named five times at once makes one recording', async () => {
  const { uploadId } = await anUpload(app, aTinyWavFile(33));
  const answers = await Promise.allSettled(
    [0, 1, 2, 3, 4].map(() => app.client.request(CreateAudioRecordDocument, { input: { uploadId } })),
  );
  const created = answers.flatMap((answer) =>
    answer.status === 'fulfilled' ? [answer.value.createAudioRecord] : [],
  );
  assert.equal(created.filter((each) => each.created).length, 1);
  assert.equal(new Set(created.map((each) => each.audioRecord.id)).size, 1);
  for (const answer of answers) {
    if (answer.status === 'rejected') assert.equal(answer.reason.code, 'NOT_FOUND');
  }
  assert.equal((await untilEnded(app, created[0]!.audioRecord.id)).status, 'READY');
});

test('a container that is not ours is read by ffmpeg and said so', {
  skip: skipWithout('ffmpeg'),
}, async (context) => {
  const { encode, fixtureFile } = await import('../support/audio-fixtures.ts');
  const { readFile } = await import('node:fs/promises');
  const wav = await fixtureFile(context, 'in.wav', aWavFile({ seconds: 2, seed: 34 }));
  const m4a = await encode('ffmpeg', ['-v', 'error', '-i', wav, '-c:a', 'aac'], `${wav}.m4a`);
  const recording = await aReadyRecording(app, { bytes: await readFile(m4a), fileName: 'in.m4a' });
  assert.equal(recording.codec, 'aac');
  assert.ok(Math.abs(recording.durationS! - 2) < 0.1, String(recording.durationS));
});

test('an audioRecord that is not there is null, and system tells what runs', async () => {
  const id = '00000000-0000-7000-8000-00000000dead';
  assert.equal((await app.execute(RecordingFactsOfDocument, { id })).audioRecord, null);
  const { body } = await app.post({
    query: `{ system { version database { kind } tokenizer { id layerCount codebookSize framesPerSecond histogramLayers }
      limits { maxPageSize maxQueryClipS } recordingCounts { queued processing ready failed } } }`,
  });
  const { system } = body.data;
  assert.equal(system.database.kind, process.env.TEST_DATABASE_URL ? 'SERVER' : 'EMBEDDED');
  assert.equal(system.tokenizer.id, app.app.tokenizer.id);
  assert.deepEqual(
    [system.tokenizer.layerCount, system.tokenizer.codebookSize, system.tokenizer.framesPerSecond],
    [16, 2048, 12.5],
  );
  assert.deepEqual(system.limits, { maxPageSize: 100, maxQueryClipS: app.config.maxQueryClipS });
  assert.ok(system.recordingCounts.ready >= 1);
  assert.equal(system.recordingCounts.failed, 0);
});

test('a recording id is found in upper case too', async () => {
  const recording = await aReadyRecording(app, { bytes: aTinyWavFile(35) });
  const id = recording.id.toUpperCase();
  const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id });
  assert.equal(audioRecord?.id, recording.id);
});
