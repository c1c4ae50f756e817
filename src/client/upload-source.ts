import { RequestError } from './request-error.ts';

/** Bytes to be sent: a Blob or File, or whatever can be read from its beginning as often as it takes. */
export type UploadSource = Blob | UploadStream;

export interface UploadStream {
  /** The name that the recording gets. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
  /** The bytes behind the first so many, for an upload that goes on; without it, those before are read and left out. */
  openAt?(startByte: number): AsyncIterable<Uint8Array>;
}

/** Bytes sent so far, and in all. */
export type OnProgress = (sent: number, total: number) => void;

export interface UploadOptions {
  /** Default: the file's own name. */
  readonly fileName?: string;
  /** Hears the bytes sent so far and in all. */
  readonly onProgress?: OnProgress;
  /** 64 hex digits, when they are known: the server refuses other bytes with UPLOAD_CHECKSUM_MISMATCH. */
  readonly sha256?: string;
  readonly signal?: AbortSignal;
}

export const isBlob = (source: UploadSource): source is Blob =>
  typeof Blob === 'function' && source instanceof Blob;

/** The name given, else that of a File. Throws BAD_USER_INPUT for a Blob without one. */
export function nameOf(source: UploadSource, given?: string): string {
  const name = given ?? (source as { readonly name?: string }).name;
  if (name !== undefined) return name;
  throw new RequestError('BAD_USER_INPUT', 'A Blob has no name: give fileName.', { field: 'fileName' });
}

/** The bytes behind the first `startByte` ones as the body of a request; progress is told as they are taken. */
export function bodyOf(
  source: UploadSource,
  onProgress?: OnProgress,
  startByte = 0,
): ReadableStream<Uint8Array> {
  const bytes = bytesFrom(source, startByte);
  let sent = startByte;
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await iterator.next();
      if (done) return controller.close();
      sent += value.length;
      onProgress?.(sent, source.size);
      controller.enqueue(value);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

function bytesFrom(source: UploadSource, startByte: number): AsyncIterable<Uint8Array> {
  if (isBlob(source)) return source.slice(startByte).stream() as unknown as AsyncIterable<Uint8Array>;
  if (startByte === 0) return source.open();
  return source.openAt?.(startByte) ?? without(source.open(), startByte);
}

async function* without(bytes: AsyncIterable<Uint8Array>, startByte: number): AsyncGenerator<Uint8Array> {
  let left = startByte;
  for await (const chunk of bytes) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** The part of XMLHttpRequest that is used: browsers tell the progress of an upload through nothing else. */
interface ProgressRequest {
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null };
  readonly responseText: string;
  onload: (() => void) | null;
  onerror: (() => void) | null;
  onabort: (() => void) | null;
  open(method: string, url: string): void;
  setRequestHeader(name: string, value: string): void;
  send(body: Blob): void;
  abort(): void;
}

/** The browser's XMLHttpRequest; undefined elsewhere. */
export const progressRequest = (): (new () => ProgressRequest) | undefined =>
  (globalThis as { XMLHttpRequest?: new () => ProgressRequest }).XMLHttpRequest;

/** Sends a Blob in a browser; gives the text of the answer. Rejects with UNAVAILABLE, or the signal's reason. */
export function sendBlob(
  Request: new () => ProgressRequest,
  method: 'PUT' | 'PATCH',
  url: URL,
  headers: Headers,
  blob: Blob,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const request = new Request();
  request.open(method, url.href);
  for (const [name, value] of headers) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded, total);
  request.onload = () => resolve(request.responseText);
  request.onerror = () => reject(new RequestError('UNAVAILABLE', `No answer from ${url.origin}.`));
  request.onabort = () => reject(signal?.reason ?? new DOMException('Aborted', 'AbortError'));
  const stop = () => request.abort();
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) reject(signal.reason);
  else request.send(blob);
  return promise.finally(() => signal?.removeEventListener('abort', stop));
}
