import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import { createSpeechMeter } from '../../../src/audio/speech-meter.ts';
import { isSpeech, pausesOf } from '../../../src/tokens/index.ts';
import { createSoundMeter } from '../../../src/workers/sound-meter.ts';
import { noise } from '../../support/audio-fixtures.ts';
import { speechLike } from '../../support/speech-like.ts';

async function measure(blocks: Iterable<Float32Array> | AsyncIterable<Float32Array>): Promise<Uint8Array> {
  const meter = await createSoundMeter();
  try {
    for await (const block of blocks) meter.push(block);
    return meter.finish().speech;
  } finally {
    meter.free();
  }
}
const shareOf = (bytes: Uint8Array) => bytes.filter(isSpeech).length / bytes.length;

function* cut(pcm: Float32Array, size: number): Generator<Float32Array> {
  for (let start = 0; start < pcm.length; start += size) yield pcm.subarray(start, start + size);
}

test('one byte a frame, the same however the stream is cut', async () => {
  const pcm = speechLike(7.33, 4);
  const whole = await measure([pcm]);
  assert.equal(whole.length, Math.ceil(pcm.length / 1_920));
  for (const size of [1, 999, 24_000, 100_000])
    assert.deepEqual(await measure(cut(pcm, size)), whole, `${size}`);
  assert.equal((await measure([])).length, 0);
});

test('speech between two seconds of silence is found where it is', async () => {
  const pcm = new Float32Array(24_000 * 8);
  pcm.set(speechLike(4, 2), 48_000);
  const [first, last] = [pausesOf(await measure([pcm]), 12)[0]!, pausesOf(await measure([pcm]), 12).at(-1)!];
  assert.equal(first.startFrame, 0);
  assert.ok(Math.abs(first.endFrame - 25) <= 2, `speech heard from frame ${first.endFrame}`);
  assert.ok(Math.abs(last.startFrame - 75) <= 4, `speech heard to frame ${last.startFrame}`);
});

test('silence, noise and tones are no speech', async () => {
  const tone = Float32Array.from({ length: 240_000 }, (_, index) => 0.3 * Math.sin(index * 0.1));
  for (const pcm of [new Float32Array(240_000), noise(240_000, 3).map((value) => value * 0.3), tone]) {
    assert.equal(shareOf(await measure([pcm])), 0);
  }
});

test('syllables are counted as bursts of voice come', async () => {
  // Four vowels a second, each 150 ms long.
  const pcm = Float32Array.from({ length: 24_000 * 5 }, (_, index) => {
    const inSyllable = (index % 6_000) / 3_600;
    const loudness = inSyllable < 1 ? Math.sin(Math.PI * inSyllable) : 0.001;
    let value = 0;
    for (let harmonic = 1; harmonic < 20; harmonic++) value += Math.sin(index * harmonic * 0.035) / harmonic;
    return 0.2 * loudness * value;
  });
  const meter = await createSpeechMeter(24_000);
  meter.push(pcm);
  const { syllables } = meter.finish();
  meter.free();
  const count = syllables.reduce((sum, each) => sum + each, 0);
  assert.ok(count >= 18 && count <= 21, `${count} syllables instead of 20`);
});

const data = join(import.meta.dirname, '../../../../shared/data');
const skip = existsSync(data) ? false : 'the folder of shared recordings is not there';

describe('shared recordings', { skip }, () => {
  const manifest: {
    readonly file: string;
    readonly kind: string;
    readonly sound_class?: string;
    readonly segments?: readonly { readonly start_s: number; readonly end_s: number }[];
  }[] = skip ? [] : JSON.parse(readFileSync(join(data, 'manifest.json'), 'utf8'));
  const bytesOf = async (file: string) => {
    const source = await openAudio(join(data, file), { maxDurationS: 3_600, ffmpegPath: null });
    return measure(source.pcm);
  };
  const meanShare = async (files: readonly { readonly file: string }[]) => {
    let sum = 0;
    for (const { file } of files) sum += shareOf(await bytesOf(file));
    return sum / files.length;
  };

  test('much speech in read sentences and digits, none in steady noises', async () => {
    const read = manifest.filter(({ file }) => file.startsWith('speech/read/')).slice(0, 12);
    const digits = manifest.filter(({ file }) => file.startsWith('speech/digits/')).slice(0, 40);
    assert.ok((await meanShare(read)) > 0.6);
    assert.ok((await meanShare(digits)) > 0.6);
    const steady = manifest.filter(({ file }) => /rain|sea-waves|helicopter/.test(file));
    assert.ok(steady.length > 0);
    assert.equal(await meanShare(steady), 0);
  });

  test('the gaps between joined recordings are pauses', async () => {
    const joined = manifest.find(({ segments }) => segments)!;
    const pauses = pausesOf(await bytesOf(joined.file), 4);
    for (const [index, next] of joined.segments!.slice(1).entries()) {
      const middle = 12.5 * ((joined.segments![index]!.end_s + next.start_s) / 2);
      assert.ok(
        pauses.some(({ startFrame, endFrame }) => startFrame <= middle && middle < endFrame),
        `no pause at ${middle / 12.5} s`,
      );
    }
  });
});
