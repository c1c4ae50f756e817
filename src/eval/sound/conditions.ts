import { writeWav } from '../../demo/make/wav.ts';
import { UsageError } from '../usage-error.ts';
import type { Sound } from './decode-sound.ts';
import { mixAtSnr, whiteNoise } from './mix-noise.ts';
import { runTool, type ToolName, type Tools } from './tools.ts';

/** What a condition is given to make a query file with. */
export interface Making {
  readonly tools: Tools;
  readonly sound: Sound;
  /** Voices of other recordings at the same sampling rate, at least as long as the sound; null where there are none. */
  readonly babble: Float32Array | null;
  readonly random: () => number;
  /** Path without an ending, for the file made and what is needed on the way. */
  readonly path: string;
}

/** One way to distort a query. */
export interface Condition {
  readonly name: string;
  readonly needs: readonly ToolName[];
  readonly needsBabble?: true;
  /** Seconds of the original for one second of the query: second q of the query is second q * speed of the cut. */
  readonly speed: number;
  /** How many times higher it sounds; 1 where it is not changed. */
  readonly pitch: number;
  /** Writes the distorted sound and gives the file's path. */
  readonly make: (making: Making) => Promise<string>;
}

type Change = (making: Making) => Sound;

const asIs: Change = ({ sound }) => sound;

const scaled =
  (decibels: number): Change =>
  ({ sound }) => ({ ...sound, samples: sound.samples.map((value) => value * 10 ** (decibels / 20)) });

const noisy =
  (snrDb: number): Change =>
  ({ sound, random }) => {
    const noise = whiteNoise(sound.samples.length, random);
    return { ...sound, samples: mixAtSnr(sound.samples, noise, snrDb, sound.rateHz) };
  };

const babbled =
  (snrDb: number): Change =>
  ({ sound, babble }) => {
    if (babble === null) throw new Error('There are no other voices for babble.');
    return { ...sound, samples: mixAtSnr(sound.samples, babble, snrDb, sound.rateHz) };
  };

/** 16-bit WAV at the original's rate; what exceeds full scale is clipped. */
function writeSound(path: string, { samples, rateHz }: Sound): string {
  writeWav(`${path}.wav`, [samples], rateHz);
  return `${path}.wav`;
}

const wav =
  (change: Change): Condition['make'] =>
  async (making) =>
    writeSound(making.path, change(making));

/** -R: the same file on every run; -G: made softer instead of clipped. */
const throughSox =
  (effects: readonly string[], format: readonly string[] = [], change: Change = asIs): Condition['make'] =>
  async (making) => {
    const before = writeSound(`${making.path}-before`, change(making));
    const after = `${making.path}.wav`;
    await runTool(making.tools, 'sox', ['-R', '-G', before, ...format, after, ...effects]);
    return after;
  };

const throughLame =
  (kilobitsPerSecond: number, change: Change = asIs): Condition['make'] =>
  async (making) => {
    const before = writeSound(`${making.path}-before`, change(making));
    const after = `${making.path}.mp3`;
    // An average bitrate: at a constant one this low, the header that tells players the encoder's delay finds no room.
    await runTool(making.tools, 'lame', ['--silent', '--abr', String(kilobitsPerSecond), before, after]);
    return after;
  };

const throughOpus =
  (kilobitsPerSecond: number, before: Condition['make'] = wav(asIs)): Condition['make'] =>
  async (making) => {
    const source = await before({ ...making, path: `${making.path}-before` });
    const after = `${making.path}.opus`;
    await runTool(making.tools, 'opusenc', [
      '--quiet',
      '--bitrate',
      String(kilobitsPerSecond),
      source,
      after,
    ]);
    return after;
  };

const reverbs = {
  small: ['reverb', '30', '50', '25', '0', '0', '0'],
  large: ['reverb', '80', '50', '100', '0', '0', '0'],
};
const telephone = { effects: ['sinc', '300-3400'], format: ['-r', '8000', '-e', 'mu-law', '-b', '8'] };

const percents = [3, -3, 5, -5, 10, -10];
const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
const still = { speed: 1, pitch: 1, needs: ['ffmpeg'] } as const;
const sox = { speed: 1, pitch: 1, needs: ['ffmpeg', 'sox'] } as const;

/** Every way in which queries are distorted, in the order of the table. */
export const conditions: readonly Condition[] = [
  { ...still, name: 'clean', make: wav(asIs) },
  ...[20, 10, 5, 0].map(
    (snrDb): Condition => ({ ...still, name: `white noise ${snrDb} dB`, make: wav(noisy(snrDb)) }),
  ),
  ...[20, 10, 5, 0].map(
    (snrDb): Condition => ({
      ...still,
      needsBabble: true,
      name: `babble ${snrDb} dB`,
      make: wav(babbled(snrDb)),
    }),
  ),
  ...[64, 32].map(
    (kilobits): Condition => ({
      ...{ speed: 1, pitch: 1 },
      needs: ['ffmpeg', 'lame'],
      name: `MP3 ${kilobits} kbit/s`,
      make: throughLame(kilobits),
    }),
  ),
  { ...still, needs: ['ffmpeg', 'opusenc'], name: 'Opus 16 kbit/s', make: throughOpus(16) },
  { ...sox, name: 'telephone 8 kHz', make: throughSox(telephone.effects, telephone.format) },
  ...[12, -12].map(
    (decibels): Condition => ({ ...still, name: `gain ${signed(decibels)} dB`, make: wav(scaled(decibels)) }),
  ),
  { ...sox, name: 'reverberation small', make: throughSox(reverbs.small) },
  { ...sox, name: 'reverberation large', make: throughSox(reverbs.large) },
  ...percents.map(
    (percent): Condition => ({
      ...sox,
      name: `tempo ${signed(percent)} %`,
      speed: 1 + percent / 100,
      make: throughSox(['tempo', '-s', String(1 + percent / 100)]),
    }),
  ),
  ...percents.map(
    (percent): Condition => ({
      ...sox,
      name: `speed ${signed(percent)} %`,
      speed: 1 + percent / 100,
      pitch: 1 + percent / 100,
      make: throughSox(['speed', String(1 + percent / 100)]),
    }),
  ),
  ...[1, -1, 2, -2].map(
    (semitones): Condition => ({
      ...sox,
      name: `pitch ${signed(semitones)} semitone${Math.abs(semitones) > 1 ? 's' : ''}`,
      pitch: 2 ** (semitones / 12),
      make: throughSox(['pitch', String(100 * semitones)]),
    }),
  ),
  {
    ...sox,
    name: 'white noise 10 dB + telephone',
    make: throughSox(telephone.effects, telephone.format, noisy(10)),
  },
  {
    ...still,
    needs: ['ffmpeg', 'sox', 'opusenc'],
    name: 'white noise 10 dB + small reverberation + Opus 16 kbit/s',
    make: throughOpus(16, throughSox(reverbs.small, [], noisy(10))),
  },
];

/** Those whose names hold one of the given texts, whatever the case. Throws UsageError for a text that none holds. */
export function selectConditions(texts: readonly string[]): Condition[] {
  const holds = ({ name }: Condition, text: string) => name.toLowerCase().includes(text.toLowerCase());
  const unknown = texts.find((text) => !conditions.some((condition) => holds(condition, text)));
  if (unknown !== undefined) {
    throw new UsageError(
      `There is no condition "${unknown}"; there are ${conditions.map(({ name }) => name).join(', ')}.`,
    );
  }
  return conditions.filter((condition) => texts.some((text) => holds(condition, text)));
}
