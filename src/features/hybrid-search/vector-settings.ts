import { ANCHOR_SETTINGS } from '../search/index.ts';

/**
 * Settings of the transaction of a search: the index of vectors must look at no less than it is to give, and that of
 * anchors at what it needs.
 */
export const settingsFor = (depth: number, withAnchors = false): Record<string, string> => ({
  ...ANCHOR_SETTINGS,
  'hnsw.ef_search': String(
    Math.min(1_000, Math.max(100, depth, withAnchors ? Number(ANCHOR_SETTINGS['hnsw.ef_search']) : 0)),
  ),
});
