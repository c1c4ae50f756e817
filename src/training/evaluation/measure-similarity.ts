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
export function measureSimilarity(clips: readonly Clip[], codes: readonly Codes[]): SimilarityRow[] {
  return choices.map(({ name, layers }) => {
    const halves = codes.map((all) => {
      const middle = Math.floor(all.frameCount / 2);
      return [sliceCodes(all, 0, middle), sliceCodes(all, middle, all.frameCount)].map((half) =>
        rootHistogram(half, layers),
      );
    });
    const whole = codes.map((all) => rootHistogram(all, layers));
    const groups = {
      recording: [] as number[],
      otherRecording: [] as number[],
      speaker: [] as number[],
      otherSpeaker: [] as number[],
    };
    for (const [left, clip] of clips.entries()) {
      for (const [right, other] of clips.entries()) {
        const across = histogramSimilarity(halves[left]![0]!, halves[right]![1]!);
        (left === right ? groups.recording : groups.otherRecording).push(across);
        if (right <= left || clip.speaker === null || other.speaker === null) continue;
        const alike = histogramSimilarity(whole[left]!, whole[right]!);
        (clip.speaker === other.speaker ? groups.speaker : groups.otherSpeaker).push(alike);
      }
    }
    return {
      layers: name,
      sameRecording: areaUnderCurve(groups.recording, groups.otherRecording),
      sameSpeaker: areaUnderCurve(groups.speaker, groups.otherSpeaker),
    };
  });
}
