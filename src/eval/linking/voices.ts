import { seededRandom } from '../../demo/make/seeded-random.ts';

/** The voices that ask: of the links, other ones of the same synthesiser, and a synthesiser made from people's voices. */
export type VoiceCondition = 'links' | 'other' | 'flite';

const LINK_VOICES = [
  ...['en-us', 'en-us+f2', 'en-gb+m3', 'en-gb+f4', 'en-gb-scotland+m1'],
  ...['en-us+m7', 'en-us+f5', 'en-gb-x-rp+f1', 'en-us+m5', 'en-gb-scotland+f3'],
];
const OTHER_VOICES = ['en-gb-x-gbcwmd+m4', 'en-gb-x-gbclan+Annie', 'en-us+m2', 'en-us-nyc+f3'];
/** Made from recordings of people; kal and rms sound alike to the ear and are left for whoever wants to train on them. */
const FLITE_VOICES = ['slt', 'awb'];

export interface Speaking {
  readonly synthesiser: 'espeak-ng' | 'flite';
  readonly voice: string;
  /** Words a minute; flite is stretched to about that. */
  readonly rate: number;
  readonly pitch: number;
  /** Silence before the first word. */
  readonly leadS: number;
  readonly peak: number;
  readonly noiseDb: number;
  readonly seed: string;
}

/** How a question is said in a condition: the same on every run with the seed. */
export function drawSpeaking(condition: VoiceCondition, seed: string): Speaking {
  const random = seededRandom(`${condition} ${seed}`);
  const voices = { links: LINK_VOICES, other: OTHER_VOICES, flite: FLITE_VOICES }[condition];
  return {
    synthesiser: condition === 'flite' ? 'flite' : 'espeak-ng',
    voice: voices[Math.floor(voices.length * random())]!,
    rate: 135 + Math.floor(50 * random()),
    pitch: 30 + Math.floor(40 * random()),
    leadS: 0.08 * random(),
    peak: 0.1 + 0.8 * random(),
    noiseDb: 25 + 15 * random(),
    seed: `${condition} ${seed} noise`,
  };
}
