import { HNSW_SETTINGS } from '../search/index.ts';

/** Settings of the transaction of a search: the index of vectors must look at no less than it is to give. */
export const settingsFor = (depth: number): Record<string, string> => ({
  ...HNSW_SETTINGS,
  'hnsw.ef_search': String(Math.min(1_000, Math.max(100, depth))),
});
