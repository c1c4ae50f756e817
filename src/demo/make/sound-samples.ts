import type { AudioFormat } from './encode.ts';
import type { Step } from './step.ts';
import { hold, knock, laugh, ring } from './step.ts';

interface SoundSample {
  readonly name: string;
  readonly title: string;
  readonly format: AudioFormat;
  readonly stereo?: boolean;
  readonly recordedAt: string;
  readonly steps: readonly Step[];
}

/** Recordings without a word in them. */
export const soundSamples: readonly SoundSample[] = [
  {
    name: 'hold-music-waltz',
    title: 'Hold music, the waltz, in stereo',
    format: 'stereo-vorbis',
    stereo: true,
    recordedAt: '2025-02-20T12:00:00Z',
    steps: [hold('waltz', 0, 18)],
  },
  {
    name: 'hold-music-stroll',
    title: 'Hold music, the stroll',
    format: 'mp3-48k',
    recordedAt: '2025-02-20T12:05:00Z',
    steps: [hold('stroll', 0, 22)],
  },
  {
    name: 'laughter',
    title: 'Three laughs',
    format: 'flac-16k',
    recordedAt: '2025-02-21T12:00:00Z',
    steps: [laugh(160, 6), laugh(270, 5), laugh(210, 7)],
  },
  {
    name: 'telephone-and-busy-line',
    title: 'A telephone rings, then the line is busy',
    format: 'opus-20k',
    recordedAt: '2025-02-22T12:00:00Z',
    steps: [ring(3), { kind: 'busy-tone', count: 4 }],
  },
  {
    name: 'door-knocks',
    title: 'Knocks on a door',
    format: 'wav-16k',
    recordedAt: '2025-02-23T12:00:00Z',
    steps: [knock(3), knock(4)],
  },
];
