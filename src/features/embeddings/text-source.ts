import type { Queryable } from '../../db/db.ts';
import type { OwnedText, OwnedVector, TextCounts, TextOwners } from './embeddings.types.ts';

/**
 * A kind of text that is kept embedded: when it changes its feature calls `textIndex.onTextChanged`, and `reindex`
 * asks each source for what it lacks.
 */
export interface TextSource {
  /** Stands in job payloads. */
  readonly name: string;
  /** Owners that lack a vector, in order of their ids, after one of them. */
  listLacking(
    db: Queryable,
    workspaceId: string,
    embedderId: string,
    afterId: string,
    limit: number,
  ): Promise<string[]>;
  /** Whether any owner does; looks from the end, because they are made from the beginning. */
  isLacking(db: Queryable, workspaceId: string, embedderId: string): Promise<boolean>;
  count(db: Queryable, workspaceId: string, embedderId: string): Promise<TextCounts>;
  /** Texts of some owners that lack a vector. Those without a word are left out: they never lack one. */
  loadLacking(db: Queryable, owners: TextOwners, limit: number): Promise<OwnedText[]>;
  /** Stores vectors of texts that are still the same. */
  save(tx: Queryable, owners: TextOwners, vectors: readonly OwnedVector[]): Promise<void>;
  /** Deletes some vectors of embedders that are in no index; gives how many. */
  deleteUnused(db: Queryable, workspaceId: string, limit: number): Promise<number>;
}
