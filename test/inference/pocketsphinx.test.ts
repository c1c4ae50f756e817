import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openAudio } from '../../src/audio/open-audio.ts';
import { createResampler } from '../../src/audio/resampler.ts';
import { createRecogniseClip } from '../../src/features/transcription/index.ts';
import {
  findPocketsphinx,
  openPocketsphinx,
  type PocketsphinxPlace,
  recogniseWithTexts,
} from '../../src/recognition/index.ts';
import { createRecogniserProcess } from '../../src/workers/recogniser-process.ts';

const limits = { maxDurationS: 60, ffmpegPath: null };

/** A committed sample at the rate that recognisers hear. */
async function soundOf(file: string): Promise<Float32Array> {
  const path = fileURLToPath(new URL(`../../src/demo/samples/questions/${file}`, import.meta.url));
  const source = await openAudio(path, limits);
  const resampler = await createResampler(24_000, 16_000);
  const samples: number[] = [];
  for await (const block of source.pcm) samples.push(...resampler.push(block));
  samples.push(...resampler.flush());
  resampler.free();
  await source.close();
  return Float32Array.from(samples);
}

const found = await findPocketsphinx('auto', process.env['PATH'] ?? '');
const reason = 'problem' in found ? `pocketsphinx is not installed: ${found.problem}` : false;

describe('pocketsphinx, as it is installed', { skip: reason }, () => {
  const place = found as PocketsphinxPlace;
  const articles = [
    'Lost card. If you have lost your card, block it at once. I have lost my card. How do I block my card?',
    'Opening hours. When do you open? What are your opening hours at the weekend?',
    'Where is my parcel? Track your parcel with the number in the mail.',
  ];

  test('hears a word of the articles in a spoken question, and nothing in silence', async () => {
    const texts = await recogniseWithTexts(
      place,
      articles,
      [await soundOf('lost-card-grace.ogg'), new Float32Array(16_000), new Float32Array(0)],
      2,
    );
    assert.equal(texts.length, 3);
    assert.match(texts[0]!, /\bcard\b/);
    assert.deepEqual(texts.slice(1), ['', '']);
  });

  test('tells times on the clock of the sound, leading silence included', async () => {
    const sound = await soundOf('lost-card-grace.ogg');
    const late = new Float32Array(sound.length + 32_000);
    late.set(sound, 32_000);
    const recogniser = await openPocketsphinx({ place, languageModel: null });
    try {
      const { words } = await recogniser.recognise(late);
      assert.ok(words.length > 2);
      assert.ok(words[0]!.startS > 1.9, `${words[0]!.startS}`);
      for (const [index, { startS, endS, confidence }] of words.entries()) {
        assert.ok(startS < endS && endS <= late.length / 16_000 + 0.02);
        assert.ok(startS >= (words[index - 1]?.startS ?? 0));
        assert.ok(confidence! >= 0 && confidence! <= 1);
      }
    } finally {
      await recogniser.close();
    }
  });
});

test('a clip of a question is heard by the real pocketsphinx, as linkKnowledge has it heard', {
  skip: reason,
}, async () => {
  const place = found as PocketsphinxPlace;
  const recogniser = createRecogniserProcess();
  try {
    const recogniseClip = createRecogniseClip({
      ...{ recogniser, limits, automatic: {} },
      transcribers: {
        complete: () =>
          Promise.resolve({
            ...{ transcriber: 'POCKETSPHINX' as const, model: null, language: null, vocabulary: 'GENERAL' },
            replaces: false,
          }),
        settingsOf: () => Promise.resolve({ kind: 'POCKETSPHINX', place, languageModel: null }),
      },
    });
    const path = fileURLToPath(
      new URL('../../src/demo/samples/questions/lost-card-grace.ogg', import.meta.url),
    );
    const said = await recogniseClip('workspace', path, 60, new AbortController().signal);
    assert.ok(said && 'text' in said, JSON.stringify(said));
    assert.match(said.recogniserId, /^pocketsphinx@[0-9a-f]{12}/);
    assert.ok(said.text.split(' ').length >= 3, said.text);
  } finally {
    await recogniser.close();
  }
});

describe('a pocketsphinx that does not do', () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'phonograph-fake-sphinx-'));
  });
  after(() => rm(root, { recursive: true, force: true }));

  /** A program of this text at the place where packages put it. */
  async function install(name: string, script: string): Promise<string> {
    const program = join(root, name, 'bin', 'pocketsphinx_batch');
    await mkdir(dirname(program), { recursive: true });
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
    return program;
  }
  const placeOf = (program: string): PocketsphinxPlace => ({
    program,
    modelFolder: root,
    id: 'fake@1',
    removesSilence: false,
  });

  test('is not offered, with the reason', async () => {
    const problemOf = async (wanted: string, path = '') => {
      const place = await findPocketsphinx(wanted, path);
      return 'problem' in place ? place.problem : null;
    };
    assert.match((await problemOf('off')) ?? '', /PHONOGRAPH_POCKETSPHINX/);
    assert.match((await problemOf('auto', root)) ?? '', /not installed/);
    const alone = await install('alone', 'echo "-ctm"');
    assert.match((await problemOf(alone)) ?? '', /mdef is missing/);
  });

  test('that ends is UNAVAILABLE with its last error, and leaves no file behind', async () => {
    const program = await install('ends', 'echo "ERROR: no such model"; exit 1');
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith('phonograph-recogniser-'));
    const recogniser = await openPocketsphinx({ place: placeOf(program), languageModel: null });
    await assert.rejects(recogniser.recognise(new Float32Array(16_000).fill(0.1)), {
      code: 'UNAVAILABLE',
      message: /no such model/,
    });
    await recogniser.close();
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('phonograph-recogniser-'));
    assert.ok(left.length <= before.length);
  });

  test('words of one piece do not turn up in the next, and numbers of pronunciations are no words', async () => {
    const program = await install(
      'talks',
      `while read name; do
        echo "$name 1 0.10 0.20 was(2) 0.5"; echo "INFO: batch.c(1): $name: 0.1 xRT (CPU), 0.2 xRT (elapsed)"
      done`,
    );
    const recogniser = await openPocketsphinx({ place: placeOf(program), languageModel: null });
    try {
      for (let piece = 0; piece < 2; piece++) {
        const { words } = await recogniser.recognise(new Float32Array(16_000).fill(0.1));
        assert.deepEqual(
          words.map(({ text, startS, confidence }) => ({ text, startS, confidence })),
          [{ text: ' was', startS: 0.1, confidence: 0.5 }],
        );
      }
    } finally {
      await recogniser.close();
    }
  });
});
