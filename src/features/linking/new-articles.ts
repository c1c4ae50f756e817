import type { LinkSuggestion } from './linking.types.ts';

type Suggestion = Omit<LinkSuggestion, 'soundsLike'>;

export interface NewArticles {
  /** Articles that the alignment was not learned with. */
  readonly ids: ReadonlySet<string>;
  /** Articles in which words of the question occur, best first. */
  readonly found: readonly Suggestion[];
}

/**
 * Suggestions of the alignment, and articles that came after it was learned: it cannot know them, their words can be
 * found. They stand behind what is likely, and before it where nothing is.
 */
export function withNewArticles(
  learned: readonly Suggestion[],
  { ids, found }: NewArticles,
  { limit, leastProbability }: { readonly limit: number; readonly leastProbability: number },
): Suggestion[] {
  const added = found.filter(({ articleId }) => ids.has(articleId));
  const likely = learned.filter(({ probability }) => (probability ?? 0) >= leastProbability);
  const rest = learned.slice(likely.length);
  return [...likely, ...added, ...rest]
    .slice(0, limit)
    .map((suggestion, index) => ({ ...suggestion, rank: index + 1 }));
}

export function noteOfNewArticles({ ids, found }: NewArticles, hasText: boolean): string | null {
  if (ids.size === 0) return null;
  const came = `${ids.size === 1 ? 'One article' : `${ids.size} articles`} came after the alignment was learned`;
  if (!hasText) return `${came}: the sound knows nothing of it until the next training.`;
  const count = found.filter(({ articleId }) => ids.has(articleId)).length;
  return `${came}: searched by words alone until the next training, ${count} found.`;
}
