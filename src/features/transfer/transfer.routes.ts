import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { keepReach } from '../../db/workspace-reach.ts';
import { AppError } from '../../errors.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { idArgument } from '../arguments.ts';
import { readNdjson } from '../read-ndjson.ts';
import { recordingFilterFromJson } from '../recordings/index.ts';
import type { ExportService } from './export.service.ts';
import type { ImportService } from './import.service.ts';
import { readParquet } from './read-parquet.ts';
import {
  maxLineBytesOf,
  TRANSFER_FORMATS,
  TRANSFER_TABLES,
  type TransferFormat,
  type TransferTable,
} from './transfer-columns.ts';
import { writeNdjson } from './write-ndjson.ts';
import { writeParquet } from './write-parquet.ts';

export interface TransferRouterDependencies {
  readonly exports: ExportService;
  readonly importRows: ImportService;
  readonly blobs: Pick<BlobStore, 'stage' | 'removeStaged'>;
  readonly maxUploadBytes: number;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

const DEFAULT_PART_SIZE = 200;

const mediaTypes: Record<TransferFormat, string> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/**
 * `GET /export/manifest.json?partSize=&filter=` tells the parts of an export, `GET /export/TABLE.ndjson|parquet` with
 * `after`, `until` and `filter` gives one. `PUT /import/TABLE?format=ndjson|parquet` takes one and answers what became
 * of its rows: 200 when all of it was read, even if rows were refused; else 422 or, when the service is to blame, 503.
 */
export function createTransferRouter(dependencies: TransferRouterDependencies): Router {
  const { exports, importRows, blobs, maxUploadBytes, workspaceOf } = dependencies;
  const router = Router();

  router.get('/export/manifest.json', async (request, response) => {
    const partSize =
      request.query['partSize'] === undefined ? DEFAULT_PART_SIZE : Number(request.query['partSize']);
    const filter = recordingFilterFromJson(request.query['filter']);
    response.json(await exports.manifest(workspaceOf(request), filter, partSize));
  });

  for (const table of TRANSFER_TABLES) {
    for (const format of TRANSFER_FORMATS) {
      router.get(`/export/${table}.${format}`, async (request, response) => {
        const filter = recordingFilterFromJson(request.query['filter']);
        const range = { after: boundOf(request, 'after'), until: boundOf(request, 'until') };
        const rows = exports.rows(table, workspaceOf(request), filter, range);
        response.setHeader('Content-Type', mediaTypes[format]);
        response.setHeader('Content-Disposition', `attachment; filename="${table}.${format}"`);
        await send(response, format === 'ndjson' ? writeNdjson(table, rows) : writeParquet(table, rows));
      });
    }
    router.put(`/import/${table}`, async (request, response) => {
      const report =
        formatOf(request) === 'ndjson'
          ? await importRows(table, workspaceOf(request), readNdjson(request, maxLineBytesOf(table)))
          : await importParquet(table, request);
      const { stoppedBy } = report;
      const status = stoppedBy === null ? 200 : stoppedBy.code === 'BAD_USER_INPUT' ? 422 : 503;
      if (!request.complete) response.setHeader('Connection', 'close');
      response.status(status).json(report);
    });
  }

  /** The footer of a Parquet file tells where everything is, so the file must be there first. */
  async function importParquet(table: TransferTable, request: Request) {
    const id = `import-${randomUUID()}`;
    const { stagedPath } = await blobs.stage(id, request, maxUploadBytes);
    try {
      return await importRows(table, workspaceOf(request), readParquet(table, stagedPath));
    } finally {
      await blobs.removeStaged(id);
    }
  }
  return router;
}

function boundOf(request: Request, name: 'after' | 'until'): string | null {
  const value = request.query[name];
  return value === undefined || value === '' ? null : idArgument(String(value), name);
}

function formatOf(request: Request): TransferFormat {
  const { format } = request.query;
  const named = TRANSFER_FORMATS.find((each) => each === format);
  if (named) return named;
  throw new AppError(
    'BAD_USER_INPUT',
    'format must be ndjson or parquet: PUT /import/recordings?format=ndjson',
    {
      field: 'format',
    },
  );
}

/** Sends what is made while it is made, no faster than it is read; stops when the reader goes away. */
async function send(response: Response, bytes: AsyncIterable<Uint8Array | string>): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await pipeline(Readable.from(keepReach(bytes), { objectMode: false }), response, {
    signal: gone.signal,
  }).catch((error: unknown) => {
    if (!gone.signal.aborted) throw error;
  });
}
