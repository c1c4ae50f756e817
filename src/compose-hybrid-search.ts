import {
  createHybridSearchService,
  createQueryWords,
  type HybridSearchService,
} from './features/hybrid-search/index.ts';

type Parts = Omit<Parameters<typeof createHybridSearchService>[0], 'words'>;

/** Search by words, meaning and sound together. */
export const composeHybridSearch = (parts: Parts): HybridSearchService =>
  createHybridSearchService({ ...parts, words: createQueryWords(parts) });
