import type { ManifestEntry } from '../data/manifest.ts';
import { isSpeech } from '../data/manifest.ts';
import { SharedSound } from '../data/shared-sound.ts';
import type { EvalOptions } from '../eval-options.ts';
import type { Insertion } from '../joined/insert-pieces.ts';
import { joinedRateHz } from '../joined/joined-recording.ts';
import { loadRecordings } from '../joined/load-recordings.ts';
import type { SpeechPiece } from '../joined/speech-pieces.ts';
import { activeShare } from '../sound/activity.ts';
import { shuffled } from '../sound/random.ts';
import { type Alteration, alterations } from './alter-phrase.ts';

/** What was said, by whom, and whether it is the very recording. */
export interface Spoken {
  /** The phrase that was cut out, or null for a take of a sentence. */
  readonly phrase: string | null;
  readonly sentence: string | null;
  readonly speaker: string | null;
  /** How the phrase was altered; `take` for another take. */
  readonly how: string;
}

/** An example to look for. */
export interface LocateExample extends Spoken {
  readonly samples: Float32Array;
}

export interface LocateCases {
  readonly insertions: readonly Insertion<Spoken>[];
  readonly examples: readonly LocateExample[];
  /** Phrases that are inserted nowhere. */
  readonly foreign: readonly LocateExample[];
  /** Files that must not be in the speech between. */
  readonly excluded: ReadonlySet<string>;
}

const PHRASE_S = { least: 0.8, most: 2.2 };
/** Phrases that are inserted nowhere, for each that is. */
const FOREIGN_SHARE = 3;
const TAKES = 4;

/**
 * Phrases cut from recordings of speech and inserted again, altered; words of which there are several takes
 * (`sentence_id`), by the same speaker and by others; phrases that are inserted nowhere.
 */
export async function chooseLocateCases(options: EvalOptions, random: () => number): Promise<LocateCases> {
  const { entries, queries } = options;
  const speech = entries.filter(isSpeech);
  const sentences = takesOf(speech);
  const groups = new SharedSound(entries).groups();
  // Another format of a recording, or a file that is joined from it, says the same: it is not to be heard in between.
  const sharing = (files: readonly ManifestEntry[]) =>
    groups.filter((group) => files.some(({ file }) => group.includes(file))).flat();
  const taken = new Set(sharing(sentences.flat()));
  const oneOfEach = new Set(groups.map(([file]) => file!));
  const askable = speech.filter(
    ({ file, duration_s: durationS }) =>
      durationS >= 4 && durationS <= 40 && !taken.has(file) && oneOfEach.has(file),
  );
  // The other half is the speech between.
  const sources = shuffled(askable, random).slice(0, Math.min(2 * queries, Math.ceil(askable.length / 2)));
  const loaded = await loadRecordings(options, sources);
  const phrases = shuffled(cutPhrases(loaded, (1 + FOREIGN_SHARE) * queries, random), random);
  const inserted = phrases.slice(0, Math.min(queries, Math.ceil(phrases.length / 2)));
  const foreign = phrases.slice(inserted.length);
  const insertions: Insertion<Spoken>[] = [];
  for (const { samples, ...kind } of inserted) {
    for (const alteration of alterations.filter(({ needs }) => needs.every((tool) => options.tools[tool]))) {
      insertions.push(await alteredInsertion(options, kind, samples, alteration, random));
    }
  }
  const words = await chooseTakes(options, sentences, random);
  return {
    insertions: shuffled([...insertions, ...words.insertions], random),
    examples: [...inserted, ...words.examples],
    foreign,
    excluded: new Set([...taken, ...sharing(sources)]),
  };
}

async function alteredInsertion(
  { tools, folder }: EvalOptions,
  kind: Spoken,
  samples: Float32Array,
  { name, alter }: Alteration,
  random: () => number,
): Promise<Insertion<Spoken>> {
  const altered = await alter({ tools, folder, samples, random });
  return { kind: { ...kind, how: name }, samples: altered };
}

/** Files by sentence, those of which there are at least two. */
function takesOf(speech: readonly ManifestEntry[]): ManifestEntry[][] {
  const spoken = speech.filter(
    ({ sentence_id: sentence, speaker }) => sentence && typeof speaker === 'string' && speaker !== '',
  );
  return [...Map.groupBy(spoken, ({ sentence_id: sentence }) => sentence!).values()].filter(
    (takes) => takes.length > 1,
  );
}

function cutPhrases(
  recordings: readonly SpeechPiece[],
  count: number,
  random: () => number,
): LocateExample[] {
  const phrases: LocateExample[] = [];
  const startsOf = new Map<string, number[]>();
  for (let tries = 0; phrases.length < count && tries < 20 * count && recordings.length > 0; tries++) {
    const { file, samples } = recordings[tries % recordings.length]!;
    const lengthS = PHRASE_S.least + (PHRASE_S.most - PHRASE_S.least) * random();
    const length = Math.round(lengthS * joinedRateHz);
    const start = Math.floor(random() * (samples.length - length));
    const cut = samples.slice(start, start + length);
    if (start < 0 || activeShare(cut, samples, joinedRateHz) < 0.7) continue;
    // No sound is in two phrases: one of them may be inserted and the other not.
    const starts = startsOf.get(file) ?? [];
    if (starts.some((other) => Math.abs(other - start) < PHRASE_S.most * joinedRateHz)) continue;
    startsOf.set(file, [...starts, start]);
    const phrase = `${file} at ${(start / joinedRateHz).toFixed(2)} s`;
    phrases.push({ phrase, sentence: null, speaker: null, how: 'as it is', samples: cut });
  }
  return phrases;
}

/** Of each sentence and speaker one take to ask with and up to four others to insert. */
async function chooseTakes(
  options: EvalOptions,
  sentences: readonly (readonly ManifestEntry[])[],
  random: () => number,
): Promise<Pick<LocateCases, 'insertions' | 'examples'>> {
  const insertions: Insertion<Spoken>[] = [];
  const examples: LocateExample[] = [];
  const wanted = shuffled(sentences, random).slice(0, options.queries);
  for (const takes of wanted) {
    for (const ofSpeaker of Map.groupBy(takes, ({ speaker }) => speaker as string).values()) {
      const chosen = shuffled(ofSpeaker, random).slice(0, TAKES + 1);
      const sounds = await loadRecordings(options, chosen);
      for (const [index, { file, samples }] of sounds.entries()) {
        const { sentence_id: sentence, speaker } = chosen.find((take) => take.file === file)!;
        const kind = { phrase: null, sentence: sentence!, speaker: speaker as string, how: 'take' };
        if (index === 0) examples.push({ ...kind, samples });
        // The only take of a speaker is asked with and inserted: the others' examples must find it.
        if (index > 0 || sounds.length === 1) insertions.push({ kind, samples });
      }
    }
  }
  return { insertions, examples };
}
