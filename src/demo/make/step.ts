import type { TuneName } from './hold-music.ts';
import { holdMusic } from './hold-music.ts';
import { laughter } from './laughter.ts';
import { busyTone, chime, doorKnock, telephoneRing, typing } from './room-sounds.ts';
import type { VoiceName } from './voices.ts';

interface Paused {
  /** Silence after the step; by default a seeded 0.25 to 0.6 s. */
  readonly pauseAfterS?: number;
}

export interface SpeechStep extends Paused {
  readonly kind: 'speech';
  readonly voice: VoiceName;
  readonly speaker: string;
  /** What the transcript shows. */
  readonly text: string;
  /** What the synthesiser reads where it cannot read the text itself (kana, pinyin). */
  readonly say?: string;
  readonly line?: 'telephone';
  readonly effects?: readonly string[];
  readonly gainDb?: number;
}

export type SoundStep = Paused &
  (
    | {
        readonly kind: 'hold-music';
        readonly tune: TuneName;
        readonly tuneStartS: number;
        readonly lengthS: number;
      }
    | { readonly kind: 'laughter'; readonly pitchHz: number; readonly burstCount: number }
    | { readonly kind: 'telephone-ring' | 'door-knock' | 'busy-tone'; readonly count: number }
    | { readonly kind: 'typing'; readonly lengthS: number }
    | { readonly kind: 'chime' }
  );

export type Step = SpeechStep | SoundStep;

/** A sound that is not speech, as [left, right]. */
export function toSound(step: SoundStep, seed: string): [Float32Array, Float32Array] {
  if (step.kind === 'hold-music') return holdMusic(step.tune, step.tuneStartS, step.lengthS);
  const mono = toMonoSound(step, seed);
  return [mono, mono];
}

function toMonoSound(step: Exclude<SoundStep, { kind: 'hold-music' }>, seed: string): Float32Array {
  switch (step.kind) {
    case 'laughter':
      return laughter(step.pitchHz, step.burstCount, seed);
    case 'telephone-ring':
      return telephoneRing(step.count);
    case 'door-knock':
      return doorKnock(step.count, seed);
    case 'busy-tone':
      return busyTone(step.count);
    case 'typing':
      return typing(step.lengthS, seed);
    case 'chime':
      return chime();
  }
}

export const hold = (tune: TuneName, tuneStartS: number, lengthS: number): SoundStep => ({
  kind: 'hold-music',
  tune,
  tuneStartS,
  lengthS,
});
export const laugh = (pitchHz: number, burstCount: number): SoundStep => ({
  kind: 'laughter',
  pitchHz,
  burstCount,
});
export const ring = (count: number): SoundStep => ({ kind: 'telephone-ring', count });
export const knock = (count: number): SoundStep => ({ kind: 'door-knock', count });
export const typeKeys = (lengthS: number): SoundStep => ({ kind: 'typing', lengthS });
