import { FRAMES_PER_SECOND } from '../../inference/tokenizer.ts';
import { CONTEXT_FRAMES } from '../../learning/sound-features.ts';
import { ANCHOR_FRAMES } from '../../tokens/index.ts';
import type { LabelExample } from './labels.types.ts';
import type { RecordingToScore } from './sound-models.store.ts';

/** A stretch of a recording and the windows of it that are wanted, by their first frames in the recording. */
export interface WindowsOfStretch {
  readonly recordingId: string;
  readonly startFrame: number;
  readonly endFrame: number;
  readonly starts: readonly number[];
  readonly group: number;
}

/** Windows overlap by half: a short example gives more to learn from. */
const HOP_FRAMES = ANCHOR_FRAMES / 2;

/**
 * Windows of examples, at most so many in all: of long examples fewer. Every example gives at least one, in its middle
 * when it is shorter than a window.
 */
export function windowsOfExamples(
  examples: readonly LabelExample[],
  frameCounts: ReadonlyMap<string, number>,
  maxWindows: number,
): WindowsOfStretch[] {
  const perExample = Math.max(1, Math.floor(maxWindows / Math.max(1, examples.length)));
  return examples.flatMap(({ recordingId, startS, endS }, group) => {
    const frameCount = frameCounts.get(recordingId);
    if (frameCount === undefined) return [];
    const start = Math.min(frameCount - 1, Math.round(startS * FRAMES_PER_SECOND));
    const end = Math.max(start + 1, Math.min(frameCount, Math.round(endS * FRAMES_PER_SECOND)));
    const starts: number[] = [];
    for (let frame = start; frame + ANCHOR_FRAMES <= end; frame += HOP_FRAMES) starts.push(frame);
    if (starts.length === 0) starts.push(Math.max(0, Math.round((start + end - ANCHOR_FRAMES) / 2)));
    const kept = spread(starts, perExample);
    return [toStretch(recordingId, frameCount, kept, group)];
  });
}

/** Evenly spread anchors of some recordings, about so many in all, none of which touches an example. */
export function backgroundWindows(
  recordings: readonly RecordingToScore[],
  examples: readonly LabelExample[],
  maxWindows: number,
): WindowsOfStretch[] {
  const anchorsOf = ({ frameCount }: RecordingToScore) => Math.ceil(frameCount / ANCHOR_FRAMES);
  const total = recordings.reduce((sum, recording) => sum + anchorsOf(recording), 0);
  const step = Math.max(1, total / maxWindows);
  const marked = Map.groupBy(examples, ({ recordingId }) => recordingId);
  const stretches: WindowsOfStretch[] = [];
  let next = 0;
  let passed = 0;
  for (const [group, recording] of recordings.entries()) {
    const end = passed + anchorsOf(recording);
    for (; next < end; next += step) {
      const start = Math.floor(next - passed) * ANCHOR_FRAMES;
      const touches = marked
        .get(recording.id)
        ?.some(
          ({ startS, endS }) =>
            startS * FRAMES_PER_SECOND < start + ANCHOR_FRAMES && endS * FRAMES_PER_SECOND > start,
        );
      if (!touches) stretches.push(toStretch(recording.id, recording.frameCount, [start], group));
    }
    passed = end;
  }
  return stretches;
}

function toStretch(
  recordingId: string,
  frameCount: number,
  starts: readonly number[],
  group: number,
): WindowsOfStretch {
  const startFrame = Math.max(0, starts[0]! - CONTEXT_FRAMES);
  const endFrame = Math.min(frameCount, starts.at(-1)! + ANCHOR_FRAMES + CONTEXT_FRAMES);
  return { recordingId, startFrame, endFrame, starts, group };
}

function spread<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items];
  return Array.from({ length: limit }, (_, index) => items[Math.floor((index * items.length) / limit)]!);
}
