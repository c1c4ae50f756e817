import assert from 'node:assert/strict';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { aRecording, untilEnded } from '../../support/make-recordings.ts';
import { readSample, samplePath, samples } from '../../support/samples.ts';
import type { TestApp } from '../../support/start-test-app.ts';

/** What the manifest tells of a sample beside its sound. */
const described = z.object({
  title: z.string(),
  language: z.string().nullish(),
  recorded_at: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  segments: z.array(z.unknown()),
});

/** Enough of the shipped samples to show every view: copies, a hearing with a repeated phrase, questions, languages. */
const seeded = [
  'calls/card-blocked-abroad.opus',
  'calls/refund-for-a-coat.opus',
  'calls/router-keeps-dropping.mp3',
  'copies/card-blocked-as-mp3.mp3',
  'copies/router-4-percent-faster.ogg',
  'hearings/hearing-of-the-northern-star.opus',
  'announcements/de-zug-verspaetet.mp3',
  'announcements/zh-lieche-wandian.opus',
  'announcements/ja-densha.ogg',
  'sounds/laughter.flac',
  ...samples.filter(({ kind }) => kind === 'question').map(({ file }) => file),
];

export interface Seed {
  /** Ids of recordings, by the path of their sample (`calls/card-blocked-abroad.opus`). */
  readonly ids: ReadonlyMap<string, string>;
}

/** Ingests the samples as a client would, with what is known about them, their words, and the articles. */
export async function seedWorkspace(app: TestApp): Promise<Seed> {
  await app.client.putArticles(createReadStream(samplePath('articles.ndjson')), { format: 'ndjson' });
  const ids = new Map<string, string>();
  for (const file of seeded) {
    const sample = samples.find((each) => each.file === file);
    assert(sample, `no sample ${file}`);
    const { title, language, recorded_at: recordedAt, metadata } = described.parse(sample);
    const bytes = await readSample(file);
    ids.set(
      file,
      await aRecording(app, { bytes, fileName: basename(file), title, language, recordedAt, metadata }),
    );
  }
  for (const [file, id] of ids) {
    const { status } = await untilEnded(app, id);
    assert.equal(status, 'READY', file);
    const { segments, language } = described.parse(samples.find((each) => each.file === file));
    if (segments.length === 0) continue;
    await app.client.setTranscript(id, Buffer.from(JSON.stringify({ language, segments })), {
      format: 'json',
    });
  }
  return { ids };
}
