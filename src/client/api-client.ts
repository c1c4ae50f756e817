import { followEvents, type ServerEvent } from './follow-events.ts';
import { followSubscription } from './follow-subscription.ts';
import { type Operation, textOf } from './operation.ts';
import { POSITION_HEADER, ReachedPosition } from './reached-position.ts';
import { parseAnswer, type Refusable, refusalOf, refuseOr } from './read-answer.ts';
import { fromGraphql, type GraphqlRefusal, RequestError } from './request-error.ts';
import { resumableRequests, uploadPlace } from './resumable-requests.ts';
import { type ResumableUploadOptions, sendResumably } from './resumable-upload.ts';
import {
  bodyOf,
  isBlob,
  nameOf,
  progressRequest,
  sendBlob,
  type UploadOptions,
  type UploadSource,
} from './upload-source.ts';
import { wait } from './wait.ts';

/** An API key or a token; a function is asked before every request, for tokens that expire. */
export type Credentials = string | (() => string | Promise<string>) | null;

export interface ClientOptions {
  /** How often a request that was RATE_LIMITED is repeated, after the time that the server names. Default 3. */
  readonly maxRetries?: number;
  /** A longer wait than this is not waited for: the refusal is thrown. Default 60 s. */
  readonly maxRetryWaitMs?: number;
}

/** An upload as the server received it. */
export interface Uploaded {
  readonly uploadId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** A client of the GraphQL endpoint, of uploads and of events, for browsers and Node alike. */
export class ApiClient {
  readonly url: URL;
  readonly #credentials: Credentials;
  readonly #options: Required<ClientOptions>;
  /** How far the server's database had come with what this client wrote; replicas must have come as far. */
  readonly #position = new ReachedPosition();

  constructor(url: string | URL, credentials: Credentials = null, options: ClientOptions = {}) {
    this.url = new URL(url);
    this.#credentials = credentials;
    this.#options = { maxRetries: 3, maxRetryWaitMs: 60_000, ...options };
  }

  /** Runs one operation. Throws RequestError for the first error that the server answers. */
  async request<Result, Variables extends Record<string, unknown>>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result> {
    const body = JSON.stringify({ query: textOf(operation), variables });
    return this.#repeat(signal, async () => {
      const answer = await this.ask<Refusable<{ data?: Result; errors?: GraphqlRefusal[] }>>('graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: signal ?? null,
      });
      const [error] = answer.errors ?? [];
      if (error) throw fromGraphql(error);
      return answer.data as Result;
    });
  }

  /** Streams bytes up; the id that it gives lives for a day. */
  async upload(source: UploadSource, options: UploadOptions = {}): Promise<Uploaded> {
    const { onProgress, sha256, signal } = options;
    const fileName = nameOf(source, options.fileName);
    const path = `uploads?${new URLSearchParams({ fileName })}`;
    const headers = {
      'content-type': 'application/octet-stream',
      ...(sha256 !== undefined && { 'x-content-sha256': sha256 }),
    };
    const Request = progressRequest();
    return this.#repeat(signal, async () => {
      if (Request && isBlob(source)) {
        const allHeaders = await this.#headers(headers);
        const text = await sendBlob(
          Request,
          'PUT',
          new URL(path, this.url),
          allHeaders,
          source,
          onProgress,
          signal,
        );
        return refuseOr<Uploaded>(parseAnswer(text, this.url));
      }
      return this.ask<Uploaded>(path, {
        method: 'PUT',
        headers: { ...headers, 'content-length': String(source.size) },
        body: bodyOf(source, onProgress),
        duplex: 'half',
        signal: signal ?? null,
      } as RequestInit);
    });
  }

  /**
   * Uploads like `upload`, but goes on behind the last byte that the server has when the connection breaks, for minutes,
   * and with `uploadId` also from another page or process. `onProgress` steps back to what the server has when it does.
   */
  async uploadResumable(source: UploadSource, options: ResumableUploadOptions = {}): Promise<Uploaded> {
    const { signal = null } = options;
    const server = resumableRequests({
      url: this.url,
      send: (path, init) => this.send(path, init),
      headers: (given) => this.#headers(given),
    });
    const uploadId = await sendResumably(server, source, options);
    return this.#repeat(options.signal, () => this.ask<Uploaded>(uploadPlace(uploadId), { signal }));
  }

  /** Forgets an upload that was only searched with; one that is gone already is no error. */
  async discard(uploadId: string): Promise<void> {
    const response = await this.send(uploadPlace(uploadId), { method: 'DELETE' });
    await response.body?.cancel();
  }

  /**
   * Follows a subscription until it ends or `signal` is aborted. A connection that breaks is opened again, behind the
   * last cursor seen when the document has a variable `after`: then nothing is missed and nothing comes twice. Throws
   * RequestError for what the server refuses, EVENTS_EXPIRED among it; while no server answers it tries on.
   */
  subscribe<Result, Variables extends Record<string, unknown>>(
    operation: Operation<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): AsyncGenerator<Result, void, void> {
    const url = new URL('graphql', this.url);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const server = {
      url: url.href,
      authorize: () => this.#authorization(),
      readCursor: () => this.eventCursor(signal),
      onPosition: (position: unknown) => this.#position.reach(position),
    };
    return followSubscription<Result>(server, textOf(operation), variables, signal);
  }

  /**
   * Follows what happens as server-sent events (`GET /events`), where WebSockets do not get through; resumes like
   * `subscribe`.
   */
  events(
    wanted: {
      readonly types?: readonly string[];
      readonly recordingId?: string;
      readonly after?: string;
    } = {},
    signal?: AbortSignal,
  ): AsyncGenerator<ServerEvent, void, void> {
    const query = new URLSearchParams({
      ...(wanted.types && { types: wanted.types.join() }),
      ...(wanted.recordingId !== undefined && { recordingId: wanted.recordingId }),
      ...(wanted.after !== undefined && { after: wanted.after }),
    });
    const open = async (after: string | null) => {
      const headers: Record<string, string> = after === null ? {} : { 'last-event-id': after };
      const response = await this.send(`events?${query}`, { headers, signal: signal ?? null });
      if (!response.ok) throw await refusalOf(response, this.url);
      return response;
    };
    return followEvents(open, ({ position }) => this.#position.reach(position), signal);
  }

  /** The cursor of now: read it, then the present state, then follow what happens after it. */
  async eventCursor(signal?: AbortSignal): Promise<string> {
    const { eventCursor } = await this.request<{ eventCursor: string }, Record<string, never>>(
      '{ eventCursor }',
      {},
      signal,
    );
    return eventCursor;
  }

  /** The JSON that the server answers. Throws its refusal, or UNAVAILABLE when none comes, whoever is to blame. */
  protected async ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const response = await this.send(path, init);
    let answer: Refusable<Answer>;
    try {
      answer = (await response.json()) as Refusable<Answer>;
    } catch (error) {
      throw this.#explain(error, init);
    }
    return refuseOr(answer);
  }

  protected async send(path: string, init: RequestInit): Promise<Response> {
    const headers = await this.#headers(init.headers);
    try {
      const response = await fetch(new URL(path, this.url), { ...init, headers });
      this.#position.reach(response.headers.get(POSITION_HEADER));
      return response;
    } catch (error) {
      throw this.#explain(error, init);
    }
  }

  async #headers(given: RequestInit['headers']): Promise<Headers> {
    const headers = new Headers(given);
    const authorization = await this.#authorization();
    if (authorization !== null) headers.set('authorization', authorization);
    const { latest } = this.#position;
    if (latest !== null) headers.set(POSITION_HEADER, latest);
    return headers;
  }

  async #authorization(): Promise<string | null> {
    const given = this.#credentials;
    const secret = typeof given === 'function' ? await given() : given;
    return secret === null ? null : `Bearer ${secret}`;
  }

  /** Comes back when the server says so; what else is refused is thrown. */
  async #repeat<Answer>(signal: AbortSignal | undefined, run: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await run();
      } catch (error) {
        const waitMs = error instanceof RequestError && error.code === 'RATE_LIMITED' && error.retryAfterMs;
        const { maxRetries, maxRetryWaitMs } = this.#options;
        if (typeof waitMs !== 'number' || attempt >= maxRetries || waitMs > maxRetryWaitMs) throw error;
        await wait(waitMs, signal);
        signal?.throwIfAborted();
      }
    }
  }

  #explain(error: unknown, init: RequestInit): unknown {
    if (init.signal?.aborted) return error;
    const reason = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    return new RequestError('UNAVAILABLE', `No answer from ${this.url.origin}: ${reason}`);
  }
}
