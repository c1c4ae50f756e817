import { isSpeech, type ManifestEntry } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { joinedRateHz } from '../joined/joined-recording.ts';
import { loadRecordings } from '../joined/load-recordings.ts';
import { activePower, activeShare } from '../sound/activity.ts';
import { shuffled } from '../sound/random.ts';

/** Clips of one class of sound, in those to teach with and those to find. */
export interface LabelClass {
  readonly name: string;
  readonly teaching: readonly Float32Array[];
  readonly testing: readonly Float32Array[];
  /** Whether the clips to find come from files that nothing was taught from. */
  readonly isOtherFile: boolean;
}

/** Clips are put into speech at this level, in root mean square of what sounds. */
export const CLIP_LEVEL = 0.08;
const CLIP_S = 2;

/**
 * The classes of sound of the folder (`sound_class`), each file cut into clips of 2 s. With two files of a class or
 * more, half of the files teach and the others test; with one file its first half teaches and its second half tests.
 * Clips half of which is a pause are left out, and classes that have none left on either side.
 */
export async function loadLabelClasses(options: EvalOptions, random: () => number): Promise<LabelClass[]> {
  const labelled = options.entries.filter(({ sound_class: name }) => name);
  const classes: LabelClass[] = [];
  for (const [name, entries] of Map.groupBy(labelled, ({ sound_class: name }) => name!)) {
    const sounds = await loadRecordings(options, shuffled(entries, random));
    const halves = splitSounds(sounds.map(({ samples }) => samples));
    const [teaching, testing] = halves.map((half) => half.flatMap(cutClips).map(atLevel));
    if (teaching!.length === 0 || testing!.length === 0) continue;
    classes.push({ name, teaching: teaching!, testing: testing!, isOtherFile: sounds.length > 1 });
  }
  return classes;
}

function splitSounds(sounds: readonly Float32Array[]): [Float32Array[], Float32Array[]] {
  if (sounds.length > 1) {
    const half = Math.ceil(sounds.length / 2);
    return [sounds.slice(0, half), sounds.slice(half)];
  }
  const [only] = sounds;
  if (only === undefined) return [[], []];
  const middle = Math.floor(only.length / 2);
  return [[only.slice(0, middle)], [only.slice(middle)]];
}

function cutClips(samples: Float32Array): Float32Array[] {
  const length = CLIP_S * joinedRateHz;
  const clips: Float32Array[] = [];
  for (let start = 0; start + length / 2 <= samples.length; start += length) {
    const clip = samples.slice(start, start + length);
    if (activeShare(clip, samples, joinedRateHz) >= 0.5) clips.push(clip);
  }
  return clips;
}

function atLevel(clip: Float32Array): Float32Array {
  const power = activePower(clip, joinedRateHz);
  return power === 0 ? clip : clip.map((value) => (value * CLIP_LEVEL) / Math.sqrt(power));
}

/** Speech at that level too, in two halves by file: one goes with the examples, the other with what is searched. */
export async function loadLabelSpeech(options: EvalOptions, random: () => number) {
  const long = options.entries.filter((entry: ManifestEntry) => isSpeech(entry) && entry.duration_s >= 3);
  const chosen = shuffled(long, random).slice(0, 60);
  const loaded = await loadRecordings(options, chosen);
  const level = loaded.map(({ file, samples }) => ({ file, samples: atLevel(samples) }));
  const half = Math.ceil(level.length / 2);
  return { teaching: level.slice(0, half), testing: level.slice(half) };
}
