import type { Db } from '../../db/db.ts';
import { inRange, textUpTo } from '../arguments.ts';
import type { AnswerQuestionsService } from './answer-questions.service.ts';
import { listLinksOfMany } from './article-links.store.ts';
import type { AskingRecording } from './linking.types.ts';

export type AskingRecordingsService = ReturnType<typeof createAskingRecordingsService>;

/** Articles through which recordings are looked for. */
const ARTICLES = 5;
/** Of a suggestion that only words made: as little as any that is kept. */
const UNKNOWN_PROBABILITY = 0.1;

/** From a text to the recordings that ask for the same: through the articles that answer it. */
export function createAskingRecordingsService({
  db,
  answers,
}: {
  readonly db: Db;
  readonly answers: AnswerQuestionsService;
}) {
  return {
    async find(
      workspaceId: string,
      text: string,
      first: number,
      signal: AbortSignal,
    ): Promise<AskingRecording[]> {
      textUpTo(text, 'text', 1_000);
      const limit = inRange(first, 'first', 1, 100);
      const { suggestions } = await answers.link(workspaceId, { text }, ARTICLES, signal);
      const articleIds = suggestions.map(({ articleId }) => articleId);
      const wanted = { statuses: ['CONFIRMED', 'SUGGESTED'], after: null, limit } as const;
      const found = await listLinksOfMany(db, workspaceId, 'article', articleIds, wanted);
      const byArticle = Map.groupBy(found, ({ link }) => link.articleId);
      const asking = suggestions.flatMap(({ articleId, probability }) =>
        (byArticle.get(articleId) ?? []).map(({ link }): AskingRecording => {
          const ofLink = link.status === 'CONFIRMED' ? 1 : (link.probability ?? UNKNOWN_PROBABILITY);
          return { link, probability: (probability ?? 1) * ofLink };
        }),
      );
      const seen = new Set<string>();
      return asking
        .sort((one, other) => other.probability - one.probability)
        .filter(({ link }) => !seen.has(link.recordingId) && seen.add(link.recordingId))
        .slice(0, limit);
    },
  };
}
