import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { inRange, listUpTo, textUpTo } from '../arguments.ts';
import { countFacet, type FacetWanted } from './facets.store.ts';
import type { Facet, FacetKind, SearchPage } from './hybrid-search.types.ts';

export interface FacetInput {
  readonly kind: FacetKind;
  readonly key?: string | null;
  readonly first?: number | null;
}

const MAX_FACETS = 10;
const MAX_VALUES = 100;

/** Counts the hits of all pages. Throws BAD_USER_INPUT naming the field. */
export async function countFacets(
  db: Db,
  { workspaceId, target, owners }: Pick<SearchPage, 'workspaceId' | 'target' | 'owners'>,
  inputs: readonly FacetInput[],
): Promise<Facet[]> {
  const wanted = listUpTo(inputs, 'of', MAX_FACETS).map(checkFacet);
  return Promise.all(wanted.map((each) => countFacet(db, workspaceId, target, owners, each)));
}

function checkFacet({ kind, key, first }: FacetInput, index: number): FacetWanted {
  const field = `of.${index}.key`;
  if ((kind === 'METADATA') !== (key != null)) {
    throw new AppError('BAD_USER_INPUT', `${field} is given for METADATA, and for nothing else.`, { field });
  }
  return {
    kind,
    key: key == null ? null : textUpTo(key, field, 200),
    first: inRange(first ?? 10, `of.${index}.first`, 1, MAX_VALUES),
  };
}
