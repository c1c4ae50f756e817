import express, { type Request, Router } from 'express';
import { AppError } from '../../errors.ts';
import { MAX_TRANSCRIPT_BYTES, type TranscriptFormat } from '../../text/index.ts';
import { type TranscriptsService, toFormat } from './transcripts.service.ts';

export interface TranscriptsRouterDependencies {
  readonly transcripts: TranscriptsService;
  /** The workspace that a request speaks for. */
  readonly workspaceOf: (request: Request) => string;
}

const mediaTypes: Record<TranscriptFormat, string> = {
  TEXT: 'text/plain; charset=utf-8',
  SRT: 'application/x-subrip; charset=utf-8',
  VTT: 'text/vtt; charset=utf-8',
  JSON: 'application/json; charset=utf-8',
};

/**
 * `GET /recordings/ID/transcript.srt` (`.vtt`, `.txt`, `.json`) gives a transcript as a file; `PUT
 * /recordings/ID/transcript?format=&language=&timeUnit=` sets it from the body, of at most 10 MiB, and answers
 * `{ recordingId, language, segmentCount, wordCount, revision }`. `DELETE` of the same removes it.
 */
export function createTranscriptsRouter({ transcripts, workspaceOf }: TranscriptsRouterDependencies): Router {
  const router = Router();

  router.get('/recordings/:id/transcript.:format', async (request, response) => {
    const format = toFormat(request.params.format, 'format');
    const { text, transcript } = await transcripts.write(workspaceOf(request), request.params.id, format);
    const tag = `"${transcript.recordingId}-${transcript.updatedAt.getTime()}-${transcript.revision}-${format}"`;
    response.setHeader('ETag', tag);
    if (request.headers['if-none-match'] === tag) response.status(304).end();
    else response.setHeader('Content-Type', mediaTypes[format]).send(text);
  });

  const body = express.raw({ type: () => true, limit: MAX_TRANSCRIPT_BYTES });
  router.put('/recordings/:id/transcript', body, async (request, response) => {
    const format = parameter(request, 'format');
    const timeUnit = parameter(request, 'timeUnit')?.toUpperCase() ?? null;
    if (timeUnit !== null && timeUnit !== 'SECONDS' && timeUnit !== 'MILLISECONDS') {
      throw new AppError('BAD_USER_INPUT', 'timeUnit must be seconds or milliseconds.', {
        field: 'timeUnit',
      });
    }
    const revision = parameter(request, 'expectedRevision');
    const { recordingId, language, segmentCount, wordCount, ...saved } = await transcripts.set(
      workspaceOf(request),
      request.params.id,
      {
        content: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
        format: format === null ? null : toFormat(format, 'format'),
        timeUnit,
        language: parameter(request, 'language'),
      },
      revision === null ? null : Number(revision),
    );
    response.json({ recordingId, language, segmentCount, wordCount, revision: saved.revision });
  });

  router.delete('/recordings/:id/transcript', async (request, response) => {
    await transcripts.remove(workspaceOf(request), request.params.id);
    response.status(204).end();
  });
  return router;
}

function parameter(request: Request, name: string): string | null {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
