import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { LOCAL_WORKSPACE_ID } from '../../src/features/workspaces/index.ts';
import { aTinyWavFile } from '../support/make-recordings.ts';
import { runCommand } from '../support/run-command.ts';
import { createTwoTokenizers, QWEN3, type TwoTokenizers } from '../support/two-tokenizers.ts';

let models: TwoTokenizers;
before(async () => {
  models = await createTwoTokenizers();
});
after(() => models.remove());

test('reindex says how far it is and what failed, and switches without that when told to', async () => {
  const { home, pulledModelsFolder } = models;
  const kept = join(home.files, 'kept.wav');
  const lost = join(home.files, 'lost.wav');
  await writeFile(kept, aTinyWavFile(1, 48_000));
  await writeFile(lost, aTinyWavFile(2, 48_000));
  const ingest = await runCommand(['ingest', kept, lost, '--json'], home.environment);
  assert.equal(ingest.exitCode, 0, ingest.stderr);
  const db = await home.openDatabase();
  const [row] = await db.query<{ sha256: string }>(
    `select encode(sha256, 'hex') as sha256 from recording where file_name = 'lost.wav'`,
  );
  await db.close();
  const { sha256 } = row!;
  await rm(join(home.dataFolder, 'originals', LOCAL_WORKSPACE_ID, sha256.slice(0, 2), sha256));

  const environment = {
    ...home.environment,
    PHONOGRAPH_TOKENIZER: QWEN3,
    PHONOGRAPH_PULLED_MODELS: pulledModelsFolder,
  };
  const held = await runCommand(['reindex', '--json'], environment);
  assert.equal(held.exitCode, 1, held.stderr);
  const { failures, texts, ...outcome } = held.json().at(-1);
  assert.match(outcome.tokenizerId, new RegExp(`^${QWEN3}@`));
  const facts = { event: 'ended', tokenizerId: outcome.tokenizerId, total: 2, done: 1, failed: 1 };
  assert.deepEqual(outcome, { ...facts, switched: false, textsSwitched: true });
  assert.match(texts.embedderId, /^phonograph-lexical@/);
  assert.deepEqual([texts.total, texts.done, texts.failure], [0, 0, null]);
  assert.deepEqual(
    failures.map(({ recording, code }: { recording: string; code: string }) => [recording, code]),
    [['lost.wav', 'NOT_FOUND']],
  );
  assert.equal(
    held
      .json()
      .filter(({ event }) => event === 'progress')
      .at(-1).done,
    1,
  );

  const switched = await runCommand(['reindex', '--skip-failed'], environment);
  assert.equal(switched.exitCode, 1, switched.stderr);
  assert.match(switched.stdout, /^1 of 2 recordings are indexed by qwen3/);
  assert.match(switched.stdout, /lost\.wav: The original of this recording is missing\. \(NOT_FOUND\)/);
  assert.doesNotMatch(switched.stdout, /--skip-failed/);
  const [{ searchIndex, tokenizer }] = (await runCommand(['status', '--json'], environment)).json();
  assert.equal(searchIndex.tokenizerId, tokenizer.id);
  assert.equal(searchIndex.buildingTokenizerId, null);
});
