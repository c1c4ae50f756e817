import { type Request, Router } from 'express';
import { AppError } from '../../errors.ts';
import type { UploadsService } from './uploads.service.ts';

export interface UploadsRouterDependencies {
  readonly uploads: UploadsService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

/**
 * `PUT /uploads?fileName=NAME` with the bytes as body; `X-Content-SHA256` (hex) is checked when given.
 * Answers 201 with `{ uploadId, fileName, byteCount, sha256 }`. `DELETE /uploads/ID` forgets one that was only
 * searched with: 204; otherwise it goes after a day.
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
    if (sha256 !== null && !/^[0-9a-f]{64}$/i.test(sha256)) {
      throw new AppError('BAD_USER_INPUT', 'X-Content-SHA256 must be 64 hex digits.', {
        field: 'X-Content-SHA256',
      });
    }
    const length = request.get('content-length');
    const upload = await uploads.receive(workspaceOf(request), request, {
      fileName,
      byteCount: length === undefined ? null : Number(length),
      sha256,
    });
    const { id, ...facts } = upload;
    response.status(201).json({ uploadId: id, ...facts });
  });
  router.delete('/uploads/:id', async (request, response) => {
    await uploads.discard(workspaceOf(request), request.params.id);
    response.status(204).end();
  });
  return router;
}
