import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ExecutionProvider } from '../../../src/inference/tokenizer.ts';
import { type ChoiceOptions, chooseProvider } from '../../../src/workers/choose-provider.ts';

/** Chooses with a fake probe that knows which providers work; notes what was tried. */
async function choose(
  working: readonly ExecutionProvider[],
  {
    name = 'qwen3-tts-tokenizer-12hz',
    signs = true,
    ...options
  }: Partial<ChoiceOptions> & {
    readonly name?: string;
    readonly signs?: boolean;
  } = {},
) {
  const tried: ExecutionProvider[] = [];
  const settings = {
    name,
    folder: 'models',
    attention: 'window',
    cacheFolder: 'graphs',
    executionProvider: 'cpu',
  } as const;
  const choice = await chooseProvider(settings, {
    setting: 'auto',
    fallback: false,
    hasGpuSigns: async () => signs,
    probe: async ({ executionProvider }) => {
      tried.push(executionProvider);
      return working.includes(executionProvider) ? null : `${executionProvider} is broken.`;
    },
    ...options,
  });
  const reasons = Object.fromEntries(choice.providers.map(({ provider, reason }) => [provider, reason]));
  assert.deepEqual(
    choice.providers.filter(({ used }) => used).map(({ provider }) => provider),
    [choice.used],
  );
  return { used: choice.used, tried, reasons };
}

describe('auto', () => {
  test('takes the first that works and tries no further', async () => {
    assert.deepEqual(await choose(['cuda', 'webgpu']), {
      used: 'cuda',
      tried: ['cuda'],
      reasons: { cuda: null, webgpu: 'cuda comes first.', cpu: 'cuda comes first.' },
    });
  });

  test('remembers why those before it failed', async () => {
    assert.deepEqual(await choose(['webgpu']), {
      used: 'webgpu',
      tried: ['cuda', 'webgpu'],
      reasons: { cuda: 'cuda is broken.', webgpu: null, cpu: 'webgpu comes first.' },
    });
    assert.deepEqual(await choose([]), {
      used: 'cpu',
      tried: ['cuda', 'webgpu'],
      reasons: { cuda: 'cuda is broken.', webgpu: 'webgpu is broken.', cpu: null },
    });
  });

  test('tries nothing on a machine without a sign of a GPU', async () => {
    const { used, tried, reasons } = await choose(['cuda'], { signs: false });
    assert.deepEqual([used, tried], ['cpu', []]);
    assert.match(reasons['cuda']!, /no sign of a GPU/);
  });

  test('tries nothing for the bundled tokenizer', async () => {
    const { used, tried, reasons } = await choose(['cuda'], { name: 'phonograph-base' });
    assert.deepEqual([used, tried], ['cpu', []]);
    assert.match(reasons['cuda']!, /runs on the processor only/);
  });
});

describe('a provider asked for by name', () => {
  test('is tried even without a sign of a GPU', async () => {
    const { used, tried, reasons } = await choose(['cuda', 'webgpu'], { setting: 'webgpu', signs: false });
    assert.deepEqual([used, tried], ['webgpu', ['webgpu']]);
    assert.equal(reasons['cuda'], 'PHONOGRAPH_EXECUTION_PROVIDER asks for webgpu.');
  });

  test('that does not work is an error with its reason', async () => {
    await assert.rejects(choose(['webgpu'], { setting: 'cuda' }), {
      code: 'MODEL_UNAVAILABLE',
      message: /^It cannot run on cuda\. cuda is broken\. /,
    });
  });

  test('that does not work gives way to the processor where a fallback is allowed', async () => {
    const { used, tried, reasons } = await choose(['webgpu'], { setting: 'cuda', fallback: true });
    assert.deepEqual([used, tried, reasons['cuda']], ['cpu', ['cuda'], 'cuda is broken.']);
  });

  test('does not keep the bundled tokenizer from the processor', async () => {
    const { used, tried } = await choose([], { setting: 'cuda', name: 'phonograph-base' });
    assert.deepEqual([used, tried], ['cpu', []]);
  });

  test('may be the processor', async () => {
    assert.deepEqual(await choose(['cuda'], { setting: 'cpu' }), {
      used: 'cpu',
      tried: [],
      reasons: {
        cuda: 'PHONOGRAPH_EXECUTION_PROVIDER asks for cpu.',
        webgpu: 'PHONOGRAPH_EXECUTION_PROVIDER asks for cpu.',
        cpu: null,
      },
    });
  });
});
