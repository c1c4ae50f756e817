import { AppError } from '../errors.ts';
import type { HubSettings } from './hub-request.ts';

/** Something that may go better at the next attempt. */
export class TransientFailure extends Error {
  /** What the server asked to wait; null leaves it to the caller. */
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null, cause?: unknown) {
    super(message, { cause });
    this.name = 'TransientFailure';
    this.retryAfterMs = retryAfterMs;
  }
}

/** Why an answer without the file was given: a TransientFailure, or an AppError that no repetition will change. */
export function explainStatus(response: Response, url: string, hub: HubSettings, nowMs: number): Error {
  const { status } = response;
  if (status === 408 || status === 429 || status >= 500) {
    const what = status === 429 ? 'asks for fewer requests' : 'has a problem';
    return new TransientFailure(
      `the server ${what} (HTTP ${status})`,
      parseRetryAfter(response.headers.get('retry-after'), nowMs),
    );
  }
  return new AppError('MODEL_UNAVAILABLE', `${url}: ${explainRefusal(status, hub)}`);
}

function explainRefusal(status: number, hub: HubSettings): string {
  if (status === 401 || status === 403) {
    return hub.token === null
      ? `the hub wants a token (HTTP ${status}): set HF_TOKEN to one that may read this repository.`
      : `the hub refuses the token in HF_TOKEN (HTTP ${status}): it is expired, or may not read this repository.`;
  }
  if (status === 404) {
    return 'there is no such file at the hub (HTTP 404). A mirror in HF_ENDPOINT may not have this repository or revision.';
  }
  return `unexpected answer, HTTP ${status}.`;
}

/** Why `fetch` or the stream of a body failed, for people. */
export function explainFailure(error: unknown): TransientFailure {
  const { message = String(error), cause } = error as Error;
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? (error as NodeJS.ErrnoException).code;
  return new TransientFailure(reasons[code ?? ''] ?? describe(message, cause), null, error);
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the server refuses connections',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'the name of the server is not known here',
  EAI_AGAIN: 'the name of the server cannot be looked up now',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'the server does not answer',
  UND_ERR_CONNECT_TIMEOUT: 'the server does not answer',
};

function describe(message: string, cause: unknown): string {
  if (message === 'terminated') return 'the connection was cut';
  return cause instanceof Error && cause.message !== '' ? cause.message : message;
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) as milliseconds from now; null when it says nothing useful. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null || header.trim() === '') return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1_000;
  const atMs = Date.parse(header);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
