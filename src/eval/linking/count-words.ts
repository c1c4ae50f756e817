import {
  acousticWords,
  type ContentModel,
  learnVocabulary,
  type SparseVector,
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
  countTests(heard: readonly HeardQuestion[]): HeardStretch[][];
}

export function countWords(links: readonly HeardQuestion[], model: ContentModel): CountedWords {
  const frames = links.map(({ content }) => unpackContent(content, model));
  const vocabulary = learnVocabulary(frames) ?? model;
  return {
    links: frames.map((each) => acousticWords(each, vocabulary)),
    dimensions: vocabularySize(vocabulary),
    countTests: (heard) =>
      heard.map(({ content }) => hearStretches(unpackContent(content, model), vocabulary)),
  };
}
