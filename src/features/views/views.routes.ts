import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { keepReach } from '../../db/workspace-reach.ts';
import { beginIteration } from '../../lib/begin-iteration.ts';
import { filterArgument, tokenRangeArgument } from './view-arguments.ts';
import { VIEW_NAMES, type ViewBytes, type ViewsService } from './views.service.ts';

export interface ViewsRouterDependencies {
  readonly views: ViewsService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

const mediaTypes = {
  npy: 'application/octet-stream',
  ndjson: 'application/x-ndjson; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** Views of fixed size or form for other tools: of one recording, and of all or those that fulfil a filter. */
export function createViewsRouter({ views, workspaceOf }: ViewsRouterDependencies): Router {
  const router = Router();
  for (const view of VIEW_NAMES) {
    router.get(`/recordings/:id/views/${view}.npy`, async (request: Request<{ id: string }>, response) => {
      const range = tokenRangeArgument(request.query);
      const viewed = await views.getViewed(workspaceOf(request), request.params.id);
      await send(response, 'npy', views.npy(view, viewed, range));
    });
    router.get(`/recordings/:id/views/${view}.ndjson`, async (request: Request<{ id: string }>, response) => {
      const range = tokenRangeArgument(request.query);
      const viewed = await views.getViewed(workspaceOf(request), request.params.id);
      await send(response, 'ndjson', views.line(view, viewed, range));
    });
    router.get(`/views/${view}.ndjson`, async (request, response) => {
      const range = tokenRangeArgument(request.query);
      const filter = filterArgument(request.query);
      await send(response, 'ndjson', views.lines(workspaceOf(request), view, filter, range));
    });
    if (view === 'tokens') continue;
    router.get(`/views/${view}.npy`, async (request, response) => {
      const filter = filterArgument(request.query);
      await send(response, 'npy', views.matrix(workspaceOf(request), view, filter));
    });
  }
  router.get('/recordings/:id/views/tokens.txt', async (request: Request<{ id: string }>, response) => {
    const range = tokenRangeArgument(request.query);
    const viewed = await views.getViewed(workspaceOf(request), request.params.id);
    await send(response, 'txt', views.tokenText(viewed, range));
  });
  return router;
}

/** Sends what is made while it is made, no faster than it is read; stops when the reader goes away. */
async function send(response: Response, form: keyof typeof mediaTypes, bytes: ViewBytes): Promise<void> {
  response.setHeader('Content-Type', mediaTypes[form]);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  try {
    const begun = await beginIteration(keepReach(bytes));
    await pipeline(Readable.from(begun), response, { signal: gone.signal });
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  }
}
