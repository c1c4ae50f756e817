import type { Db } from './db/db.ts';
import {
  type ArticlesDependencies,
  createArticlesService,
  createImportArticlesService,
  createSearchArticlesService,
} from './features/articles/index.ts';
import type { Logger } from './lib/logger.ts';
import type { TextPool } from './workers/text-tasks.ts';

/** The knowledge base: articles, their import and their search by words. */
export function composeArticles({
  db,
  texts,
  onArticlesWritten,
  logger,
}: {
  readonly db: Db;
  readonly texts: TextPool;
  readonly onArticlesWritten: ArticlesDependencies['onWritten'];
  readonly logger: Logger;
}) {
  const articles = createArticlesService({ db, texts, onWritten: onArticlesWritten });
  const importArticles = createImportArticlesService({
    articles,
    onDefect: (error) => logger.error({ error }, 'an import of articles stopped'),
  });
  return { articles, searchArticles: createSearchArticlesService({ db }), importArticles };
}
