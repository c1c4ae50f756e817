import { isSpeech, type ManifestEntry } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { joinedRateHz } from '../joined/joined-recording.ts';
import { loadRecordings } from '../joined/load-recordings.ts';
import { activePower } from '../sound/activity.ts';
import { shuffled } from '../sound/random.ts';

/** Speech of one speaker, its files after each other. */
export interface SpeakerSpeech {
  readonly speaker: string;
  readonly samples: Float32Array;
  /** False when it is joined from files that do not follow each other. */
  readonly isSteady: boolean;
}

const MIN_S = 12;
const MAX_S = 120;
const LEVEL = 0.08;

/**
 * Speakers of the folder with at least 12 s of speech, two minutes of each at most. Files with `chapter` and `order`
 * come in that order, others as listed. All at one level, so that a change of speaker is not told by loudness.
 */
export async function loadSpeakers(options: EvalOptions): Promise<SpeakerSpeech[]> {
  const named = options.entries.filter(
    (entry) =>
      isSpeech(entry) && typeof entry.speaker === 'string' && entry.duration_s >= 2 && !entry.segments,
  );
  const speakers: SpeakerSpeech[] = [];
  for (const [speaker, entries] of Map.groupBy(named, (entry) => entry.speaker as string)) {
    const files = withoutTwins(entries).sort(inOrder);
    if (files.reduce((sum, { duration_s: durationS }) => sum + durationS, 0) < MIN_S) continue;
    const sounds = await loadRecordings(options, files);
    const joined = Float32Array.from(sounds.flatMap(({ samples }) => [...atLevel(samples)]));
    const isSteady =
      files.length === 1 || files.every(({ chapter }) => chapter === files[0]!.chapter && chapter);
    speakers.push({ speaker, samples: joined.slice(0, MAX_S * joinedRateHz), isSteady: Boolean(isSteady) });
  }
  return speakers;
}

/** One file of each recording. */
function withoutTwins(entries: readonly ManifestEntry[]): ManifestEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ file, recording }) => {
    const key = recording ?? file;
    return !seen.has(key) && seen.add(key);
  });
}

function inOrder(a: ManifestEntry, b: ManifestEntry): number {
  const [left, right] = [a.chapter ?? '', b.chapter ?? ''];
  return left < right ? -1 : left > right ? 1 : (a.order ?? 0) - (b.order ?? 0);
}

/** Other sounds of at least 3 s, at the level of the speech. */
export async function loadOtherSounds(options: EvalOptions, random: () => number): Promise<Float32Array[]> {
  const other = options.entries.filter((entry) => !isSpeech(entry) && entry.duration_s >= 3);
  return (await loadRecordings(options, shuffled(other, random))).map(({ samples }) => atLevel(samples));
}

function atLevel(samples: Float32Array): Float32Array {
  const power = activePower(samples, joinedRateHz);
  return power === 0 ? samples : samples.map((value) => (value * LEVEL) / Math.sqrt(power));
}
