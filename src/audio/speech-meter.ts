import { createResampler } from './resampler.ts';
import { SyllableCounter } from './syllable-counter.ts';
import { createVoiceDetector, DETECTOR_RATE_HZ, STEP_SAMPLES } from './voice-detector.ts';

/** Steps of the detector in a frame of 80 ms. */
const FRAME_STEPS = 8;
const STEPS_PER_SECOND = DETECTOR_RATE_HZ / STEP_SAMPLES;
/** Of the detector's four; see `src/tokens/speech-frames.ts` for what is measured of the whole rule. */
const DETECTOR_MODE = 2;
const QUIETEST = 1e-12;

/** What is heard of voice in each frame of 80 ms. */
export interface VoiceFrames {
  /** Steps of 10 ms, 0..8, that sound like a voice. */
  readonly voiceSteps: Uint8Array;
  /** Syllable nuclei that lie in the frame. */
  readonly syllables: Uint8Array;
}

/** Listens for voices in a stream of PCM, fed in blocks of any length. */
export interface SpeechMeter {
  push(pcm: Float32Array): void;
  /** All frames; a last, shorter one counts as filled up with silence. */
  finish(): VoiceFrames;
  /** Gives its memory back; needed always. */
  free(): void;
}

/** @param rateHz of the stream, e.g. 24,000 */
export async function createSpeechMeter(rateHz: number): Promise<SpeechMeter> {
  const resampler = await createResampler(rateHz, DETECTOR_RATE_HZ);
  const detector = await createVoiceDetector(DETECTOR_MODE);
  const counter = new SyllableCounter();
  const step = new Float32Array(STEP_SAMPLES);
  const voiceSteps: number[] = [];
  const nuclei: number[] = [];
  let steps = 0;
  let filled = 0;
  let pushed = 0;

  const endStep = () => {
    const isVoice = detector.isVoice(step);
    const frame = Math.floor(steps++ / FRAME_STEPS);
    voiceSteps[frame] = (voiceSteps[frame] ?? 0) + (isVoice ? 1 : 0);
    let energy = 0;
    for (const sample of step) energy += sample * sample;
    const nucleus = counter.push(10 * Math.log10(energy / STEP_SAMPLES + QUIETEST), isVoice);
    if (nucleus !== null) nuclei.push(nucleus);
    filled = 0;
  };
  const take = (samples: Float32Array) => {
    for (let read = 0; read < samples.length; ) {
      const part = samples.subarray(read, read + STEP_SAMPLES - filled);
      step.set(part, filled);
      filled += part.length;
      read += part.length;
      if (filled === STEP_SAMPLES) endStep();
    }
  };

  return {
    push(pcm) {
      pushed += pcm.length;
      take(resampler.push(pcm));
    },
    finish() {
      take(resampler.flush());
      if (filled > 0) {
        step.fill(0, filled);
        endStep();
      }
      const frameCount = Math.ceil((pushed * STEPS_PER_SECOND) / FRAME_STEPS / rateHz);
      const syllables = new Uint8Array(frameCount);
      for (const nucleus of nuclei) {
        const frame = Math.floor(nucleus / FRAME_STEPS);
        if (frame < frameCount) syllables[frame]!++;
      }
      return {
        voiceSteps: Uint8Array.from({ length: frameCount }, (_, frame) => voiceSteps[frame] ?? 0),
        syllables,
      };
    },
    free() {
      detector.free();
      resampler.free();
    },
  };
}
