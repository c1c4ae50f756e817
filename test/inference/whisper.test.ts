import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { chooseModel, listModels, pullModel, verifyModels } from '../../src/models/index.ts';
import { openWhisper } from '../../src/recognition/index.ts';
import { shippedModelsFolder } from '../../src/shipped-models.ts';
import { writeTinyWhisper } from '../support/write-tiny-whisper.ts';

let root: string;
let folder: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'phonograph-whisper-'));
  folder = await writeTinyWhisper(join(root, 'tiny'));
});
after(() => rm(root, { recursive: true, force: true }));

const tone = Float32Array.from({ length: 4 * 16_000 }, (_, index) => Math.sin(index / 10) * 0.3);
const open = (language: string | null, from = folder) =>
  openWhisper({ name: 'tiny', folder: from, language, intraOpThreads: 1 });

describe('a Whisper of random weights', () => {
  test('gives words in order with times within the sound, and the language that it takes it for', async () => {
    const model = await open(null);
    try {
      assert.match(model.id, /^tiny@[0-9a-f]{12}$/);
      const { words, language } = await model.recognise(tone);
      assert.equal(language, 'de');
      assert.deepEqual(
        words.map(({ text }) => text),
        [' hello', ' wide', ' world.'],
      );
      for (const [index, { startS, endS }] of words.entries()) {
        assert.ok(startS >= (words[index - 1]?.startS ?? 0) && startS <= endS && endS <= 4);
      }
      // It looks 0.4 s further with each token, and the first word is the fifth.
      assert.ok(Math.abs(words[0]!.startS - 1.6) < 0.05, `${words[0]!.startS}`);
      assert.ok(Math.abs(words[2]!.startS - 2.4) < 0.05, `${words[2]!.startS}`);
      assert.deepEqual(await model.recognise(new Float32Array(16_000)), { words: [], language: null });
    } finally {
      await model.close();
    }
  });

  test('takes the language that it is told, by its first part, and refuses those that it does not know', async () => {
    const model = await open('ja-JP');
    try {
      assert.equal((await model.recognise(tone)).language, 'ja');
    } finally {
      await model.close();
    }
    await assert.rejects(open('fr'), { code: 'BAD_USER_INPUT', field: 'input.language' });
  });

  test('is refused by the file at fault', async () => {
    await assert.rejects(open(null, join(root, 'nowhere')), {
      code: 'MODEL_UNAVAILABLE',
      message: /config\.json is missing/,
    });
    const broken = await writeTinyWhisper(join(root, 'broken'));
    const path = join(broken, 'generation_config.json');
    const generation = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...generation, alignment_heads: undefined }));
    await assert.rejects(open(null, broken), { code: 'MODEL_UNAVAILABLE', message: /_timestamped/ });
    await writeFile(path, JSON.stringify(generation));
    await writeFile(join(broken, 'onnx', 'encoder_model.onnx'), 'no graph');
    await assert.rejects(open(null, broken), { code: 'MODEL_UNAVAILABLE', message: /cannot be used/ });
    await rm(join(broken, 'onnx', 'encoder_model.onnx'));
    await assert.rejects(open(null, broken), { code: 'MODEL_UNAVAILABLE', message: /both missing/ });
  });
});

test('a speech model is pulled from a folder, listed, verified and chosen', async () => {
  const config = { ...readConfig({}, shippedModelsFolder), dataFolder: join(root, 'data') };
  const signal = new AbortController().signal;
  const stateOf = async (name: string) => (await listModels(config)).find((model) => model.name === name)!;
  const before = await stateOf('whisper-tiny');
  assert.deepEqual([before.kind, before.state, before.isInUse], ['recogniser', 'absent', false]);
  assert.ok(before.approximateBytes! > 30_000_000);

  const events: string[] = [];
  await pullModel(config, 'whisper-tiny', { from: folder }, ({ event }) => events.push(event), signal);
  assert.ok(events.includes('verified'));
  const { state, isInUse } = await stateOf('whisper-tiny');
  assert.deepEqual([state, isInUse], ['pulled', true]);
  const [finding] = await verifyModels(config, 'whisper-tiny', signal);
  assert.deepEqual([finding!.problems, finding!.files.length], [[], 7]);
  assert.equal(await chooseModel(config, 'whisper-tiny', signal), 'recogniser');
  await assert.rejects(chooseModel(config, 'whisper-small', signal), { code: 'MODEL_UNAVAILABLE' });
  const nothing = join(root, 'empty');
  await assert.rejects(
    pullModel(config, 'whisper-base', { from: nothing }, () => undefined, signal),
    {
      code: 'MODEL_UNAVAILABLE',
    },
  );
});
