import { createResampler } from '../audio/resampler.ts';
import { logSpectralDistanceDb } from './log-spectral-distance.ts';
import { STOI_SAMPLE_RATE_HZ, stoi } from './stoi.ts';

export interface RoundTripMeasures {
  /** 0..1, more is better; null where too little sound is there. */
  readonly stoi: number | null;
  /** In dB, less is better; null where there is only silence. */
  readonly logSpectralDistanceDb: number | null;
}

/** Compares sound with what a tokenizer made of it, both mono at `sampleRateHz` (24,000) and aligned. */
export async function measureRoundTrip(
  original: Float32Array,
  decoded: Float32Array,
  sampleRateHz: number,
): Promise<RoundTripMeasures> {
  const length = Math.min(original.length, decoded.length);
  const [before, after] = [original.subarray(0, length), decoded.subarray(0, length)];
  return {
    stoi: stoi(await toStoiRate(before, sampleRateHz), await toStoiRate(after, sampleRateHz)),
    logSpectralDistanceDb: logSpectralDistanceDb(before, after),
  };
}

async function toStoiRate(samples: Float32Array, sampleRateHz: number): Promise<Float32Array> {
  const resampler = await createResampler(sampleRateHz, STOI_SAMPLE_RATE_HZ);
  try {
    const body = resampler.push(samples);
    const tail = resampler.flush();
    const resampled = new Float32Array(body.length + tail.length);
    resampled.set(body);
    resampled.set(tail, body.length);
    return resampled;
  } finally {
    resampler.free();
  }
}
