import { type Codes, layerOf } from '../../inference/codes.ts';
import { type Distortion, distortions } from './distortions.ts';
import type { Clip } from './held-out-speech.ts';

export interface RetrievalRow {
  readonly distortion: string;
  readonly recallAt1: number;
  /** Recordings found first with the place right to 0.2 s as well. */
  readonly placedAt1: number;
  readonly trueVotes: number;
  readonly bestFalseVotes: number;
}

type Encode = (pcm: Float32Array) => Promise<Codes>;
const CUT_SAMPLES = 5 * 24_000;
/** The index holds one phase of the frame grid, a query asks with four, 20 ms apart. */
const PHASES = [0, 480, 960, 1440];

const unchanged: Distortion = { name: 'clean cut', speed: 1, apply: (pcm) => pcm };
const asked = [
  'white noise 10 dB',
  'white noise 5 dB',
  'babble 10 dB',
  'MP3 64 kbit/s',
  'Opus 16 kbit/s',
  'telephone + white noise 15 dB',
  'reverberation',
  'tempo +3 %',
  'speed +3 %',
  'speed +6 %',
];

/** Recall of `queries` random 5 s cuts of held-out clips, by votes of token pairs on (recording, time offset). */
export async function measureRetrieval(
  clips: readonly Clip[],
  encode: Encode,
  queries: number,
): Promise<RetrievalRow[]> {
  const index = new Map<number, number[]>();
  for (const [number, clip] of clips.entries()) {
    const tokens = layerOf(await encode(clip.pcm), 0);
    for (let frame = 0; frame + 1 < tokens.length; frame++) {
      const key = tokens[frame]! * 2048 + tokens[frame + 1]!;
      const postings = index.get(key) ?? [];
      postings.push(number, frame);
      index.set(key, postings);
    }
  }
  const cuts = chooseCuts(clips, queries);
  const rows: RetrievalRow[] = [];
  for (const distortion of [unchanged, ...distortions.filter(({ name }) => asked.includes(name))]) {
    const sums = { found: 0, placed: 0, trueVotes: 0, falseVotes: 0 };
    for (const { number, start } of cuts) {
      const clip = clips[number]!;
      const other = clips[(number + 1) % clips.length]!;
      const query = distortion.apply(clip.pcm.slice(start, start + CUT_SAMPLES), other.pcm);
      const votes = await vote(index, query, encode);
      let best = { votes: 0, offset: 0 };
      let bestFalse = 0;
      for (const [key, count] of votes) {
        const isTrue = clips[Math.floor(key / 1e6)]!.recording === clip.recording;
        if (isTrue && count > best.votes) best = { votes: count, offset: ((key % 1e6) - 5e5) * 2 };
        if (!isTrue) bestFalse = Math.max(bestFalse, count);
      }
      const found = best.votes > bestFalse;
      if (found) sums.found++;
      if (found && Math.abs(best.offset * 0.08 - start / 24_000) <= 0.2) sums.placed++;
      sums.trueVotes += best.votes;
      sums.falseVotes += bestFalse;
    }
    rows.push({
      distortion: distortion.name,
      recallAt1: sums.found / cuts.length,
      placedAt1: sums.placed / cuts.length,
      trueVotes: sums.trueVotes / cuts.length,
      bestFalseVotes: sums.falseVotes / cuts.length,
    });
  }
  return rows;
}

/** Votes by recording * 1e6 + 5e5 + offset in steps of two frames. */
async function vote(
  index: Map<number, number[]>,
  query: Float32Array,
  encode: Encode,
): Promise<Map<number, number>> {
  const votes = new Map<number, number>();
  for (const phase of PHASES) {
    const tokens = layerOf(await encode(query.subarray(phase)), 0);
    for (let frame = 0; frame + 1 < tokens.length; frame++) {
      const postings = index.get(tokens[frame]! * 2048 + tokens[frame + 1]!) ?? [];
      for (let at = 0; at < postings.length; at += 2) {
        const key = postings[at]! * 1e6 + 5e5 + Math.round((postings[at + 1]! - frame) / 2);
        votes.set(key, (votes.get(key) ?? 0) + 1);
      }
    }
  }
  return votes;
}

/** Starts spread by the golden ratio, so that they are the same in every run and at every phase of the frame grid. */
function chooseCuts(clips: readonly Clip[], queries: number): { number: number; start: number }[] {
  const long = [...clips.keys()].filter(
    (number) => clips[number]!.isHeldOut && clips[number]!.pcm.length > CUT_SAMPLES + 12_000,
  );
  return Array.from({ length: queries }, (_, query) => {
    const number = long[Math.floor(((query * 0.618033988) % 1) * long.length)]!;
    const room = clips[number]!.pcm.length - CUT_SAMPLES;
    return { number, start: Math.floor(((query * 0.7548776662) % 1) * room) };
  });
}
