import { type Request, Router } from 'express';
import { AppError } from '../../errors.ts';
import type { TransfersService } from './transfers.service.ts';

/** `GET /transfers/ID/files/NAME`: a file of an export, by ranges too. Its address is signed by `TransferFile.url`. */
export function createTransferFilesRouter({
  transfers,
  workspaceOf,
}: {
  readonly transfers: Pick<TransfersService, 'folderOf'>;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}): Router {
  const router = Router();
  router.get('/transfers/:id/files/:name', async (request, response, next) => {
    const { id, name } = request.params;
    const root = await transfers.folderOf(workspaceOf(request), id, name);
    if (root === null) {
      throw new AppError('NOT_FOUND', 'There is no such file; it may have expired.', { field: 'name' });
    }
    response.attachment(name);
    response.sendFile(name, { root, dotfiles: 'allow', cacheControl: false }, (error) => {
      // Whoever left in the middle hears nothing any more.
      if (error && !response.headersSent) next(error);
    });
  });
  return router;
}
