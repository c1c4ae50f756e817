export { createSearchIndexService, type SearchIndexService } from './search-index.service.ts';
export { listLacking } from './search-index.store.ts';
export { deleteUnusedCodes, listReadyIds } from './unused-codes.store.ts';
