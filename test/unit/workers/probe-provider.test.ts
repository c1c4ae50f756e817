import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { probeProvider } from '../../../src/workers/probe-provider.ts';
import { writeSmallWeights } from '../../support/small-weights.ts';

const folder = await mkdtemp(join(tmpdir(), 'phonograph-probe-'));
after(() => rm(folder, { recursive: true }));
const settings = {
  name: 'qwen3-tts-tokenizer-12hz',
  folder: await writeSmallWeights(join(folder, 'weights')),
  attention: 'window',
  cacheFolder: join(folder, 'graphs'),
  executionProvider: 'cpu',
} as const;

async function program(text: string): Promise<string> {
  const file = join(folder, `${text.length}.mjs`);
  await writeFile(file, text);
  return file;
}

describe('a probe in a process of its own', () => {
  test('finds nothing wrong with a provider that gives the tokens of the processor', async () => {
    assert.equal(await probeProvider(settings), null);
  });

  test('says why a provider cannot be opened', async () => {
    // The libraries of CUDA are not part of the installation.
    const reason = await probeProvider({ ...settings, executionProvider: 'cuda' });
    assert.match(reason ?? '', /No execution provider can run the tokenizer: .*cuda/);
  });

  test('says what is wrong with the model', async () => {
    const reason = await probeProvider({ ...settings, folder: join(folder, 'nowhere') });
    assert.match(reason ?? '', /config\.json/);
  });

  test('that hangs is ended', async () => {
    const hanging = await program('setInterval(() => {}, 1000);');
    assert.equal(
      await probeProvider(settings, { program: hanging, timeoutMs: 500 }),
      'It gave no answer within 0.5 seconds.',
    );
  });

  test('that crashes takes nobody along', async () => {
    const crashing = await program("process.kill(process.pid, 'SIGSEGV'); setInterval(() => {}, 1000);");
    assert.equal(await probeProvider(settings, { program: crashing }), 'Trying it crashed (SIGSEGV).');
  });

  test('may print what it likes before its answer', async () => {
    const noisy = await program(
      `console.log('noise'); console.error('noise'); console.log('{"reason":"no"}');`,
    );
    assert.equal(await probeProvider(settings, { program: noisy }), 'no');
  });

  test('that ends without an answer has failed', async () => {
    assert.equal(
      await probeProvider(settings, { program: await program('//') }),
      'Trying it ended without an answer.',
    );
  });
});
