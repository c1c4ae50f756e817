import type { Db } from '../../db/db.ts';
import type { StoredExample } from '../../workers/linking-tasks.ts';
import { listArticleTexts, listDecidedLinks, listTypedExamples } from './alignment-examples.store.ts';
import { partOfContent } from './content.service.ts';
import type { AlignmentFacts, AlignmentVersion } from './linking.types.ts';
import { loadContents } from './recording-content.store.ts';
import { loadSpokenTexts } from './spoken-text.store.ts';

/** What is learned from at most: time grows with the third power. */
const MAX_LINKS = 6_000;
const MAX_TYPED = 3_000;
const MAX_ARTICLES = 2_000;
/** Links whose sound and words are read in one statement each: the sound of an hour has a megabyte. */
const READ_AT_ONCE = 50;

export interface Material {
  readonly examples: readonly StoredExample[];
  readonly articleIds: readonly string[];
  readonly learnedFrom: AlignmentFacts['learnedFrom'];
}

/** Everything that there is to learn from: links, typed questions, and what articles say themselves. */
export async function collectExamples(
  db: Db,
  workspaceId: string,
  contentId: string,
  previous: AlignmentVersion | null,
): Promise<Material> {
  const articles = await listArticleTexts(db, workspaceId, MAX_ARTICLES);
  const articleIds = articles.map(({ articleId }) => articleId);
  const columnOf = new Map(articleIds.map((id, column) => [id, column]));
  const wasKnown = (at: Date) => previous?.trainedAt != null && at <= previous.trainedAt;
  const examples: StoredExample[] = [];

  const decided = await listDecidedLinks(db, workspaceId, MAX_LINKS);
  const links = decided.filter(({ articleId }) => columnOf.has(articleId));
  for (let from = 0; from < links.length; from += READ_AT_ONCE) {
    const some = links.slice(from, from + READ_AT_ONCE);
    const recordingIds = some.map(({ recordingId }) => recordingId);
    const contents = await loadContents(db, workspaceId, recordingIds, contentId);
    const texts = await loadSpokenTexts(db, workspaceId, some);
    for (const [place, link] of some.entries()) {
      const frames = contents.get(link.recordingId);
      examples.push({
        column: columnOf.get(link.articleId)!,
        target: link.status === 'CONFIRMED' ? 1 : -1,
        isJudged: link.status === 'CONFIRMED',
        wasKnown: wasKnown(link.decidedAt),
        content: frames ? partOfContent(frames, link) : null,
        text: texts[place]!,
      });
    }
  }
  const typed = (await listTypedExamples(db, workspaceId, contentId, MAX_TYPED)).filter(({ articleId }) =>
    columnOf.has(articleId),
  );
  for (const { articleId, text, frames, createdAt } of typed) {
    const known = { target: 1 as const, isJudged: false, wasKnown: wasKnown(createdAt) };
    examples.push({ ...known, column: columnOf.get(articleId)!, content: frames, text });
  }
  for (const [column, { title, passage, updatedAt }] of articles.entries()) {
    const known = { target: 1 as const, isJudged: false, wasKnown: wasKnown(updatedAt) };
    examples.push({ ...known, column, content: null, text: title });
    if (passage.trim() !== '') examples.push({ ...known, column, content: null, text: passage });
  }
  return {
    examples,
    articleIds,
    learnedFrom: {
      confirmedLinks: links.filter(({ status }) => status === 'CONFIRMED').length,
      rejectedLinks: links.filter(({ status }) => status === 'REJECTED').length,
      typedQuestions: typed.length,
      spokenQuestions: typed.filter(({ frames }) => frames !== null).length,
      articles: articles.length,
    },
  };
}
