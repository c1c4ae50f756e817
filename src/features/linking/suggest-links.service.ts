import type { Db, Queryable } from '../../db/db.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { enqueueEach } from '../enqueue-each.ts';
import type { AnswerQuestionsService } from './answer-questions.service.ts';
import { replaceSuggestions } from './article-links.store.ts';
import { listUnsuggested, markSuggested } from './recording-content.store.ts';

export interface SuggestDependencies {
  readonly db: Db;
  readonly pool: LinkingPool;
  readonly answers: AnswerQuestionsService;
  readonly enqueueSuggest: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type SuggestLinksService = ReturnType<typeof createSuggestLinksService>;

/** Suggestions kept of a recording, and how probable each must be. */
const KEPT = 3;
const LEAST_KEPT = 0.1;
const QUEUED_AT_ONCE = 50;

/** Links that are suggested before anybody asks: after ingest, and anew when another alignment answers. */
export function createSuggestLinksService({ db, pool, answers, enqueueSuggest }: SuggestDependencies) {
  return {
    async suggest(workspaceId: string, recordingId: string, signal: AbortSignal): Promise<void> {
      const alignment = await answers.active(workspaceId);
      if (!alignment) return;
      const range = { recordingId, startS: null, endS: null };
      const question = await answers.ofRange(workspaceId, range, signal);
      if (!question.content) return;
      const { suggestions } = await answers.suggestAll(workspaceId, question, alignment, KEPT);
      // Of an article that came after the training nobody knows how probable it is.
      const kept = suggestions.filter(({ probability }) => (probability ?? 1) >= LEAST_KEPT);
      await db.transaction(async (tx) => {
        await replaceSuggestions(tx, workspaceId, recordingId, alignment.version, kept);
        await markSuggested(
          tx,
          workspaceId,
          recordingId,
          alignment.version,
          suggestions.length === 0 ? 0 : suggestions[0]!.probability,
        );
      });
    },

    /** Queues the recordings whose suggestions are of another version than the active one. */
    async plan(workspaceId: string): Promise<void> {
      const alignment = await answers.active(workspaceId);
      if (!alignment) return;
      const contentId = await pool.contentId();
      const list = (afterId: string) =>
        listUnsuggested(db, workspaceId, contentId, alignment.version, afterId, QUEUED_AT_ONCE);
      await enqueueEach(db, list, (tx, id) => enqueueSuggest(tx, workspaceId, id));
    },
  };
}
