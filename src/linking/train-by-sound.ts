import { acousticWords, learnVocabulary, type Vocabulary, vocabularySize } from '../content/index.ts';
import {
  type AlignmentExample,
  type TrainedAlignment,
  type TrainOptions,
  trainAlignment,
} from './train-alignment.ts';

/** An example whose words are not counted yet. */
export interface HeardExample extends Omit<AlignmentExample, 'words' | 'wordsBefore'> {
  /** Content frames [n, 24]; null of what was only written. */
  readonly frames: Float32Array | null;
}

export interface TrainedBySound extends TrainedAlignment {
  /** Words that the sound was counted in; null of those of the content features. */
  readonly vocabulary: Vocabulary | null;
}

export interface TrainBySoundOptions extends Pick<TrainOptions, 'columns' | 'onProgress'> {
  /** Words for as long as there are too few examples to learn some from. */
  readonly usual: Vocabulary;
  readonly previous:
    | (Omit<NonNullable<TrainOptions['previous']>, 'soundDimensions'> & {
        readonly vocabulary: Vocabulary | null;
      })
    | null;
}

/** Examples that are counted between two tellings of the progress. */
const TOLD_EVERY = 50;

/** Learns the acoustic words of the examples, counts them, and learns both paths. See `trainAlignment`. */
export function trainBySound(
  examples: readonly HeardExample[],
  { columns, usual, previous, onProgress = () => undefined }: TrainBySoundOptions,
): TrainedBySound {
  const vocabulary = learnVocabulary(
    examples.flatMap(({ frames, target }) => (frames && target === 1 ? [frames] : [])),
  );
  onProgress(0.2);
  const now = vocabulary ?? usual;
  // What the version before says is told by the words that it knew.
  const before = previous && (previous.vocabulary ?? usual);
  const counted = examples.map(({ frames, ...example }, index): AlignmentExample => {
    if (index % TOLD_EVERY === 0) onProgress(0.2 + (0.3 * index) / examples.length);
    return {
      ...example,
      words: frames && acousticWords(frames, now),
      wordsBefore: before && frames && acousticWords(frames, before),
    };
  });
  const trained = trainAlignment(counted, {
    columns,
    soundDimensions: vocabularySize(now),
    usualDistance: vocabulary?.usualDistance ?? null,
    previous: previous && { ...previous, soundDimensions: vocabularySize(before ?? usual) },
    onProgress: (share) => onProgress(0.5 + 0.5 * share),
  });
  return { ...trained, vocabulary };
}
