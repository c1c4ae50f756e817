import type { ManifestEntry } from '../data/manifest.ts';
import { isSpeech } from '../data/manifest.ts';
import type { Sound } from '../sound/decode-sound.ts';
import { shuffled } from '../sound/random.ts';
import { syntheticSound } from '../sound/synthetic-sound.ts';
import { type Cut, chooseCuts } from './choose-cuts.ts';

/** Sounds that are not in the index, in two halves that share no recording. */
export interface ForeignCuts {
  readonly chooses: readonly Cut[];
  readonly reports: readonly Cut[];
  /** Recordings that each half was drawn from, made-up sounds left out. */
  readonly recordingCounts: readonly [number, number];
}

/** Share of each half: cuts of held-out speech, of short held-out recordings joined, of other sounds; the rest is made up. */
const shares = { speech: 0.5, joined: 0.15, other: 0.15 };
/** Lengths by turns. */
const lengthsS = [5, 5, 5, 10];

interface ForeignRequest {
  /** Sounds of each half. */
  readonly count: number;
  readonly random: () => number;
  readonly decode: (entry: ManifestEntry) => Promise<Sound>;
}

export async function chooseForeignCuts(
  heldOut: readonly (readonly ManifestEntry[])[],
  request: ForeignRequest,
): Promise<ForeignCuts> {
  const halves: (readonly ManifestEntry[])[][] = [[], []];
  // Dealt out kind by kind, so that each half has its part of the voices and of the sounds.
  const dealt = [true, false].flatMap((speech) =>
    shuffled(
      heldOut.filter((group) => group.some(isSpeech) === speech),
      request.random,
    ),
  );
  for (const [index, group] of dealt.entries()) halves[index % 2]!.push(group);
  return {
    chooses: await drawHalf(halves[0]!, request),
    reports: await drawHalf(halves[1]!, request),
    recordingCounts: [halves[0]!.length, halves[1]!.length],
  };
}

async function drawHalf(
  groups: readonly (readonly ManifestEntry[])[],
  request: ForeignRequest,
): Promise<Cut[]> {
  const { count, random, decode } = request;
  const speech = groups.filter((group) => group.some(isSpeech));
  const other = groups.filter((group) => !group.some(isSpeech));
  const cuts: Cut[] = [];
  for (const [share, from] of [
    [shares.speech, speech],
    [shares.other, other],
  ] as const) {
    for (const [turn, lengthS] of lengthsS.entries()) {
      const wanted = Math.floor((count * share + turn) / lengthsS.length);
      cuts.push(...(await chooseCuts(from, { count: wanted, lengthS, random, decode })));
    }
  }
  const short = speech.flat().filter(({ duration_s: durationS }) => durationS < lengthsS[0]!);
  cuts.push(...(await joinShort(short, Math.round(count * shares.joined), request)));
  for (let number = 0; cuts.length < count; number++) {
    const lengthS = lengthsS[number % lengthsS.length]!;
    const sound = syntheticSound(number, lengthS, random);
    cuts.push({ file: `synthetic-${number}`, startS: 0, lengthS, sound });
  }
  return cuts;
}

/** Short recordings of one speaker after each other, in random order, cut at 5 s; none where no speaker has enough. */
async function joinShort(
  entries: readonly ManifestEntry[],
  count: number,
  { random, decode }: ForeignRequest,
): Promise<Cut[]> {
  const lengthS = lengthsS[0]!;
  const bySpeaker = Map.groupBy(entries, ({ speaker, sample_rate: rateHz }) => `${speaker} ${rateHz}`);
  const enough = [...bySpeaker.values()].filter(
    (files) => files.reduce((sum, { duration_s: durationS }) => sum + durationS, 0) >= lengthS,
  );
  const cuts: Cut[] = [];
  for (let number = 0; number < count && enough.length > 0; number++) {
    const files = enough[number % enough.length]!;
    const sounds: Sound[] = [];
    for (const file of shuffled(files, random)) {
      sounds.push(await decode(file));
      if (sounds.reduce((sum, { samples, rateHz }) => sum + samples.length / rateHz, 0) >= lengthS) break;
    }
    const { rateHz } = sounds[0]!;
    const samples = Float32Array.from(sounds.flatMap((sound) => [...sound.samples])).slice(
      0,
      lengthS * rateHz,
    );
    cuts.push({ file: files[0]!.file, startS: 0, lengthS, sound: { samples, rateHz } });
  }
  return cuts;
}
