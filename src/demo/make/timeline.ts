import type { SoundSpan, SpokenSegment } from './manifest-entry.ts';
import { seededRandom } from './seeded-random.ts';
import { decibelsToFactor, toSampleCount, toScaled, whiteNoise, workRateHz } from './signal.ts';
import { applySox, toTelephoneBand } from './sound-tools.ts';
import type { Step } from './step.ts';
import { toSound } from './step.ts';
import { speak } from './voices.ts';

interface Rendered {
  readonly channels: readonly Float32Array[];
  readonly segments: readonly SpokenSegment[];
  readonly sounds: readonly SoundSpan[];
}

interface Placed {
  readonly atSample: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
}

interface TimelineOptions {
  /** Makes pauses and noise its own. */
  readonly seed: string;
  readonly stereo?: boolean;
  /** Root mean square of the noise floor, in dB of full scale. */
  readonly noiseFloorDb?: number;
}

/** Puts the steps one after the other with uneven pauses, and notes where each of them sounds. */
export function renderTimeline(steps: readonly Step[], options: TimelineOptions): Rendered {
  const random = seededRandom(`timeline ${options.seed}`);
  const placed: Placed[] = [];
  const segments: SpokenSegment[] = [];
  const sounds: SoundSpan[] = [];
  let atSample = toSampleCount(0.2 + 0.3 * random());
  for (const [index, step] of steps.entries()) {
    const { left, right } = renderStep(step, `${options.seed} ${index}`, options.stereo === true);
    placed.push({ atSample, left, right });
    const span = { startS: toSeconds(atSample), endS: toSeconds(atSample + left.length) };
    if (step.kind === 'speech') segments.push({ ...span, speaker: step.speaker, text: step.text });
    else sounds.push(toSpan(step, span));
    const pauseS = step.pauseAfterS ?? 0.25 + 0.35 * random();
    atSample += left.length + toSampleCount(pauseS);
  }
  const channels = mix(placed, atSample, options);
  return { channels, segments, sounds };
}

function renderStep(step: Step, seed: string, stereo: boolean): { left: Float32Array; right: Float32Array } {
  if (step.kind !== 'speech') {
    const [left, right] = toSound(step, seed);
    return { left, right };
  }
  let spoken = speak(step.voice, step.say ?? step.text);
  if (step.line === 'telephone') spoken = toTelephoneBand(spoken);
  if (step.effects !== undefined) spoken = applySox(spoken, step.effects);
  if (step.gainDb !== undefined) spoken = toScaled(spoken, decibelsToFactor(step.gainDb));
  if (!stereo) return { left: spoken, right: spoken };
  const quiet = toScaled(spoken, 0.15);
  return step.line === 'telephone' ? { left: quiet, right: spoken } : { left: spoken, right: quiet };
}

function toSpan(step: Exclude<Step, { kind: 'speech' }>, span: { startS: number; endS: number }): SoundSpan {
  if (step.kind !== 'hold-music') return { kind: step.kind, ...span };
  return { kind: step.kind, ...span, tune: step.tune, tuneStartS: step.tuneStartS };
}

function mix(placed: readonly Placed[], sampleCount: number, options: TimelineOptions): Float32Array[] {
  const sides = options.stereo === true ? (['left', 'right'] as const) : (['both'] as const);
  const noiseLevel = decibelsToFactor(options.noiseFloorDb ?? -58);
  const channels = sides.map((side) => {
    const samples = whiteNoise(sampleCount, noiseLevel, `${options.seed} ${side}`);
    for (const { atSample, left, right } of placed) {
      for (let index = 0; index < left.length && atSample + index < sampleCount; index++) {
        const both = (left[index]! + right[index]!) / 2;
        samples[atSample + index]! += side === 'both' ? both : side === 'left' ? left[index]! : right[index]!;
      }
    }
    return samples;
  });
  return toUnclipped(channels);
}

/** One gain for all channels, so that the loudest sample stays 1.5 dB under full scale. */
export function toUnclipped(channels: readonly Float32Array[]): Float32Array[] {
  let peak = 0;
  for (const samples of channels) for (const value of samples) peak = Math.max(peak, Math.abs(value));
  const factor = Math.min(1, decibelsToFactor(-1.5) / peak);
  return channels.map((samples) => toScaled(samples, factor));
}

export function toSeconds(sampleCount: number): number {
  return Math.round((sampleCount / workRateHz) * 10_000) / 10_000;
}
