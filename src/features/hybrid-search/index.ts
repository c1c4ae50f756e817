export { createHybridSearchService, type HybridSearchService } from './hybrid-search.service.ts';
export { createQueryWords } from './query-words.ts';
