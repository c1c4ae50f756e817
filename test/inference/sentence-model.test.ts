import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import {
  loadSentenceModel,
  SENTENCE_WIDTH,
  type SentenceModel,
} from '../../src/inference/sentence-model/load-sentence-model.ts';
import { poolTokens } from '../../src/inference/sentence-model/pool-tokens.ts';
import { writeTinyEmbedder } from '../support/write-tiny-embedder.ts';

let root: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'phonograph-embedder-'));
});
after(() => rm(root, { recursive: true, force: true }));

const open = (folder: string, rules = {}) => loadSentenceModel({ name: 'tiny', folder, rules }, 1);

/** What stays of a model after it was closed. */
async function using<Result>(
  folder: string,
  rules: object,
  use: (model: SentenceModel) => Promise<Result>,
): Promise<Result> {
  const model = await open(folder, rules);
  try {
    return await use(model);
  } finally {
    await model.close();
  }
}

describe('a text model of random weights', () => {
  let folder: string;
  let model: SentenceModel;
  before(async () => {
    folder = await writeTinyEmbedder(join(root, 'tiny'));
    model = await open(folder);
  });
  after(() => model.close());

  test('gives vectors of length 1, filled up to the width of the index', async () => {
    const [vector] = await model.embed(['hello world'], 'passage');
    assert.equal(model.width, 16);
    assert.equal(vector!.length, SENTENCE_WIDTH);
    assert.ok(Math.abs(Math.hypot(...vector!) - 1) < 1e-6);
    assert.ok(vector!.subarray(16).every((value) => value === 0));
  });

  test('gives a text the same vector in every company: padding does not count', async () => {
    const texts = ['short', 'a much longer text, with many more letters in it.', 'other'];
    const together = await model.embed(texts, 'passage');
    for (const [index, text] of texts.entries()) {
      const [alone] = await model.embed([text], 'passage');
      for (let i = 0; i < 16; i++) assert.ok(Math.abs(alone![i]! - together[index]![i]!) < 1e-5);
    }
    assert.notDeepEqual(together[0], together[2]);
  });

  test('takes texts longer than its tokens', async () => {
    const [long] = await model.embed(['word '.repeat(5_000)], 'passage');
    assert.ok(Math.abs(Math.hypot(...long!) - 1) < 1e-6);
  });

  test('has another id with other weights, and with other rules', async () => {
    const same = await writeTinyEmbedder(join(root, 'same'));
    const other = await writeTinyEmbedder(join(root, 'other'), { seed: 2 });
    const id = ({ id }: SentenceModel) => Promise.resolve(id);
    assert.equal(await using(same, {}, id), model.id);
    assert.notEqual(await using(other, {}, id), model.id);
    assert.notEqual(await using(folder, { passagePrefix: 'passage: ' }, id), model.id);
  });

  test('puts prefixes before questions and texts, from the catalogue or from embedder.json', async () => {
    const rules = { queryPrefix: 'query: ', passagePrefix: 'passage: ' };
    const [plain] = await model.embed(['query: what'], 'query');
    const embedWhat = (one: SentenceModel) => one.embed(['what'], 'query');
    assert.deepEqual((await using(folder, rules, embedWhat))[0], plain);
    const stated = await writeTinyEmbedder(join(root, 'stated'));
    await writeFile(join(stated, 'embedder.json'), JSON.stringify(rules));
    assert.deepEqual((await using(stated, {}, embedWhat))[0], plain);
  });
});

describe('a folder that is no fit text model', () => {
  test('is refused by the file at fault', async () => {
    await assert.rejects(open(join(root, 'nowhere')), {
      code: 'MODEL_UNAVAILABLE',
      message: /config\.json is missing/,
    });
    const noGraph = await writeTinyEmbedder(join(root, 'no-graph'));
    await rm(join(noGraph, 'onnx', 'model.onnx'));
    await assert.rejects(open(noGraph), {
      code: 'MODEL_UNAVAILABLE',
      message: /neither onnx\/model\.onnx nor/,
    });
    const damaged = await writeTinyEmbedder(join(root, 'damaged'));
    await writeFile(join(damaged, 'onnx', 'model.onnx'), 'no graph');
    await assert.rejects(open(damaged), { code: 'MODEL_UNAVAILABLE', message: /cannot be used/ });
    await writeFile(join(damaged, 'tokenizer.json'), '{');
    await assert.rejects(open(damaged), {
      code: 'MODEL_UNAVAILABLE',
      message: /tokenizer\.json does not fit/,
    });
  });

  test('is refused when its vectors are wider than the index', async () => {
    const wide = await writeTinyEmbedder(join(root, 'wide'));
    await writeFile(join(wide, 'config.json'), JSON.stringify({ model_type: 'bert', hidden_size: 768 }));
    await assert.rejects(open(wide), { code: 'MODEL_UNAVAILABLE', limit: SENTENCE_WIDTH });
  });
});

test('tokens are pooled by their mean without padding, or by the first', () => {
  const tokens = {
    textCount: 2,
    tokenCount: 2,
    width: 2,
    mask: [1, 1, 1, 0],
    values: Float32Array.of(3, 0, 0, 3, 0, 5, 9, 9),
  };
  const half = Math.fround(Math.SQRT1_2);
  assert.deepEqual(poolTokens(tokens, 'mean', 3), [Float32Array.of(half, half, 0), Float32Array.of(0, 1, 0)]);
  assert.deepEqual(poolTokens(tokens, 'cls', 2), [Float32Array.of(1, 0), Float32Array.of(0, 1)]);
});
