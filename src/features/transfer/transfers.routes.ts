import { type Request, Router } from 'express';
import { AppError } from '../../errors.ts';
import { sendBytes } from '../playback/index.ts';
import type { TransfersService } from './transfers.service.ts';

/** `GET /transfers/ID/files/NAME`: a file of an export, by ranges too. Its address is signed by `TransferFile.url`. */
export function createTransferFilesRouter({
  transfers,
  workspaceOf,
}: {
  readonly transfers: Pick<TransfersService, 'findFile'>;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}): Router {
  const router = Router();
  router.get('/transfers/:id/files/:name', async (request, response) => {
    const { id, name } = request.params;
    const file = await transfers.findFile(workspaceOf(request), id, name);
    if (file === null) {
      throw new AppError('NOT_FOUND', 'There is no such file; it may have expired.', { field: 'name' });
    }
    response.attachment(name);
    const type = String(response.getHeader('Content-Type') ?? 'application/octet-stream');
    await sendBytes(request, response, { type, tag: file.sha256, size: file.byteCount, read: file.read });
  });
  return router;
}
