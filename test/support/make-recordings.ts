import assert from 'node:assert/strict';
import type {
  CreateAudioRecordInput,
  RecordingFactsFragment,
} from '../../src/client/generated/operations.ts';
import {
  CreateAudioRecordDocument,
  RecordingFactsOfDocument,
} from '../../src/client/generated/operations.ts';
import { noise, wavBytes } from './audio-fixtures.ts';
import { speechLike } from './speech-like.ts';
import { answerOf, type TestApp } from './start-test-app.ts';

export interface WavFileOptions {
  readonly seconds?: number;
  /** Another seed, another sound. */
  readonly seed?: number;
  readonly rateHz?: number;
  readonly channelCount?: number;
}

/** Bytes of a 16-bit WAV file that sounds like somebody speaking. */
export function aWavFile({ seconds = 2, seed = 1, rateHz = 24_000, channelCount = 1 }: WavFileOptions = {}) {
  const voice = speechLike(seconds, seed, rateHz);
  return wavBytes(
    Array.from({ length: channelCount }, () => voice),
    rateHz,
  );
}

/** Bytes of a WAV file of a few frames: the cheapest thing that ingests. */
export const aTinyWavFile = (seed: number, sampleCount = 2_400): Uint8Array =>
  wavBytes([noise(sampleCount, seed).map((sample) => sample * 0.3)], 24_000);

export interface Received {
  readonly uploadId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** Sends bytes up and gives what the server answered. */
export async function anUpload(
  app: TestApp,
  bytes: Uint8Array = aWavFile(),
  fileName = 'call.wav',
): Promise<Received> {
  const query = new URLSearchParams({ fileName });
  const response = await fetch(new URL(`uploads?${query}`, app.url), {
    method: 'PUT',
    body: bytes as Uint8Array<ArrayBuffer>,
  });
  const answer = await answerOf(response);
  assert.equal(answer.status, 201, answer.text);
  return answer.body as Received;
}

export type RecordingOptions = WavFileOptions &
  Omit<CreateAudioRecordInput, 'uploadId'> & {
    readonly bytes?: Uint8Array;
    readonly fileName?: string;
  };

/** A recording that is somewhere on its way; gives its id. */
export async function aRecording(app: TestApp, options: RecordingOptions = {}): Promise<string> {
  const { bytes = aWavFile(options), fileName, title, language, recordedAt, metadata } = options;
  const { uploadId } = await anUpload(app, bytes, fileName);
  const { createAudioRecord } = await app.execute(CreateAudioRecordDocument, {
    input: { uploadId, title, language, recordedAt, metadata },
  });
  return createAudioRecord.audioRecord.id;
}

/** A recording that is READY. */
export async function aReadyRecording(
  app: TestApp,
  options: RecordingOptions = {},
): Promise<RecordingFactsFragment> {
  const recording = await untilEnded(app, await aRecording(app, options));
  assert.equal(recording.status, 'READY', JSON.stringify(recording.failure));
  return recording;
}

/** Waits until the ingest of a recording is READY or FAILED. */
export async function untilEnded(app: TestApp, id: string): Promise<RecordingFactsFragment> {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id });
    if (!audioRecord) assert.fail(`recording ${id} is gone`);
    if (audioRecord.status === 'READY' || audioRecord.status === 'FAILED') return audioRecord;
    if (Date.now() > deadline) assert.fail(`not ended after 120 s: ${JSON.stringify(audioRecord)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
