import { type Codes, sliceCodes } from '../../inference/codes.ts';
import { areaUnderCurve } from './area-under-curve.ts';
import type { Clip } from './held-out-speech.ts';
import { histogramSimilarity, rootHistogram } from './token-histogram.ts';

export interface SimilarityRow {
  readonly layers: string;
  /** First half of a recording against its second half, and against second halves of others. */
  readonly sameRecording: number;
  /** Two recordings of one speaker against two of different speakers. */
  readonly sameSpeaker: number;
  /** As sameRecording, all second halves changed: 8 dB softer, or with white noise 20 dB below them. */
  readonly softer: number;
  readonly noisier: number;
}

/** Codes of every clip as it is and changed. */
export interface ClipCodes {
  readonly plain: Codes;
  readonly softer: Codes;
  readonly noisier: Codes;
}

const choices: readonly { name: string; layers: readonly number[] }[] = [
  { name: '0', layers: [0] },
  { name: '1', layers: [1] },
  { name: '2', layers: [2] },
  { name: '1-2', layers: [1, 2] },
  { name: '1-3', layers: [1, 2, 3] },
  { name: '0-1', layers: [0, 1] },
  { name: '1-15', layers: Array.from({ length: 15 }, (_, index) => index + 1) },
  { name: '0-15', layers: Array.from({ length: 16 }, (_, index) => index) },
];

/** Areas under the curve of histogram similarity, for several choices of layers. */
export function measureSimilarity(clips: readonly Clip[], codes: readonly ClipCodes[]): SimilarityRow[] {
  return choices.map(({ name, layers }) => {
    const firstHalves = codes.map(({ plain }) =>
      rootHistogram(sliceCodes(plain, 0, middleOf(plain)), layers),
    );
    const acrossHalves = (pick: (of: ClipCodes) => Codes) => {
      const secondHalves = codes.map((of) => {
        const all = pick(of);
        return rootHistogram(sliceCodes(all, middleOf(all), all.frameCount), layers);
      });
      return areaOfDiagonal(firstHalves, secondHalves);
    };
    return {
      layers: name,
      sameRecording: acrossHalves(({ plain }) => plain),
      sameSpeaker: areaOfSameSpeaker(
        clips,
        codes.map(({ plain }) => rootHistogram(plain, layers)),
      ),
      softer: acrossHalves(({ softer }) => softer),
      noisier: acrossHalves(({ noisier }) => noisier),
    };
  });
}

function middleOf(codes: Codes): number {
  return Math.floor(codes.frameCount / 2);
}

function areaOfDiagonal(rows: readonly Float64Array[], columns: readonly Float64Array[]): number {
  const [same, other]: [number[], number[]] = [[], []];
  for (const [left, row] of rows.entries()) {
    for (const [right, column] of columns.entries()) {
      (left === right ? same : other).push(histogramSimilarity(row, column));
    }
  }
  return areaUnderCurve(same, other);
}

function areaOfSameSpeaker(clips: readonly Clip[], histograms: readonly Float64Array[]): number {
  const [same, other]: [number[], number[]] = [[], []];
  for (const [left, clip] of clips.entries()) {
    for (const [right, rival] of clips.entries()) {
      if (right <= left || clip.speaker === null || rival.speaker === null) continue;
      const alike = histogramSimilarity(histograms[left]!, histograms[right]!);
      (clip.speaker === rival.speaker ? same : other).push(alike);
    }
  }
  return areaUnderCurve(same, other);
}
