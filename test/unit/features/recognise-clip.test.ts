import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../../../src/errors.ts';
import { createRecogniseClip } from '../../../src/features/transcription/recognise-clip.ts';
import type {
  RecogniserSettings,
  RecogniserTask,
  RecogniseTask,
} from '../../../src/workers/recogniser-tasks.ts';

const settings: RecogniserSettings = {
  ...{ kind: 'WHISPER', name: 'tiny', folder: '/nowhere', language: null, intraOpThreads: 1 },
};
const asked: RecogniseTask[] = [];
const dependencies = {
  transcribers: {
    complete: () =>
      Promise.resolve({
        ...{ transcriber: 'WHISPER' as const, model: 'tiny', language: null, vocabulary: null },
        replaces: false,
      }),
    settingsOf: () => Promise.resolve(settings),
  },
  recogniser: {
    run: (
      task: RecogniserTask,
      listener: { loaded?: (id: string) => void; heard?: (piece: never) => void } = {},
    ) => {
      asked.push(task as RecogniseTask);
      listener.loaded?.('tiny@1');
      for (const [text, heardS] of [
        [[' Where', ' is'], 25],
        [[' my', ' card?'], 30],
      ] as const) {
        const words = text.map((each) => ({ text: each, startS: 0, endS: 1, confidence: null }));
        listener.heard?.({ words, language: 'en', heardS } as never);
      }
      return Promise.resolve();
    },
  },
  limits: { maxDurationS: 60, ffmpegPath: null },
  automatic: {},
};
const signal = new AbortController().signal;

test('a clip is recognised in pieces that a recogniser takes, up to the longest clip', async () => {
  const said = await createRecogniseClip(dependencies as never)('w', '/clip.wav', 30, signal);
  assert.deepEqual(said, { text: 'Where is my card?', recogniserId: 'tiny@1' });
  assert.deepEqual(asked[0]!.pieces, [
    { startS: 0, endS: 25 },
    { startS: 25, endS: 30 },
  ]);
});

test('where no transcriber is chosen none is asked, and where none works the reason is told', async () => {
  const count = asked.length;
  assert.equal(
    await createRecogniseClip({ ...dependencies, automatic: null } as never)('w', '/clip.wav', 30, signal),
    null,
  );
  assert.equal(asked.length, count);
  const broken = {
    ...dependencies,
    transcribers: {
      ...dependencies.transcribers,
      settingsOf: () => Promise.reject(new AppError('MODEL_UNAVAILABLE', 'gone')),
    },
  };
  assert.deepEqual(await createRecogniseClip(broken as never)('w', '/clip.wav', 30, signal), {
    problem: 'gone',
  });
  const refused = {
    ...dependencies,
    recogniser: { run: () => Promise.reject(new AppError('AUDIO_UNREADABLE' as never, 'no sound')) },
  };
  await assert.rejects(createRecogniseClip(refused as never)('w', '/clip.wav', 30, signal), /no sound/);
});
