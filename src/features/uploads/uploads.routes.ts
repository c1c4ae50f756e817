import { type Request, Router } from 'express';
import { AppError } from '../../errors.ts';
import type { UploadsService } from './uploads.service.ts';
import type { Upload } from './uploads.store.ts';

export interface UploadsRouterDependencies {
  readonly uploads: UploadsService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

/**
 * `PUT /uploads?fileName=NAME` with the bytes as body; `X-Content-SHA256` (hex) is checked when given.
 * Answers 201 with `{ uploadId, fileName, byteCount, sha256 }`. `DELETE /uploads/ID` forgets one that was only
 * searched with: 204; otherwise it goes after a day. `GET /uploads/ID` answers what PUT answered.
 */
export function createUploadsRouter({ uploads, workspaceOf }: UploadsRouterDependencies): Router {
  const router = Router();
  router.put('/uploads', async (request, response) => {
    const { fileName } = request.query;
    if (typeof fileName !== 'string') {
      throw new AppError('BAD_USER_INPUT', 'fileName is missing: PUT /uploads?fileName=call.wav', {
        field: 'fileName',
      });
    }
    const sha256 = request.get('x-content-sha256') ?? null;
    const length = request.get('content-length');
    const upload = await uploads.receive(workspaceOf(request), request, {
      fileName,
      byteCount: length === undefined ? null : Number(length),
      sha256,
    });
    response.status(201).json(toAnswer(upload));
  });
  router.get('/uploads/:id', async (request, response) => {
    response.json(toAnswer(await uploads.get(workspaceOf(request), request.params.id, 'id')));
  });
  router.delete('/uploads/:id', async (request, response) => {
    await uploads.discard(workspaceOf(request), request.params.id);
    response.status(204).end();
  });
  return router;
}

const toAnswer = ({ id, fileName, byteCount, sha256 }: Upload) => ({
  uploadId: id,
  fileName,
  byteCount,
  sha256,
});
