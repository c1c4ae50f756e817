import type { Db } from '../../db/db.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import type { Question } from './answer-questions.service.ts';
import { listHeardLinks } from './article-links.store.ts';
import { framesToSeconds, partOfContent, secondsOfContent } from './content.service.ts';
import type { LinkSuggestion, SoundingLink } from './linking.types.ts';

/** Suggestions that are explained by a link, and links of each that are compared. */
const EXPLAINED = 5;
const LINKS_OF_ARTICLE = 12;
/** Longer recordings are not aligned as a whole: it costs length times length. */
const LONGEST_S = 60;

/** For the best suggestions: the confirmed link that says the same, and where. */
export function createSoundsLike({ db, pool }: { readonly db: Db; readonly pool: LinkingPool }) {
  return async (
    workspaceId: string,
    question: Question,
    suggestions: readonly Omit<LinkSuggestion, 'soundsLike'>[],
  ): Promise<LinkSuggestion[]> => {
    const { content, range } = question;
    const unexplained = suggestions.map((suggestion) => ({ ...suggestion, soundsLike: null }));
    if (!content || secondsOfContent(content) > LONGEST_S) return unexplained;
    const wanted = suggestions.slice(0, EXPLAINED).map(({ articleId }) => articleId);
    const heard = await listHeardLinks(db, workspaceId, wanted, await pool.contentId(), LINKS_OF_ARTICLE);
    const links = heard
      .map(({ link, frames }) => ({ link, frames: partOfContent(frames, link) }))
      .filter(
        ({ link, frames }) =>
          secondsOfContent(frames) <= LONGEST_S && link.recordingId !== range?.recordingId,
      );
    if (links.length === 0) return unexplained;
    const alignments = await pool.align({ content, others: links.map(({ frames }) => frames) });
    const offsetS = range?.startS ?? 0;
    return unexplained.map((suggestion) => {
      let best: SoundingLink | null = null;
      for (const [index, { link }] of links.entries()) {
        const aligned = alignments[index];
        if (!aligned || link.articleId !== suggestion.articleId || aligned.evidence <= (best?.evidence ?? 0))
          continue;
        const linkOffsetS = link.startS ?? 0;
        best = {
          link,
          startS: offsetS + framesToSeconds(aligned.start),
          endS: offsetS + framesToSeconds(aligned.end),
          linkStartS: linkOffsetS + framesToSeconds(aligned.otherStart),
          linkEndS: linkOffsetS + framesToSeconds(aligned.otherEnd),
          evidence: aligned.evidence,
        };
      }
      return { ...suggestion, soundsLike: best };
    });
  };
}
