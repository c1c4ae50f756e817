import { open } from 'node:fs/promises';
import { createResampler } from '../audio/resampler.ts';
import { wavHeader } from '../audio/wav-writer.ts';

/** Writes the beginning of a 24 kHz sound as a 16-bit mono WAV file of any rate, piece by piece. */
export async function writeWav(
  path: string,
  sound: Iterable<Float32Array>,
  durationS: number,
  sampleRateHz = 24_000,
): Promise<void> {
  const sampleCount = Math.round(durationS * sampleRateHz);
  const resampler = await createResampler(24_000, sampleRateHz);
  const file = await open(path, 'w');
  try {
    await file.write(wavHeader(sampleCount, sampleRateHz, 1, 's16'));
    let written = 0;
    for (const piece of sound) {
      const samples = resampler.push(piece).subarray(0, sampleCount - written);
      await file.write(toInt16(samples));
      written += samples.length;
      if (written === sampleCount) break;
    }
  } finally {
    resampler.free();
    await file.close();
  }
}

function toInt16(samples: Float32Array): Uint8Array {
  const whole = new Int16Array(samples.length);
  for (let i = 0; i < samples.length; i++) whole[i] = 32_767 * Math.max(-1, Math.min(1, samples[i]!));
  return new Uint8Array(whole.buffer);
}
