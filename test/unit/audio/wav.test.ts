import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { openAudio } from '../../../src/audio/open-audio.ts';
import type { SampleKind } from '../../../src/audio/wav/wav-format.ts';
import { toChannels } from '../../../src/audio/wav/wav-samples.ts';
import { wavHeader } from '../../../src/audio/wav-writer.ts';
import { fixtureFile, noise, readAll, type WavOptions, wavBytes } from '../../support/audio-fixtures.ts';

const limits = { maxDurationS: 60, ffmpegPath: null };
const rateHz = 24_000;

async function decode(context: TestContext, bytes: Uint8Array) {
  const source = await openAudio(await fixtureFile(context, 'sound.bin', bytes), limits);
  return { samples: await readAll(source), source };
}

function assertClose(actual: Float32Array, expected: Float32Array, tolerance: number): void {
  assert.equal(actual.length, expected.length);
  const worst = actual.reduce((max, value, i) => Math.max(max, Math.abs(value - expected[i]!)), 0);
  assert.ok(worst <= tolerance, `largest difference ${worst}`);
}

describe('WAV', () => {
  const tolerances: Readonly<Record<string, number>> = {
    u8: 1 / 128,
    s16: 1 / 32_768,
    s24: 1e-6,
    s24in32: 1e-6,
    s32: 1e-7,
    f32: 0,
    f64: 1e-7,
  };
  for (const [kind, tolerance] of Object.entries(tolerances)) {
    // Extensible 24 bits in four bytes announce 32 bits, and are the case `s32`.
    for (const extensible of kind === 's24in32' ? [false] : [false, true]) {
      test(`${kind} samples${extensible ? ', extensible' : ''} come out as they went in`, async (t) => {
        const sound = noise(rateHz * 1.5);
        const bytes = wavBytes([sound], rateHz, { kind: kind as SampleKind, extensible });
        const { samples, source } = await decode(t, bytes);
        assertClose(samples, sound, tolerance);
        assert.equal(source.decoder, 'shipped');
        assert.deepEqual(source.warnings, []);
      });
    }
  }

  test('A-law and mu-law follow G.711', () => {
    const alaw = toChannels(Uint8Array.of(0xd5, 0x55, 0xaa, 0x2a), 'alaw', 1)[0]!;
    assert.deepEqual(
      [...alaw].map((x) => x * 32_768),
      [8, -8, 32_256, -32_256],
    );
    const mulaw = toChannels(Uint8Array.of(0xff, 0x7f, 0x80, 0x00), 'mulaw', 1)[0]!;
    assert.deepEqual(
      [...mulaw].map((x) => x * 32_768),
      [0, -0, 32_124, -32_124],
    );
  });

  const layouts: Record<string, WavOptions> = {
    RF64: { container: 'RF64' },
    BW64: { container: 'BW64' },
    'a chunk of odd length in front': { chunksBefore: [{ id: 'JUNK', body: new Uint8Array(7) }] },
    'many chunks in front': {
      chunksBefore: Array.from({ length: 50 }, () => ({ id: 'LIST', body: new Uint8Array(26) })),
    },
    'a data size of zero': { announcedBytes: 0 },
    'a data size of 0xFFFFFFFF': { announcedBytes: 0xffffffff },
  };
  for (const [name, options] of Object.entries(layouts)) {
    test(`${name} is read whole`, async (t) => {
      const sound = noise(30_000);
      const { samples, source } = await decode(t, wavBytes([sound], rateHz, options));
      assertClose(samples, sound, 1 / 32_768);
      assert.deepEqual(source.warnings, []);
    });
  }

  test('a file cut off gives what is there, and says so', async (t) => {
    const sound = noise(48_000);
    const { samples, source } = await decode(t, wavBytes([sound], rateHz).subarray(0, 44 + 2 * 30_000 + 1));
    assertClose(samples, sound.subarray(0, 30_000), 1 / 32_768);
    assert.match(source.warnings.join(), /cut off/);
  });

  test('a header announcing 4 GB with 10 bytes of samples gives 5 samples or a typed error', async (t) => {
    const bytes = wavBytes([noise(5)], rateHz, { announcedBytes: 0xfffffff0 });
    await assert.rejects(decode(t, bytes), { code: 'AUDIO_CORRUPT' });
  });

  test('one sample is a recording of one sample', async (t) => {
    const { samples } = await decode(t, wavBytes([Float32Array.of(0.5)], rateHz));
    assert.deepEqual([...samples], [0.5]);
  });

  test('eight channels are averaged', async (t) => {
    const channels = Array.from({ length: 8 }, (_, c) => new Float32Array(100).fill(c / 8));
    const { samples, source } = await decode(t, wavBytes(channels, rateHz, { kind: 'f32' }));
    assertClose(samples, new Float32Array(100).fill(3.5 / 8), 1e-6);
    assert.equal(source.facts.channelCount, 8);
  });

  test('192 kHz becomes 24 kHz of the same length', async (t) => {
    const { samples, source } = await decode(t, wavBytes([noise(192_000)], 192_000));
    assert.equal(samples.length, 24_000);
    assert.equal(source.facts.sampleRateHz, 192_000);
  });

  test('samples that are no numbers become 0, loud ones stay', async (t) => {
    const sound = Float32Array.of(
      0.25,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -3.5,
      Number.NEGATIVE_INFINITY,
      1,
    );
    const { samples } = await decode(t, wavBytes([sound], rateHz, { kind: 'f32' }));
    assert.deepEqual([...samples], [0.25, 0, 0, -3.5, 0, 1]);
  });

  test('an absurd rate or channel count is refused', async (t) => {
    await assert.rejects(decode(t, wavBytes([noise(9000)], 900)), { code: 'AUDIO_UNSUPPORTED' });
    await assert.rejects(decode(t, wavBytes([noise(9000)], 800_000)), { code: 'AUDIO_UNSUPPORTED' });
    const many = Array.from({ length: 65 }, () => new Float32Array(100));
    await assert.rejects(decode(t, wavBytes(many, rateHz)), { code: 'AUDIO_UNSUPPORTED', limit: 64 });
  });

  test('ADPCM inside is refused by name when there is no ffmpeg', async (t) => {
    const bytes = wavBytes([noise(9000)], rateHz, { formatTag: 2 });
    await assert.rejects(decode(t, bytes), { code: 'AUDIO_UNSUPPORTED', message: /adpcm_ms/ });
  });

  test('what the writer announces, the reader reads', async (t) => {
    const header = wavHeader(3, rateHz, 1, 's16');
    const bytes = Buffer.concat([header, Buffer.from(Int16Array.of(0, 16_384, -16_384).buffer)]);
    const { samples } = await decode(t, bytes);
    assert.deepEqual([...samples], [0, 0.5, -0.5]);
    assert.equal(Buffer.from(wavHeader(10, 8000, 2, 'f32')).readUInt32LE(40), 80);
  });
});
