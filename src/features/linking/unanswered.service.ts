import type { Db } from '../../db/db.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { inRange } from '../arguments.ts';
import type { QuestionGroup } from './linking.types.ts';
import { countUnanswered, listUnanswered } from './recording-content.store.ts';
import { loadSpokenTexts } from './spoken-text.store.ts';

export type UnansweredService = ReturnType<typeof createUnansweredService>;

/** Recordings that are grouped, and how long each may be: 20 s. */
const GROUPED = 100;
const MAX_FRAMES = 250;

/** Questions that no article answers well. */
export function createUnansweredService({ db, pool }: { readonly db: Db; readonly pool: LinkingPool }) {
  return {
    async list(workspaceId: string, first: number, maxProbability: number) {
      const limit = inRange(first, 'first', 1, 100);
      inRange(maxProbability, 'maxProbability', 0, 1);
      const contentId = await pool.contentId();
      const found = await listUnanswered(db, workspaceId, contentId, maxProbability, MAX_FRAMES, GROUPED);
      const ranges = found.map(({ recordingId }) => ({ recordingId, startS: null, endS: null }));
      const texts = await loadSpokenTexts(db, workspaceId, ranges);
      const questions = found.map(({ frames }, index) => ({ content: frames, text: texts[index]! }));
      const groups = questions.length === 0 ? [] : await pool.group({ questions });
      return {
        groups: groups.slice(0, limit).map(
          ({ members, similarity }): QuestionGroup => ({
            typicalId: found[members[0]!]!.recordingId,
            recordingIds: members
              .map((member) => found[member]!.recordingId)
              .sort((a, b) => (a < b ? 1 : -1)),
            similarity,
          }),
        ),
        total: async () => ({
          count: await countUnanswered(db, workspaceId, contentId, maxProbability),
          exact: true,
        }),
      };
    },
  };
}
