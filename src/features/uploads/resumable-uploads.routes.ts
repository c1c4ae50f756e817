import { type Request, type RequestHandler, type Response, Router } from 'express';
import { AppError } from '../../errors.ts';
import type { ResumableUploadsService, UploadState } from './resumable-uploads.service.ts';

export interface ResumableUploadsRouterDependencies {
  readonly uploads: ResumableUploadsService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
  readonly maxUploadBytes: number;
}

const VERSION = '1.0.0';
const PART_TYPE = 'application/offset+octet-stream';

/**
 * Uploads that can break off and go on, by the tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload) with its
 * extensions creation, expiration and termination. The last part of an upload's address is its `uploadId`.
 *
 * `POST /uploads` with `Upload-Length` and `Upload-Metadata: filename BASE64[,sha256 BASE64]` answers 201 with
 * `Location`; `HEAD /uploads/ID` tells `Upload-Offset`; `PATCH /uploads/ID` sends bytes from there on. `DELETE` is the
 * one of all uploads. Refusals are those of all routes: 409 for an offset at which the upload is not.
 */
export function createResumableUploadsRouter(dependencies: ResumableUploadsRouterDependencies): Router {
  const { uploads, workspaceOf, maxUploadBytes } = dependencies;
  const router = Router();

  router.options('/uploads', (_, response) => {
    response.setHeader('Tus-Version', VERSION);
    response.setHeader('Tus-Extension', 'creation,expiration,termination');
    response.setHeader('Tus-Max-Size', maxUploadBytes);
    response.status(204).end();
  });

  router.post('/uploads', checkVersion, async (request, response) => {
    const metadata = readMetadata(request.get('upload-metadata') ?? '');
    const fileName = metadata.get('filename') ?? metadata.get('name');
    if (fileName === undefined) {
      throw new AppError('BAD_USER_INPUT', 'Upload-Metadata must have a filename, in base64.', {
        field: 'Upload-Metadata.filename',
      });
    }
    const upload = await uploads.begin(workspaceOf(request), {
      fileName,
      byteCount: readWholeNumber(request, 'Upload-Length'),
      sha256: metadata.get('sha256') ?? null,
    });
    // Relative, so that it is right behind a proxy that speaks TLS or changes the name.
    response.setHeader('Location', `/uploads/${upload.id}`);
    tellState(response, upload);
    response.status(201).end();
  });

  router.head('/uploads/:id', checkVersion, async (request, response) => {
    const upload = await uploads.readState(workspaceOf(request), request.params['id'] as string);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Upload-Length', upload.byteCount);
    response.setHeader('Upload-Metadata', `filename ${Buffer.from(upload.fileName).toString('base64')}`);
    tellState(response, upload);
    response.status(200).end();
  });

  router.patch('/uploads/:id', checkVersion, async (request, response) => {
    if (request.get('content-type') !== PART_TYPE) {
      throw new AppError('BAD_USER_INPUT', `Content-Type must be ${PART_TYPE}.`, { field: 'Content-Type' });
    }
    const length = request.get('content-length');
    const upload = await uploads.append(workspaceOf(request), request.params['id'] as string, {
      offset: readWholeNumber(request, 'Upload-Offset'),
      length: length === undefined ? null : Number(length),
      bytes: request,
    });
    tellState(response, upload);
    response.status(204).end();
  });
  return router;
}

const checkVersion: RequestHandler = (request, response, next) => {
  response.setHeader('Tus-Resumable', VERSION);
  if (request.get('tus-resumable') === VERSION) return next();
  response.setHeader('Tus-Version', VERSION);
  response.locals['refusalStatus'] = 412;
  throw new AppError('BAD_USER_INPUT', `Uploads that go on are sent with Tus-Resumable: ${VERSION}.`, {
    field: 'Tus-Resumable',
  });
};

function tellState(response: Response, { receivedByteCount, expiresAt }: UploadState): void {
  response.setHeader('Upload-Offset', receivedByteCount);
  if (expiresAt) response.setHeader('Upload-Expires', expiresAt.toUTCString());
}

function readWholeNumber(request: Request, header: string): number {
  const text = request.get(header) ?? '';
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new AppError('BAD_USER_INPUT', `${header} must be a whole number of bytes.`, { field: header });
}

/** `key base64,key base64`, as the protocol has it. Throws BAD_USER_INPUT. */
function readMetadata(header: string): ReadonlyMap<string, string> {
  const pairs = header.split(',').map((pair) => pair.trim().split(/ +/));
  const bad = pairs.some(
    ([key, value = '', ...more]) =>
      more.length > 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || (key === '' && value !== ''),
  );
  if (bad) {
    throw new AppError(
      'BAD_USER_INPUT',
      'Upload-Metadata must be keys with values in base64, commas between.',
      {
        field: 'Upload-Metadata',
      },
    );
  }
  return new Map(pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]));
}
