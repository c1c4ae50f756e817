import { joinedRateHz } from './joined-recording.ts';

/** A stretch of a recording of speech. */
export interface SpeechPiece {
  readonly file: string;
  readonly samples: Float32Array;
}

/**
 * Endless real speech for the time between: 3 to 12 s from random places of random recordings, each with a gain of
 * its own of up to 6 dB either way. Longer recordings have more turns.
 */
export function* endlessSpeech(
  recordings: readonly SpeechPiece[],
  random: () => number,
): Generator<SpeechPiece, never> {
  const sampleCount = recordings.reduce((sum, { samples }) => sum + samples.length, 0);
  if (sampleCount === 0) throw new RangeError('There is no speech to fill with.');
  for (;;) {
    let at = Math.floor(random() * sampleCount);
    const { file, samples } = recordings.find((recording) => {
      at -= recording.samples.length;
      return at < 0;
    })!;
    const length = Math.min(samples.length, Math.round((3 + 9 * random()) * joinedRateHz));
    const start = Math.floor(random() * (samples.length - length + 1));
    const gain = 10 ** ((12 * random() - 6) / 20);
    yield { file, samples: samples.slice(start, start + length).map((value) => value * gain) };
  }
}
