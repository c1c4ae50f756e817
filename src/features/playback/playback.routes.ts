import { type Request, Router } from 'express';
import { wavHeader } from '../../audio/wav-writer.ts';
import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { LAYER_COUNT, SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import { NPY_HEADER_BYTES } from '../../lib/npy-header.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { getCodes, type Recording, type RecordingsService } from '../recordings/index.ts';
import type { ByteRange } from './byte-range.ts';
import { npyHeader, npyRow } from './npy.ts';
import {
  isReconstructable,
  type Reconstructable,
  type ReconstructionService,
} from './reconstruction.service.ts';
import { sendBytes } from './send-bytes.routes.ts';

export interface PlaybackDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly recordings: RecordingsService;
  readonly reconstruction: ReconstructionService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

const WAV_HEADER_BYTES = 44;
/** What a browser may play without being talked into running it. */
const mediaTypes: Record<string, string> = {
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
};

export function createPlaybackRouter(dependencies: PlaybackDependencies): Router {
  const { db, blobs, recordings, reconstruction, workspaceOf } = dependencies;
  const router = Router();

  const find = (request: Request<{ id: string }>) =>
    recordings.get(workspaceOf(request), request.params.id, 'id');

  router.get('/recordings/:id/original', async (request, response) => {
    const recording = await find(request);
    const { workspaceId, sha256 } = recording;
    if (!(await blobs.hasOriginal(workspaceId, sha256))) {
      throw new AppError('NOT_FOUND', 'The original of this recording is missing.', { field: 'id' });
    }
    response.setHeader('Content-Disposition', contentDisposition(recording.fileName));
    await sendBytes(request, response, {
      type: mediaTypes[recording.container ?? ''] ?? 'application/octet-stream',
      tag: sha256,
      size: recording.byteCount,
      read: (range, signal) => blobs.readOriginal(workspaceId, sha256, range, signal),
    });
  });

  router.get('/recordings/:id/reconstruction.wav', async (request, response) => {
    const recording = requireCodes(await find(request));
    const header = Buffer.from(wavHeader(recording.sampleCount, SAMPLE_RATE_HZ, 1, 's16'));
    await sendBytes(request, response, {
      type: 'audio/wav',
      tag: `${recording.id}-${recording.tokenizerId}`,
      size: WAV_HEADER_BYTES + recording.sampleCount * 2,
      async *read(range, signal) {
        if (range.start < WAV_HEADER_BYTES)
          yield header.subarray(range.start, Math.min(range.end, WAV_HEADER_BYTES));
        const pcm = {
          start: Math.max(0, range.start - WAV_HEADER_BYTES),
          end: range.end - WAV_HEADER_BYTES,
        };
        if (pcm.end > pcm.start) yield* reconstruction.pcmBytes(recording, pcm, signal);
      },
    });
  });

  router.get('/recordings/:id/codes.npy', async (request, response) => {
    const recording = requireCodes(await find(request));
    await sendBytes(request, response, {
      type: 'application/octet-stream',
      tag: `${recording.id}-${recording.tokenizerId}`,
      size: NPY_HEADER_BYTES + LAYER_COUNT * recording.frameCount * 2,
      read: (range) => readNpy(recording, range),
    });
  });

  /** Rows of the file are layers, chunks of the store are times: the whole matrix (1.4 MB an hour) is gathered. */
  async function* readNpy(recording: Reconstructable, range: ByteRange): AsyncGenerator<Buffer> {
    const { workspaceId, id: recordingId, tokenizerId, frameCount } = recording;
    const codes = await getCodes(db, { workspaceId, recordingId, tokenizerId }, 0, frameCount);
    const rows = Array.from({ length: LAYER_COUNT }, (_, layer) => npyRow(codes, layer));
    yield Buffer.concat([npyHeader(frameCount), ...rows]).subarray(range.start, range.end);
  }

  return router;
}

function requireCodes(recording: Recording): Reconstructable {
  if (recording.status === 'READY' && isReconstructable(recording)) return recording;
  throw new AppError('NOT_FOUND', `The recording is ${recording.status}; it has codes once it is READY.`, {
    field: 'id',
  });
}

function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
}
