import { RequestError } from './request-error.ts';
import { nameOf, type UploadOptions, type UploadSource } from './upload-source.ts';
import { wait } from './wait.ts';

export interface ResumableUploadOptions extends UploadOptions {
  /** Of an upload that was begun before: it goes on there. One that the server has no more is begun anew. */
  readonly uploadId?: string;
  /** Told the id as soon as there is one: kept, it lets another page or process go on, for a day after the last byte. */
  readonly onBegun?: (uploadId: string) => void;
  /** Told why a connection broke, each time before it is tried again. */
  readonly onInterrupted?: (error: RequestError) => void;
  /** So long it is tried on while the server takes no byte more. Default 5 minutes. */
  readonly giveUpAfterMs?: number;
}

/** What an upload needs of the server; each throws RequestError. */
export interface ResumableServer {
  /** Gives the id of a new upload. */
  begin(headers: Readonly<Record<string, string>>, signal: AbortSignal | null): Promise<string>;
  /** How many bytes the server has, and how many it expects. */
  readState(uploadId: string, signal: AbortSignal | null): Promise<ResumableState>;
  /** Sends what follows the first `offset` bytes. */
  send(uploadId: string, source: UploadSource, offset: number, options: UploadOptions): Promise<void>;
}

export interface ResumableState {
  readonly received: number;
  readonly byteCount: number;
}

const FIRST_RETRY_MS = 100;
const MAX_RETRY_MS = 5_000;
const GIVE_UP_AFTER_MS = 5 * 60_000;
/** What another try may answer otherwise: a broken connection, a busy server, an offset that moved on. */
const passing = new Set(['UNAVAILABLE', 'TIMEOUT', 'CONFLICT', 'RATE_LIMITED', 'CANCELLED']);

/** Sends a source over as many connections as it takes; gives the id of the upload, which is complete then. */
export async function sendResumably(
  server: ResumableServer,
  source: UploadSource,
  options: ResumableUploadOptions,
): Promise<string> {
  const { signal = null, giveUpAfterMs = GIVE_UP_AFTER_MS } = options;
  let uploadId = options.uploadId ?? null;
  let known: ResumableState | null = null;
  let best = -1;
  let progressAtMs = performance.now();
  let retryMs = FIRST_RETRY_MS;
  for (;;) {
    signal?.throwIfAborted();
    try {
      if (uploadId === null) {
        uploadId = await server.begin(announce(source, options), signal);
        known = { received: 0, byteCount: source.size };
        options.onBegun?.(uploadId);
      }
      const state: ResumableState = known ?? (await server.readState(uploadId, signal));
      known = null;
      if (state.byteCount !== source.size) throw otherSource(state, source);
      if (state.received > best) {
        best = state.received;
        progressAtMs = performance.now();
        retryMs = FIRST_RETRY_MS;
      }
      if (state.received < source.size) await server.send(uploadId, source, state.received, options);
      return uploadId;
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof RequestError)) throw error;
      if (error.code === 'NOT_FOUND' && uploadId === options.uploadId) {
        uploadId = null;
        continue;
      }
      const waitMs = error.retryAfterMs ?? retryMs * (0.5 + Math.random() / 2);
      const isLate = performance.now() + waitMs - progressAtMs > giveUpAfterMs;
      if (!passing.has(error.code) || isLate) throw error;
      options.onInterrupted?.(error);
      await wait(waitMs, signal);
      retryMs = Math.min(MAX_RETRY_MS, retryMs * 2);
    }
  }
}

function announce(source: UploadSource, options: UploadOptions): Record<string, string> {
  const { sha256 } = options;
  const fileName = nameOf(source, options.fileName);
  const metadata = [['filename', fileName], ...(sha256 === undefined ? [] : [['sha256', sha256]])];
  return {
    'upload-length': String(source.size),
    'upload-metadata': metadata.map(([key, value]) => `${key} ${toBase64(value!)}`).join(),
  };
}

const toBase64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

const otherSource = (state: ResumableState, source: UploadSource): RequestError =>
  new RequestError(
    'BAD_USER_INPUT',
    `The upload was begun with ${state.byteCount} bytes, and this source has ${source.size}.`,
    { field: 'uploadId' },
  );
