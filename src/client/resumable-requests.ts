import { parseAnswer, type Refusable, refusalOf, refuseOr } from './read-answer.ts';
import { RequestError } from './request-error.ts';
import type { ResumableServer } from './resumable-upload.ts';
import { bodyOf, isBlob, progressRequest, sendBlob } from './upload-source.ts';

/** A connection to the server, with its credentials. */
export interface ServerLink {
  readonly url: URL;
  /** Throws UNAVAILABLE when no answer comes. */
  send(path: string, init: RequestInit): Promise<Response>;
  headers(given: RequestInit['headers']): Promise<Headers>;
}

const tus = { 'tus-resumable': '1.0.0' };

/** An answer to HEAD has no body that could tell its code. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  429: 'RATE_LIMITED',
};

export const uploadPlace = (uploadId: string): string => `uploads/${encodeURIComponent(uploadId)}`;

/** The requests of the tus protocol, as the server's resumable-uploads.routes.ts has them. */
export function resumableRequests(link: ServerLink): ResumableServer {
  return {
    async begin(headers, signal) {
      const response = await link.send('uploads', {
        method: 'POST',
        headers: { ...tus, ...headers },
        signal,
      });
      if (!response.ok) throw await refusalOf(response, link.url);
      await response.body?.cancel();
      return decodeURIComponent((response.headers.get('location') ?? '').split('/').at(-1)!);
    },

    async readState(uploadId, signal) {
      const init = { method: 'HEAD', headers: tus, signal };
      const { ok, status, headers } = await link.send(uploadPlace(uploadId), init);
      if (!ok) {
        const retryAfterS = Number(headers.get('retry-after') ?? Number.NaN);
        throw new RequestError(codeOfStatus[status] ?? 'UNAVAILABLE', `The server answers ${status}.`, {
          retryAfterMs: Number.isFinite(retryAfterS) ? 1_000 * retryAfterS : undefined,
          requestId: headers.get('x-request-id') ?? undefined,
        });
      }
      return {
        received: Number(headers.get('upload-offset')),
        byteCount: Number(headers.get('upload-length')),
      };
    },

    async send(uploadId, source, offset, { onProgress, signal }) {
      const place = uploadPlace(uploadId);
      const headers = {
        ...tus,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
      };
      const Request = progressRequest();
      if (Request && isBlob(source)) {
        const url = new URL(place, link.url);
        const onSent = (sent: number) => onProgress?.(offset + sent, source.size);
        const rest = source.slice(offset);
        const text = await sendBlob(Request, 'PATCH', url, await link.headers(headers), rest, onSent, signal);
        if (text !== '') refuseOr(parseAnswer<Refusable<object>>(text, link.url));
        return;
      }
      const response = await link.send(place, {
        method: 'PATCH',
        headers: { ...headers, 'content-length': String(source.size - offset) },
        body: bodyOf(source, onProgress, offset),
        duplex: 'half',
        signal: signal ?? null,
      } as RequestInit);
      if (!response.ok) throw await refusalOf(response, link.url);
    },
  };
}
