import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { isUuid } from '../../lib/uuid.ts';
import type { SearchPosition } from './article-search.store.ts';
import type { KeywordMatch } from './keyword-plan.ts';

/** What a cursor belongs to. */
export interface SearchedQuery {
  readonly query: string;
  readonly match: KeywordMatch;
  readonly language?: string | null;
}

/**
 * The place of a hit, with the languages and weights of its search: what arrives meanwhile would change these, and
 * with them the order of what is already there.
 */
export const toSearchCursor = (
  query: SearchedQuery,
  languages: readonly string[],
  { relevance, articleId, weights }: SearchPosition,
): string =>
  encodeCursor([
    sign(query),
    relevance,
    articleId,
    languages.join(' '),
    weights.meanTokens,
    weights.terms.join(' '),
  ]);

/** Null without a cursor. Throws BAD_USER_INPUT for one that this search never gave. */
export function fromSearchCursor(
  cursor: string | null | undefined,
  query: SearchedQuery,
): { readonly position: SearchPosition; readonly languages: readonly string[] } | null {
  if (cursor == null) return null;
  const [signed, relevance, articleId, languages, meanTokens, weights] = decodeCursor(cursor, 6) ?? [];
  const terms = typeof weights === 'string' ? weights.split(' ').map(Number) : [];
  const isOurs =
    signed === sign(query) &&
    typeof relevance === 'number' &&
    typeof articleId === 'string' &&
    isUuid(articleId) &&
    typeof languages === 'string' &&
    languages.length <= MAX_LANGUAGES_UNITS &&
    typeof meanTokens === 'number' &&
    terms.every(Number.isFinite);
  if (!isOurs) throw notOurs();
  return {
    position: { relevance, articleId, weights: { terms, meanTokens } },
    languages: languages.split(' ').filter(Boolean),
  };
}

const MAX_LANGUAGES_UNITS = 1_000;

export const notOurs = (): AppError =>
  new AppError('BAD_USER_INPUT', 'after is not a cursor of this search.', { field: 'after' });

const sign = ({ query, match, language = null }: SearchedQuery): string =>
  createHash('sha256')
    .update(JSON.stringify([query, match, language]))
    .digest('base64url')
    .slice(0, 12);
