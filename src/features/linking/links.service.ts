import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { decodeCursor, encodeCursor } from '../../lib/cursor.ts';
import { once } from '../../lib/once.ts';
import { isUuid } from '../../lib/uuid.ts';
import { idArgument, listUpTo, textUpTo } from '../arguments.ts';
import type { ArticlesService } from '../articles/index.ts';
import { notACursor } from '../cursor-arguments.ts';
import { type PageArguments, pageWindow, type RecordingsService, toPage } from '../recordings/index.ts';
import {
  countLinks,
  countLinksOfMany,
  decideLink,
  deleteLink,
  type LinkPosition,
  type LinkSide,
  listLinks,
  listLinksOfMany,
  type SortedLink,
} from './article-links.store.ts';
import { checkArticleRef, checkRange, type LinkedRangeInput } from './linked-range.ts';
import type { ArticleLink, ArticleLinkPage, LinkConditions, LinkStatus } from './linking.types.ts';
import { addTypedQuestions, type TypedQuestion } from './typed-questions.store.ts';

export interface LinksDependencies {
  readonly db: Db;
  readonly recordings: Pick<RecordingsService, 'get'>;
  readonly articles: Pick<ArticlesService, 'find'>;
  /** Told in the transaction that confirms it. */
  readonly onConfirmed: (tx: Queryable, link: ArticleLink) => Promise<void>;
}

interface ArticleRefInput {
  readonly articleId?: string | null;
  readonly articleKey?: string | null;
}

/** Which links of a recording or an article, and which page of them. */
export interface LinksOfOwner extends Pick<PageArguments, 'first' | 'after'> {
  readonly side: LinkSide;
  readonly statuses: readonly LinkStatus[];
}

export type LinksService = ReturnType<typeof createLinksService>;

const MAX_TYPED = 1_000;
const MAX_QUESTION_UNITS = 1_000;

/** What people say about links, and the lists of them. */
export function createLinksService({ db, recordings, articles, onConfirmed }: LinksDependencies) {
  return {
    /** Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
    async decide(
      workspaceId: string,
      status: 'CONFIRMED' | 'REJECTED',
      input: ArticleRefInput & { readonly recording: LinkedRangeInput },
      decidedBy: string,
    ): Promise<{ link: ArticleLink; changed: boolean }> {
      const range = await checkRange(recordings, workspaceId, input.recording, 'input.recording');
      const articleId = await checkArticleRef(articles, workspaceId, input, 'input.');
      return db.transaction(async (tx) => {
        const decided = await decideLink(tx, workspaceId, { ...range, articleId, status, decidedBy });
        if (decided.changed && status === 'CONFIRMED') await onConfirmed(tx, decided.link);
        return decided;
      });
    },

    /** Gives the id. Throws NOT_FOUND. */
    async remove(workspaceId: string, id: string): Promise<string> {
      const linkId = idArgument(id, 'input.id');
      if (!(await deleteLink(db, workspaceId, linkId))) {
        throw new AppError('NOT_FOUND', 'There is no such link.', { field: 'input.id' });
      }
      return linkId;
    },

    /** All of them or, when one is refused, none. */
    async addTyped(
      workspaceId: string,
      questions: readonly (ArticleRefInput & { readonly text: string })[],
    ): Promise<{ added: number; unchanged: number }> {
      listUpTo(questions, 'input.questions', MAX_TYPED);
      const checked: TypedQuestion[] = [];
      for (const [index, question] of questions.entries()) {
        const prefix = `input.questions[${index}].`;
        const text = textUpTo(question.text.trim(), `${prefix}text`, MAX_QUESTION_UNITS);
        checked.push({ articleId: await checkArticleRef(articles, workspaceId, question, prefix), text });
      }
      const added = await addTypedQuestions(db, workspaceId, checked);
      return { added, unchanged: checked.length - added };
    },

    /** All links, the last decided or suggested first. */
    async list(
      workspaceId: string,
      page: PageArguments,
      filter: LinkConditions | null | undefined,
    ): Promise<ArticleLinkPage> {
      const { recordingId, articleId } = filter ?? {};
      const conditions = {
        status: filter?.status,
        recordingId: recordingId == null ? null : idArgument(recordingId, 'filter.recordingId'),
        articleId: articleId == null ? null : idArgument(articleId, 'filter.articleId'),
      };
      const window = pageWindow({ first: page.first ?? null });
      const after = fromLinkCursor(page.after, 'newest');
      const found = await listLinks(db, workspaceId, conditions, after, window.size + 1);
      return toPage(toEdges(found, 'newest'), window, { after: page.after ?? null }, async () => ({
        count: await countLinks(db, workspaceId, conditions),
        exact: true,
      }));
    },

    /** A page of links of each recording or article as they stand, best first, in the order of the owners. */
    async ofMany(
      workspaceId: string,
      ownerIds: readonly string[],
      { side, statuses, ...page }: LinksOfOwner,
    ): Promise<ArticleLinkPage[]> {
      const window = pageWindow({ first: page.first ?? null });
      const after = fromLinkCursor(page.after, 'best');
      const wanted = { statuses, after, limit: window.size + 1 };
      const found = await listLinksOfMany(db, workspaceId, side, ownerIds, wanted);
      const byOwner = Map.groupBy(found, ({ link }) =>
        side === 'recording' ? link.recordingId : link.articleId,
      );
      const counts = once(() => countLinksOfMany(db, workspaceId, side, ownerIds, statuses));
      return ownerIds.map((id) => {
        const edges = toEdges(byOwner.get(id) ?? [], 'best');
        return toPage(edges, window, { after: page.after ?? null }, async () => ({
          count: (await counts()).get(id) ?? 0,
          exact: true,
        }));
      });
    },
  };
}

/** Links as they stand, or the last suggested or decided first. */
type LinkOrder = 'best' | 'newest';

const toEdges = (found: readonly SortedLink[], order: LinkOrder) =>
  found.map(({ link, sortValue }) => ({ cursor: encodeCursor([order, sortValue, link.id]), node: link }));

function fromLinkCursor(cursor: string | null | undefined, order: LinkOrder): LinkPosition | null {
  if (cursor == null) return null;
  const [ownOrder, sortValue, id] = decodeCursor(cursor, 3) ?? [];
  if (ownOrder !== order || typeof sortValue !== 'number' || typeof id !== 'string' || !isUuid(id)) {
    throw notACursor();
  }
  return { sortValue, id };
}
