import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import {
  DeleteRecordingDocument,
  FindCopiesDocument,
  RecordingFactsOfDocument,
  ReindexDocument,
  ReindexStateDocument,
  SimilarAudioDocument,
  SystemStatusDocument,
} from '../../src/client/generated/operations.ts';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { wavBytes } from '../support/audio-fixtures.ts';
import { anUpload, aReadyRecording } from '../support/make-recordings.ts';
import { speechLike } from '../support/speech-like.ts';
import type { TestApp } from '../support/start-test-app.ts';
import { BASE, createTwoTokenizers, QWEN3, type TwoTokenizers } from '../support/two-tokenizers.ts';
import { waitUntil } from '../support/wait-until.ts';

let models: TwoTokenizers;
beforeEach(async () => {
  models = await createTwoTokenizers();
});
afterEach(() => models.remove());

const indexOf = async (app: TestApp) =>
  (await app.execute(ReindexStateDocument, { failures: 10 })).system.searchIndex;
const nameOf = (tokenizerId: string) => tokenizerId.split('@')[0];

const voice = (seed: number) => wavBytes([speechLike(8, seed)], 24_000);
/** The same sound in other bytes: it is found by its tokens alone. */
const rewrapped = (seed: number) => wavBytes([speechLike(8, seed)], 24_000, { extensible: true });

/** Ids of the recordings in which a sound is found, surest first, and what answered. */
async function search(app: TestApp, seed: number) {
  const { uploadId } = await anUpload(app, rewrapped(seed), 'query.wav');
  const query = { uploadId };
  const { findCopies } = await app.execute(FindCopiesDocument, { query, first: 10 });
  const { similarAudio } = await app.execute(SimilarAudioDocument, { query, first: 10 });
  return {
    answeredBy: nameOf(findCopies.query.tokenizerId),
    copies: findCopies.hits.map(({ recording }) => recording.id),
    mostAlike: similarAudio.hits[0]?.recording.id,
  };
}

/** What changes when a row is written anew. */
async function writtenBy(app: TestApp, name: string): Promise<Map<string, string>> {
  const rows = await app.db.query<{ recording_id: string; xmin: string }>(
    'select recording_id, xmin::text as xmin from recording_histogram where tokenizer_id like $1',
    [`${name}@%`],
  );
  return new Map(rows.map(({ recording_id, xmin }) => [recording_id, xmin]));
}

async function fill(seeds: readonly number[]): Promise<string[]> {
  const app = await models.start(BASE);
  const ids: string[] = [];
  for (const seed of seeds) ids.push((await aReadyRecording(app, { bytes: voice(seed) })).id);
  await app.close();
  return ids;
}

describe('an index that is made anew', () => {
  test('answers as before until all is done, then switches at once; what came and went is heeded', async () => {
    const [first, second, lost] = await fill([1, 2, 3]);
    const app = await models.start(QWEN3);
    try {
      const { system } = await app.execute(SystemStatusDocument, {});
      assert.equal(system.tokenizer.name, QWEN3);
      assert.equal(nameOf(system.searchIndex.tokenizerId), BASE);
      assert.deepEqual(await search(app, 1), { answeredBy: BASE, copies: [first], mostAlike: first });
      const { audioRecord } = await app.execute(RecordingFactsOfDocument, { id: lost! });
      const originals = join(models.home.dataFolder, 'originals', LOCAL_WORKSPACE_ID);
      await rm(join(originals, audioRecord!.sha256.slice(0, 2), audioRecord!.sha256));

      await app.execute(ReindexDocument, { input: {} });
      await waitUntil('two are done and one failed', async () => {
        const { done, failed } = await indexOf(app);
        return done === 2 && failed === 1;
      });
      const held = await indexOf(app);
      assert.equal(nameOf(held.tokenizerId), BASE);
      assert.equal(nameOf(held.buildingTokenizerId!), QWEN3);
      assert.deepEqual(
        held.failures.map(({ recording, code }) => [recording.id, code]),
        [[lost, 'NOT_FOUND']],
      );
      assert.deepEqual(await search(app, 1), { answeredBy: BASE, copies: [first], mostAlike: first });
      assert.deepEqual((await search(app, 3)).copies, [lost]);

      const added = await aReadyRecording(app, { bytes: voice(4), fileName: 'added.wav' });
      assert.equal(nameOf(added.tokenizerId!), BASE);
      assert.deepEqual((await search(app, 4)).copies, [added.id]);
      await waitUntil('the new one is in both', async () => (await indexOf(app)).done === 3);
      await app.execute(DeleteRecordingDocument, { input: { id: second! } });
      const made = await writtenBy(app, QWEN3);
      assert.equal(made.size, 2);

      const answers: Awaited<ReturnType<typeof search>>[] = [];
      const searching = (async () => {
        while (answers.at(-1)?.answeredBy !== QWEN3) answers.push(await search(app, 1));
      })();
      await app.execute(ReindexDocument, { input: { skipFailed: true } });
      await waitUntil('it switched', async () => (await indexOf(app)).buildingTokenizerId === null);
      await searching;
      for (const { copies, mostAlike } of answers) {
        assert.deepEqual({ copies, mostAlike }, { copies: [first], mostAlike: first });
      }

      assert.equal((await search(app, 4)).answeredBy, QWEN3);
      assert.deepEqual((await search(app, 4)).copies, [added.id]);
      assert.deepEqual((await search(app, 3)).copies, []);
      assert.deepEqual(await writtenBy(app, QWEN3), made, 'what was done already was not done again');
      const tokenizers = await app.db.query<{ id: string; name: string }>(
        `select id, split_part(tokenizer_id, '@', 1) as name from recording order by id`,
      );
      assert.deepEqual(
        tokenizers.map(({ name }) => name),
        [QWEN3, BASE, QWEN3],
      );
      await waitUntil('the old codes are deleted', async () => {
        const left = await app.db.query<{ recording_id: string }>(
          `select distinct recording_id from (
             select recording_id, tokenizer_id from posting_block union all
             select recording_id, tokenizer_id from anchor union all
             select recording_id, tokenizer_id from codes_chunk) as t where tokenizer_id like '${BASE}@%'`,
        );
        return left.length === 1 && left[0]?.recording_id === lost;
      });
      const sound = await fetch(new URL(`recordings/${first}/reconstruction.wav`, app.url));
      assert.equal((await sound.arrayBuffer()).byteLength, 44 + 8 * 24_000 * 2);
    } finally {
      await app.close();
    }
  });

  test('interrupted, goes on where it stopped', async () => {
    const ids = await fill([1, 2, 3, 4, 5, 6]);
    let app = await models.start(QWEN3);
    await app.execute(ReindexDocument, { input: {} });
    await waitUntil('something is done', async () => (await writtenBy(app, QWEN3)).size > 0);
    await app.close();

    app = await models.start(QWEN3, { work: false });
    const before = await writtenBy(app, QWEN3);
    assert.ok(before.size < ids.length, 'it was not interrupted');
    assert.equal((await search(app, 1)).answeredBy, BASE);
    await app.close();

    app = await models.start(QWEN3);
    try {
      await waitUntil('it switched', async () => nameOf((await indexOf(app)).tokenizerId) === QWEN3);
      const after = await writtenBy(app, QWEN3);
      assert.equal(after.size, ids.length);
      for (const [id, written] of before) assert.equal(after.get(id), written);
      assert.deepEqual((await search(app, 6)).copies, [ids[5]]);
    } finally {
      await app.close();
    }
  });
});

test('an index whose tokenizer is gone answers UNAVAILABLE until it is made anew', async () => {
  let app = await models.start(QWEN3);
  const known = await aReadyRecording(app, { bytes: voice(1) });
  await app.close();
  await rename(models.pulledModelsFolder, `${models.pulledModelsFolder}.away`);
  app = await models.start(BASE);
  try {
    const { uploadId } = await anUpload(app, rewrapped(1), 'query.wav');
    for (const document of [FindCopiesDocument, SimilarAudioDocument]) {
      const { extensions, message } = await app.refusal(document, { query: { uploadId }, first: 1 });
      assert.equal(extensions.code, 'UNAVAILABLE');
      assert.ok(message.includes(known.tokenizerId!), message);
      assert.match(message, /model\.safetensors are missing.*`phonograph reindex`/s);
      assert.equal((await indexOf(app)).problem, message);
    }
    const added = await aReadyRecording(app, { bytes: voice(2), fileName: 'added.wav' });
    assert.equal(nameOf(added.tokenizerId!), BASE);
    await app.execute(ReindexDocument, { input: {} });
    await waitUntil('it switched', async () => nameOf((await indexOf(app)).tokenizerId) === BASE);
    assert.equal((await indexOf(app)).problem, null);
    assert.deepEqual((await search(app, 1)).copies, [known.id]);
    assert.deepEqual((await search(app, 2)).copies, [added.id]);
  } finally {
    await app.close();
  }
});

test('an empty index is the running tokenizer’s from the start', async () => {
  await fill([]);
  const app = await models.start(QWEN3);
  try {
    const known = await aReadyRecording(app, { bytes: voice(1) });
    assert.equal(nameOf(known.tokenizerId!), QWEN3);
    assert.equal((await search(app, 1)).answeredBy, QWEN3);
  } finally {
    await app.close();
  }
});
