import {
  acousticWords,
  type ContentModel,
  learnVocabulary,
  type SparseVector,
  type UsualDistance,
  unpackContent,
  vocabularySize,
} from '../../content/index.ts';
import { type HeardStretch, hearStretches } from '../../linking/index.ts';
import type { HeardQuestion } from './speak.worker.ts';

/** Links and tests in the acoustic words that are learned from the links, as the service learns them. */
export interface CountedWords {
  /** In the order of the links. */
  readonly links: readonly SparseVector[];
  readonly dimensions: number;
  readonly usualDistance: UsualDistance | null;
  countTests(heard: readonly HeardQuestion[]): HeardStretch[][];
}

export function countWords(links: readonly HeardQuestion[], model: ContentModel): CountedWords {
  const frames = links.map(({ content }) => unpackContent(content, model));
  const learned = learnVocabulary(frames);
  const vocabulary = learned ?? model;
  // Every method asks the same questions.
  const counted = new Map<readonly HeardQuestion[], HeardStretch[][]>();
  return {
    links: frames.map((each) => acousticWords(each, vocabulary)),
    dimensions: vocabularySize(vocabulary),
    usualDistance: learned?.usualDistance ?? null,
    countTests: (heard) => {
      const known = counted.get(heard);
      if (known) return known;
      const stretches = heard.map(({ content }) => hearStretches(unpackContent(content, model), vocabulary));
      counted.set(heard, stretches);
      return stretches;
    },
  };
}
