import { AppError } from '../../errors.ts';
import type { SearchArticlesService } from '../articles/index.ts';
import type { LinkSuggestion } from './linking.types.ts';

const MAX_QUERY_UNITS = 300;

/** Before anything was learned: articles in which words of the text occur. */
export async function searchByWords(
  searchArticles: SearchArticlesService,
  workspaceId: string,
  text: string | null,
  limit: number,
): Promise<Omit<LinkSuggestion, 'soundsLike'>[]> {
  // What has a meaning in queries has none in what people say.
  const query = text?.replaceAll(/["*]|(?<!\p{L})-/gu, ' ').slice(0, MAX_QUERY_UNITS) ?? '';
  if (query.trim() === '') return [];
  const hits = await searchArticles
    .search(workspaceId, { query, first: limit, match: 'ANY' })
    .catch((error) => {
      // A text without a word to look for finds nothing here.
      if (error instanceof AppError && error.code === 'BAD_USER_INPUT') return { nodes: [] };
      throw error;
    });
  return hits.nodes.map(({ articleId, relevance }, index) => ({
    articleId,
    rank: index + 1,
    probability: null,
    answeredBy: 'TRANSCRIPT' as const,
    paths: [
      {
        path: 'TRANSCRIPT' as const,
        rank: index + 1,
        rawScore: relevance,
        probability: null,
        weight: 1,
        contribution: relevance,
      },
    ],
    decision: null,
    startS: null,
    endS: null,
  }));
}
