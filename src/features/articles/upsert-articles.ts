import type { Db, Queryable } from '../../db/db.ts';
import { newId } from '../../lib/uuid.ts';
import type { TextPool } from '../../workers/text-tasks.ts';
import { stemWords } from '../transcripts/index.ts';
import { findArticlesByKey } from './articles.store.ts';
import type { ArticleContent, UpsertedArticle } from './articles.types.ts';
import { hashContent } from './check-article.ts';
import { findKnown, lockArticles, type WrittenArticle, writeArticles } from './write-articles.store.ts';

export interface ArticlesDependencies {
  readonly db: Db;
  readonly texts: TextPool;
  /** In the transaction that wrote articles, after it did. */
  readonly onWritten: (tx: Queryable, workspaceId: string, articleIds: readonly string[]) => Promise<void>;
}

type PreparedArticle = Omit<WrittenArticle, 'id' | 'version'>;

/**
 * Writes articles, of different keys, in one transaction. Equal content changes nothing; other content makes a
 * version. Throws BAD_USER_INPUT for an article of too many chunks.
 */
export function createUpsertArticles({ db, texts, onWritten }: ArticlesDependencies) {
  async function prepare(
    queryable: Queryable,
    contents: readonly ArticleContent[],
  ): Promise<PreparedArticle[]> {
    if (contents.length === 0) return [];
    const cut = await texts.cutArticles(
      contents.map(({ title, body, format, language }) => ({ title, body, format, language })),
    );
    const stems = await stemWords(queryable, cut.words);
    const indexes = await texts.indexArticles({
      articles: contents.map(({ title, language }, index) => ({
        title,
        language,
        chunks: cut.chunks[index]!.map(({ text }) => text),
      })),
      stems,
    });
    return contents.map((content, index) => ({
      content,
      contentSha256: hashContent(content),
      chunks: cut.chunks[index]!,
      index: indexes[index]!,
    }));
  }

  return async (workspaceId: string, contents: readonly ArticleContent[]): Promise<UpsertedArticle[]> => {
    const keys = contents.map(({ key }) => key);
    const hashes = new Map(contents.map((content) => [content.key, hashContent(content)]));
    const before = await findKnown(db, workspaceId, keys);
    const isNew = ({ key }: ArticleContent) => before.get(key)?.contentSha256 !== hashes.get(key);
    // Outside the transaction: cutting and indexing take most of the time and depend on the content alone.
    const prepared = new Map(
      (await prepare(db, contents.filter(isNew))).map((article) => [article.content.key, article]),
    );
    return db.transaction(async (tx) => {
      await lockArticles(tx, workspaceId);
      const known = await findKnown(tx, workspaceId, keys);
      const outcomes = new Map<string, UpsertedArticle['outcome']>();
      const written: WrittenArticle[] = [];
      for (const content of contents) {
        const present = known.get(content.key);
        if (present?.contentSha256 === hashes.get(content.key)) {
          outcomes.set(content.key, 'UNCHANGED');
          continue;
        }
        // Missing only where somebody changed or deleted, since it was looked at, what had this very content.
        const article = prepared.get(content.key) ?? (await prepare(tx, [content]))[0]!;
        written.push({ ...article, id: present?.id ?? newId(), version: (present?.version ?? 0) + 1 });
        outcomes.set(content.key, present ? 'UPDATED' : 'CREATED');
      }
      if (written.length > 0) {
        await writeArticles(tx, workspaceId, written);
        await onWritten(
          tx,
          workspaceId,
          written.map(({ id }) => id),
        );
      }
      const articles = await findArticlesByKey(tx, workspaceId, keys);
      return keys.map((key, index) => ({ key, outcome: outcomes.get(key)!, article: articles[index]! }));
    });
  };
}
