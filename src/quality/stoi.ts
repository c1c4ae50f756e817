import { dropSilence } from './drop-silence.ts';
import { hannWindow, windowed } from './hann-frames.ts';
import { createPowerSpectrum } from './power-spectrum.ts';
import { thirdOctaveBands } from './third-octave-bands.ts';

/** The only rate at which the measure is defined. */
export const STOI_SAMPLE_RATE_HZ = 10_000;

const FRAME_SAMPLES = 256;
const HOP_SAMPLES = 128;
const FFT_SIZE = 512;
/** Frames over which envelopes are compared: 384 ms. */
const SEGMENT_FRAMES = 30;
/** Lowest signal-to-distortion ratio that counts: -15 dB; more distortion than that changes nothing. */
const CLIP_RATIO = 1 + 10 ** (15 / 20);
/** Keeps silence from dividing by zero. */
const TINY = Number.EPSILON;

/**
 * Short-time objective intelligibility of a degraded signal against the original, both at 10 kHz and of one length:
 * the mean correlation of their third-octave envelopes (150 Hz to 4.3 kHz) over 384 ms. 1 is the original itself; near
 * 0 nothing can be understood; about 0.9 and more is what good codecs reach. After C. H. Taal, R. C. Hendriks,
 * R. Heusdens and J. Jensen, "An Algorithm for Intelligibility Prediction of Time-Frequency Weighted Noisy Speech",
 * IEEE Trans. Audio, Speech and Language Processing 19(7), 2011. Silence (more than 40 dB under the loudest frame of
 * the original) is left out; null when less than about 0.4 s is left or all is silent.
 */
export function stoi(original: Float32Array, degraded: Float32Array): number | null {
  const loud = dropSilence(original, degraded, FRAME_SAMPLES, HOP_SAMPLES);
  const clean = bandEnvelopes(loud.original);
  const processed = bandEnvelopes(loud.degraded);
  const frameCount = clean[0]!.length;
  const segmentCount = frameCount - SEGMENT_FRAMES + 1;
  if (segmentCount < 1 || norm(loud.original) === 0) return null;
  let sum = 0;
  for (const [band, envelope] of clean.entries()) {
    for (let start = 0; start < segmentCount; start++) {
      const end = start + SEGMENT_FRAMES;
      sum += segmentCorrelation(envelope.subarray(start, end), processed[band]!.subarray(start, end));
    }
  }
  return sum / (clean.length * segmentCount);
}

/** For each band, the root of its energy frame by frame. */
function bandEnvelopes(samples: Float64Array): Float64Array[] {
  const bands = thirdOctaveBands(STOI_SAMPLE_RATE_HZ, FFT_SIZE);
  const window = hannWindow(FRAME_SAMPLES);
  const power = createPowerSpectrum(FFT_SIZE);
  const frameCount = Math.max(0, Math.ceil((samples.length - FRAME_SAMPLES) / HOP_SAMPLES));
  const envelopes = bands.map(() => new Float64Array(frameCount));
  for (let frame = 0; frame < frameCount; frame++) {
    const spectrum = power(windowed(samples, frame * HOP_SAMPLES, window));
    for (const [band, { firstBin, endBin }] of bands.entries()) {
      envelopes[band]![frame] = Math.sqrt(spectrum.subarray(firstBin, endBin).reduce((a, b) => a + b, 0));
    }
  }
  return envelopes;
}

/** Correlation of two envelopes, the second scaled to the first's energy and clipped first. */
function segmentCorrelation(clean: Float64Array, processed: Float64Array): number {
  const scale = norm(clean) / (norm(processed) + TINY);
  const clipped = processed.map((value, frame) => Math.min(value * scale, clean[frame]! * CLIP_RATIO));
  const a = centred(clean);
  const b = centred(clipped);
  const product = a.reduce((sum, value, frame) => sum + value * b[frame]!, 0);
  return product / ((norm(a) + TINY) * (norm(b) + TINY));
}

const norm = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
