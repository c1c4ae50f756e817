import { toSampleCount, workRateHz } from './signal.ts';

export type TuneName = 'waltz' | 'stroll';

interface Tune {
  readonly beatS: number;
  /** One chord a bar, MIDI note numbers. */
  readonly chords: readonly (readonly number[])[];
  /** One melody note a beat, 0 is a rest; runs over all bars, then begins again. */
  readonly melody: readonly number[];
}

/** Two little tunes written for these samples. */
const tunes: Record<TuneName, Tune> = {
  waltz: {
    beatS: 0.43,
    chords: [
      [48, 55, 64],
      [45, 52, 60],
      [41, 53, 57],
      [43, 50, 59],
    ],
    melody: [76, 0, 79, 72, 74, 76, 81, 79, 77, 74, 0, 71, 72, 76, 0, 69, 72, 76, 77, 0, 72, 71, 74, 67],
  },
  stroll: {
    beatS: 0.33,
    chords: [
      [50, 57, 66],
      [47, 54, 62],
      [52, 59, 67],
      [45, 52, 61],
    ],
    melody: [74, 78, 81, 78, 0, 74, 71, 74, 76, 79, 0, 83, 81, 76, 73, 0],
  },
};

const partials = [1, 0.45, 0.22, 0.1];

/** A span of a tune that never ends, as [left, right]; the melody leans left, the chords right. */
export function holdMusic(name: TuneName, tuneStartS: number, lengthS: number): [Float32Array, Float32Array] {
  const { beatS, chords, melody } = tunes[name];
  const beatsPerBar = name === 'waltz' ? 3 : 4;
  const left = new Float32Array(toSampleCount(lengthS));
  const right = new Float32Array(left.length);
  const decayS = 1.6;
  const firstBeat = Math.max(0, Math.floor((tuneStartS - decayS) / beatS));
  for (let beat = firstBeat; beat * beatS < tuneStartS + lengthS; beat++) {
    const chord = chords[Math.floor(beat / beatsPerBar) % chords.length]!;
    const atS = beat * beatS - tuneStartS;
    const accompaniment = chord[beat % beatsPerBar === 0 ? 0 : 1 + (beat % 2)]!;
    addNote(left, right, accompaniment, atS, decayS, 0.14, 0.2);
    const note = melody[beat % melody.length]!;
    if (note > 0) addNote(left, right, note, atS, decayS, 0.26, 0.16);
  }
  fadeEnds(left);
  fadeEnds(right);
  return [left, right];
}

function addNote(
  left: Float32Array,
  right: Float32Array,
  midiNote: number,
  atS: number,
  decayS: number,
  leftLevel: number,
  rightLevel: number,
): void {
  const frequencyHz = 440 * 2 ** ((midiNote - 69) / 12);
  const start = toSampleCount(atS);
  const end = Math.min(left.length, start + toSampleCount(decayS));
  for (let index = Math.max(0, start); index < end; index++) {
    const timeS = (index - start) / workRateHz;
    const envelope = Math.min(1, timeS / 0.012) * Math.exp(-3.2 * timeS) * (1 - timeS / decayS);
    let value = 0;
    for (let partial = 0; partial < partials.length; partial++) {
      value += partials[partial]! * Math.sin(2 * Math.PI * frequencyHz * (partial + 1) * timeS);
    }
    left[index]! += value * envelope * leftLevel;
    right[index]! += value * envelope * rightLevel;
  }
}

function fadeEnds(samples: Float32Array): void {
  const length = toSampleCount(0.06);
  for (let index = 0; index < length; index++) {
    samples[index]! *= index / length;
    samples[samples.length - 1 - index]! *= index / length;
  }
}
