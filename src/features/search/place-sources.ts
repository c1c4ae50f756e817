import type { Queryable } from '../../db/db.ts';
import { layerOf } from '../../inference/codes.ts';
import { loadStretches, type RecordingFilter } from '../recordings/index.ts';
import type { PlaceSources } from './find-places.ts';
import { findPostings } from './postings.store.ts';

export interface PlaceSourcesOptions {
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly filter: RecordingFilter;
  /** A recording that is left out, or null. */
  readonly exceptRecordingId: string | null;
}

/** The index of one tokenizer, as places are looked up in it. */
export function placeSources(db: Queryable, options: PlaceSourcesOptions): PlaceSources {
  const { workspaceId, tokenizerId } = options;
  return {
    findPostings: (hashes) => findPostings(db, { ...options, hashes }),
    async loadTokens(stretches) {
      const stored = await loadStretches(db, workspaceId, tokenizerId, stretches);
      return stored.map((codes) => layerOf(codes, 0));
    },
  };
}
