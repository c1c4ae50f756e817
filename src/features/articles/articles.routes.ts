import { pipeline } from 'node:stream/promises';
import { type Request, Router } from 'express';
import { keepReach } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import type { ArticlesService } from './articles.service.ts';
import { checkLanguage } from './check-article.ts';
import { readCsv } from './files/read-csv.ts';
import { readNdjson } from './files/read-ndjson.ts';
import type { ImportArticlesService } from './import-articles.service.ts';

export interface ArticlesRouterDependencies {
  readonly articles: ArticlesService;
  readonly importArticles: ImportArticlesService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

/**
 * `PUT /articles?format=ndjson|csv&language=` takes articles as they stream in and answers what became of them, record
 * by record where one was refused: 200 when the whole body was read, even if records were refused; else 422 or, when
 * the service is to blame, 503. `GET /articles.ndjson` gives all of them, in a form that the former takes.
 */
export function createArticlesRouter({
  articles,
  importArticles,
  workspaceOf,
}: ArticlesRouterDependencies): Router {
  const router = Router();

  router.put('/articles', async (request, response) => {
    const read = formatOf(request) === 'csv' ? readCsv : readNdjson;
    const { language } = request.query;
    const defaults = {
      language: typeof language === 'string' && language !== '' ? checkLanguage(language, 'language') : null,
    };
    const report = await importArticles(workspaceOf(request), read(request), defaults);
    const { stoppedBy } = report;
    const status = stoppedBy === null ? 200 : stoppedBy.code === 'BAD_USER_INPUT' ? 422 : 503;
    if (!request.complete) response.setHeader('Connection', 'close');
    response.status(status).json(report);
  });

  router.get('/articles.ndjson', async (request, response) => {
    response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="articles.ndjson"');
    await pipeline(keepReach(writeNdjson(articles, workspaceOf(request))), response);
  });
  return router;
}

async function* writeNdjson(articles: ArticlesService, workspaceId: string): AsyncGenerator<string> {
  for await (const { article, body } of articles.exportAll(workspaceId)) {
    const { key, title, format, language, tags, metadata, version, createdAt, updatedAt } = article;
    const fields = { key, title, body, format, language, tags, metadata, version, createdAt, updatedAt };
    yield `${JSON.stringify(fields)}\n`;
  }
}

function formatOf(request: Request): 'ndjson' | 'csv' {
  const { format } = request.query;
  if (format === 'ndjson' || format === 'csv') return format;
  const type = request.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (format === undefined && (type === 'text/csv' || type === 'text/tab-separated-values')) return 'csv';
  if (format === undefined && (type === 'application/x-ndjson' || type === 'application/jsonl'))
    return 'ndjson';
  throw new AppError('BAD_USER_INPUT', 'format must be ndjson or csv: PUT /articles?format=ndjson', {
    field: 'format',
  });
}
