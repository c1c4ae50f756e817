import { join } from 'node:path';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import { isSpeech, type ManifestEntry } from '../data/manifest.ts';
import { SharedSound } from '../data/shared-sound.ts';
import { type Split, splitRecordings } from '../data/split-recordings.ts';
import type { EvalOptions } from '../eval-options.ts';
import { type Condition, conditions, selectConditions } from '../sound/conditions.ts';
import { decodeSound, type Sound } from '../sound/decode-sound.ts';
import { babbleOf } from '../sound/mix-noise.ts';
import { shuffled } from '../sound/random.ts';
import { describeMissing } from '../sound/tools.ts';
import type { CopyQuery } from './ask-copies.ts';
import { type Cut, chooseCuts } from './choose-cuts.ts';
import { chooseForeignCuts } from './foreign-queries.ts';

export const cutLengthsS = [5, 10] as const;
/** Foreign queries for each query under a condition, in each half. */
const FOREIGN_PER_QUERY = 5;
const BABBLE_VOICES = 6;

/** Everything that will be asked, drawn from the seed. */
export interface CopiesPlan {
  readonly split: Split;
  readonly shared: SharedSound;
  readonly queries: readonly CopyQuery[];
  /** Foreign queries that choose the limit, and those that report the false positives. */
  readonly foreign: { readonly chooses: readonly CopyQuery[]; readonly reports: readonly CopyQuery[] };
  readonly foreignRecordingCounts: readonly [number, number];
  /** Conditions that cannot be made here, and why. */
  readonly notRun: ReadonlyMap<Condition, string>;
  readonly wanted: readonly Condition[];
}

export async function planCopies(options: EvalOptions): Promise<CopiesPlan> {
  const { entries, seed, tools, progress } = options;
  const random = (use: string) => seededRandom(`${seed} ${use}`);
  const decode = createDecoder(options);
  const split = splitRecordings(entries, cutLengthsS[0], random('split'));
  const shared = new SharedSound(split.indexed);
  const drawBabble = await createBabble(split.heldOut, decode);
  const wanted = options.conditions.length === 0 ? conditions : selectConditions(options.conditions);
  const notRun = new Map<Condition, string>();
  for (const condition of conditions) {
    const reason =
      describeMissing(tools, condition.needs) ??
      (condition.needsBabble && drawBabble === null ? 'no other voices held out for babble' : null);
    if (reason !== null) notRun.set(condition, reason);
  }
  const plan = { split, shared, notRun, wanted };
  if (tools.ffmpeg === undefined) {
    const foreign = { chooses: [], reports: [] };
    return { ...plan, queries: [], foreign, foreignRecordingCounts: [0, 0] };
  }
  progress('drawing cuts');
  const toQuery = (condition: Condition, cut: Cut, number: number): CopyQuery => {
    const querySeed = `${seed} ${condition.name} ${cut.lengthS} ${number}`;
    const babble = condition.needsBabble ? () => drawBabble!(cut, seededRandom(`${querySeed} babble`)) : null;
    return { condition, cut, babble, seed: querySeed };
  };
  const queries: CopyQuery[] = [];
  const groups = groupsOf(split.indexed, shared);
  for (const lengthS of cutLengthsS) {
    const count = options.queries;
    const cuts = await chooseCuts(groups, { count, lengthS, random: random(`cuts ${lengthS}`), decode });
    for (const condition of wanted.filter((one) => !notRun.has(one))) {
      for (const [number, cut] of cuts.entries()) queries.push(toQuery(condition, cut, number));
    }
  }
  const runnable = conditions.filter((condition) => !notRun.has(condition));
  const drawn = await chooseForeignCuts(split.heldOut, {
    count: FOREIGN_PER_QUERY * options.queries,
    random: random('foreign'),
    decode,
  });
  const choose = random('foreign conditions');
  // Every other one as it is, the rest distorted in any way.
  const toForeign = (cuts: readonly Cut[]) =>
    shuffled(cuts, choose).map((cut, number) => {
      const any = runnable[Math.floor(choose() * runnable.length)]!;
      return toQuery(number % 2 === 0 ? runnable[0]! : any, cut, number);
    });
  const foreign = { chooses: toForeign(drawn.chooses), reports: toForeign(drawn.reports) };
  return { ...plan, queries, foreign, foreignRecordingCounts: drawn.recordingCounts };
}

function groupsOf(entries: readonly ManifestEntry[], shared: SharedSound): ManifestEntry[][] {
  const byFile = new Map(entries.map((entry) => [entry.file, entry]));
  return shared.groups().map((files) => files.map((file) => byFile.get(file)!));
}

/** Decodes each file once and keeps the last few: all sounds of a folder may not fit into memory. */
function createDecoder({ tools, dataFolder }: EvalOptions): (entry: ManifestEntry) => Promise<Sound> {
  const kept = new Map<string, Promise<Sound>>();
  return ({ file, sample_rate: rateHz }) => {
    const sound = kept.get(file) ?? decodeSound(tools, join(dataFolder, file), rateHz ?? 24_000);
    kept.delete(file);
    kept.set(file, sound);
    if (kept.size > 200) kept.delete(kept.keys().next().value!);
    return sound;
  };
}

type DrawBabble = (cut: Cut, random: () => number) => Promise<Float32Array>;

/**
 * Babble of up to six voices of held-out recordings, none of which is the cut's own: whatever it holds of them, no
 * indexed recording is hidden in it. Null where fewer than three recordings of speech are held out.
 */
async function createBabble(
  heldOut: readonly (readonly ManifestEntry[])[],
  decode: (entry: ManifestEntry) => Promise<Sound>,
): Promise<DrawBabble | null> {
  const voices = heldOut
    .filter((group) => group.every(isSpeech))
    .map((group) => group.reduce((a, b) => (b.duration_s > a.duration_s ? b : a)))
    .filter(({ duration_s: durationS }) => durationS >= cutLengthsS[0]);
  if (voices.length < 3) return null;
  return async (cut, random) => {
    const others = heldOut.find((group) => group.some(({ file }) => file === cut.file)) ?? [];
    const chosen = shuffled(
      voices.filter((voice) => !others.includes(voice)),
      random,
    ).slice(0, BABBLE_VOICES);
    const { rateHz, samples } = cut.sound;
    const sounds = await Promise.all(chosen.map(decode));
    const atRate = sounds.map((sound) => resampleRoughly(sound, rateHz));
    return babbleOf(atRate, samples.length, rateHz, random);
  };
}

/** By straight lines between samples: good enough for noise. */
function resampleRoughly({ samples, rateHz }: Sound, wantedHz: number): Float32Array {
  if (rateHz === wantedHz) return samples;
  const step = rateHz / wantedHz;
  return Float32Array.from({ length: Math.floor((samples.length - 1) / step) }, (_, index) => {
    const at = index * step;
    const before = Math.floor(at);
    return samples[before]! + (at - before) * (samples[before + 1]! - samples[before]!);
  });
}
