import { encodeWav } from './encode-wav.ts';

/** What tokenizers listen at; more would only take longer to send. */
const sampleRateHz = 24_000;

/** A clip as samples, all channels as one. Throws what the browser throws when it cannot decode it. */
export async function decodeClip(bytes: Blob): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, 1, sampleRateHz);
  const decoded = await context.decodeAudioData(await bytes.arrayBuffer());
  const mixed = new Float32Array(decoded.length);
  for (let channel = 0; channel < decoded.numberOfChannels; channel++) {
    const samples = decoded.getChannelData(channel);
    for (let index = 0; index < mixed.length; index++) mixed[index]! += samples[index]!;
  }
  return mixed.map((sample) => sample / decoded.numberOfChannels);
}

export const wavFileOf = (samples: Float32Array, name: string): File =>
  new File([encodeWav(samples, sampleRateHz)], name, { type: 'audio/wav' });

export const durationOf = (samples: Float32Array): number => samples.length / sampleRateHz;

export const partOf = (samples: Float32Array, startS: number, lengthS: number): Float32Array =>
  samples.slice(Math.round(startS * sampleRateHz), Math.round((startS + lengthS) * sampleRateHz));

/** The loudest sample of each of `count` stretches in dBFS, as the API tells levels. */
export function levelsOf(samples: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    let most = 1e-6;
    const end = Math.floor(((index + 1) * samples.length) / count);
    for (let at = Math.floor((index * samples.length) / count); at < end; at++)
      most = Math.max(most, Math.abs(samples[at]!));
    return 20 * Math.log10(most);
  });
}
