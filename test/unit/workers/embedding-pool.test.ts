import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { createEmbeddingPool } from '../../../src/workers/embedding-pool.ts';

const lexical = { kind: 'LEXICAL' } as const;

describe('the pool of embedders', () => {
  const pool = createEmbeddingPool({
    intraOpThreads: 1,
    maxTaskMs: 2_000,
    workerFile: new URL('../../support/moody-embedder.worker.ts', import.meta.url),
  });
  after(() => pool.close());

  test('gives vectors in the order of the texts, however they were batched', async () => {
    const texts = Array.from({ length: 50 }, (_, index) => 'x'.repeat(((index * 7) % 50) + 1));
    const vectors = await pool.embedTexts(lexical, texts);
    assert.deepEqual(
      vectors.map(([length]) => length),
      texts.map(({ length }) => length),
    );
  });

  test('lets a question go before the batches that wait', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `text ${index}`);
    const bulk = pool.embedTexts(lexical, many);
    await pool.embedQuery(lexical, 'a question');
    const order = (await pool.embedQuery(lexical, 'asked')) as unknown as string[];
    await bulk;
    const at = order.indexOf('a question');
    const before = order.slice(0, at).filter((text) => text.startsWith('text')).length;
    assert.ok(at >= 0 && before <= 32, `${before} texts went before the question`);
  });

  test('stops when it is cancelled, before and during the work', async () => {
    await assert.rejects(pool.embedTexts(lexical, ['a'], AbortSignal.abort()), { code: 'CANCELLED' });
    const stop = new AbortController();
    const many = Array.from({ length: 400 }, (_, index) => `cancelled ${index}`);
    const work = pool.embedTexts(lexical, many, stop.signal);
    await pool.embedQuery(lexical, 'x');
    stop.abort();
    await assert.rejects(work, { code: 'CANCELLED' });
    await pool.embedTexts(lexical, ['after']);
    const order = (await pool.embedQuery(lexical, 'asked')) as unknown as string[];
    assert.ok(order.filter((text) => text.startsWith('cancelled')).length < many.length);
  });

  test('a refusal keeps its code', async () => {
    await assert.rejects(pool.embedTexts(lexical, ['refuse']), { code: 'MODEL_UNAVAILABLE' });
  });

  test('a thread that dies twice over the same text is told, and the next text gets a new one', async () => {
    await assert.rejects(pool.embedTexts(lexical, ['crash']), { code: 'UNAVAILABLE' });
    assert.deepEqual(await pool.embedTexts(lexical, ['abc']), [Float32Array.of(3)]);
  });

  test('a thread that hangs is ended', async () => {
    await assert.rejects(pool.embedQuery(lexical, 'hang'), { code: 'UNAVAILABLE', message: /in time/ });
    assert.deepEqual(await pool.embedQuery(lexical, 'abcd'), Float32Array.of(4));
  });
});
