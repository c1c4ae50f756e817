import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { followSubscription } from './follow-subscription.ts';
import { RequestError } from './request-error.ts';

export { RequestError } from './request-error.ts';

/** An upload as the server received it. */
export interface Uploaded {
  readonly uploadId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
}

/** A transcript as the server took it. */
export interface TranscriptSaved {
  readonly recordingId: string;
  readonly language: string | null;
  readonly segmentCount: number;
  readonly wordCount: number;
  readonly revision: number;
}

/** What is wrong with one record of a file of articles. */
export interface ArticleProblem {
  /** From 1, where the record ends; null where no line is to blame. */
  readonly line: number | null;
  readonly key: string | null;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly limit: number | string | null;
}

/** What became of a file of articles: `PUT /articles`. */
export interface ArticlesReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly complete: boolean;
  readonly stoppedBy: ArticleProblem | null;
  readonly errors: readonly ArticleProblem[];
}

/** A part of an export: a table, or a range of recordings' ids in one, above `after` and up to `until`. */
export interface ExportPart {
  readonly table: string;
  readonly name: string;
  readonly after: string | null;
  readonly until: string | null;
  readonly rows: number | null;
}

/** What an export consists of: `GET /export/manifest.json`. */
export interface ServedManifest {
  readonly format: string;
  readonly schemaVersion: number;
  readonly product: string;
  readonly exportedAt: string;
  readonly workspaceId: string;
  readonly tokenizerId: string;
  readonly embedderId: string | null;
  readonly recordings: number;
  /** Recordings that are not READY. */
  readonly leftOut: number;
  readonly parts: readonly ExportPart[];
}

/** What is wrong with one row of a file. */
export interface TransferProblem extends Omit<ArticleProblem, 'key'> {}

/** What became of the rows of a file: `PUT /import/TABLE`. */
export interface TransferReport {
  readonly imported: number;
  readonly unchanged: number;
  readonly queued: number;
  readonly failed: number;
  readonly complete: boolean;
  readonly stoppedBy: TransferProblem | null;
  readonly errors: readonly TransferProblem[];
}

interface ErrorBody {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

/** A client of the GraphQL endpoint and of the documented HTTP routes. */
export class PhonographClient {
  readonly url: URL;
  readonly #apiKey: string | null;

  constructor(url: string | URL, apiKey: string | null = null) {
    this.url = new URL(url);
    this.#apiKey = apiKey;
  }

  /** Runs one operation. Throws RequestError for the first error that the server answers. */
  async request<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Result> {
    const answer = await this.#ask<{
      data?: Result;
      errors?: ErrorBody[];
      error?: { code: string; message: string };
    }>('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: print(document), variables }),
      signal: signal ?? null,
    });
    const [error] = answer.errors ?? [];
    if (error) {
      throw new RequestError(error.extensions?.code ?? 'UNKNOWN', error.message, error.extensions?.field);
    }
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer.data as Result;
  }

  /** Streams a file up. `onProgress` hears the bytes sent so far and in all. */
  async upload(
    path: string,
    options: {
      readonly fileName?: string;
      readonly onProgress?: (sent: number, total: number) => void;
      readonly signal?: AbortSignal;
    } = {},
  ): Promise<Uploaded> {
    const { size } = await stat(path);
    let sent = 0;
    async function* counted() {
      for await (const chunk of createReadStream(path)) {
        sent += (chunk as Buffer).length;
        options.onProgress?.(sent, size);
        yield chunk as Buffer;
      }
    }
    const query = new URLSearchParams({ fileName: options.fileName ?? basename(path) });
    const answer = await this.#ask<Uploaded & { error?: { code: string; message: string } }>(
      `uploads?${query}`,
      {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
        body: Readable.toWeb(Readable.from(counted())) as ReadableStream<Uint8Array>,
        duplex: 'half',
        signal: options.signal ?? null,
      } as RequestInit,
    );
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer;
  }

  /**
   * Follows a subscription until it ends or `signal` is aborted. A connection that breaks is opened again, behind the
   * last cursor seen when the document has a variable `after`: then nothing is missed and nothing comes twice. Throws
   * RequestError for what the server refuses, EVENTS_EXPIRED among it; while no server answers it tries on.
   */
  subscribe<Result, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): AsyncGenerator<Result, void, void> {
    const url = new URL('graphql', this.url);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    return followSubscription(
      { url: url.href, apiKey: this.#apiKey, readCursor: () => this.#readCursor(signal) },
      document,
      variables,
      signal,
    );
  }

  async #readCursor(signal: AbortSignal | undefined): Promise<string> {
    const answer = await this.#ask<{ data?: { eventCursor: string } }>('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ eventCursor }' }),
      signal: signal ?? null,
    });
    if (!answer.data) throw new RequestError('UNAVAILABLE', `${this.url.origin} has no events.`);
    return answer.data.eventCursor;
  }

  /** Sets a recording's transcript; the parameters are those of `PUT /recordings/ID/transcript`. */
  async setTranscript(
    recordingId: string,
    bytes: Uint8Array,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<TranscriptSaved> {
    const answer = await this.#ask<TranscriptSaved & { error?: { code: string; message: string } }>(
      `recordings/${encodeURIComponent(recordingId)}/transcript?${new URLSearchParams(parameters)}`,
      { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer>, signal: signal ?? null },
    );
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer;
  }

  /** A recording's transcript as a file: `txt`, `srt`, `vtt` or `json`. */
  async transcript(recordingId: string, format: string): Promise<string> {
    const place = `recordings/${encodeURIComponent(recordingId)}/transcript.${encodeURIComponent(format)}`;
    const response = await this.#send(place, {});
    if (response.ok) return response.text();
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    throw new RequestError(error.code, error.message);
  }

  /** Streams articles up; the parameters are those of `PUT /articles`. */
  async putArticles(
    bytes: AsyncIterable<Uint8Array>,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<ArticlesReport> {
    const answer = await this.#ask<ArticlesReport & { error?: { code: string; message: string } }>(
      `articles?${new URLSearchParams(parameters)}`,
      {
        method: 'PUT',
        body: Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>,
        duplex: 'half',
        signal: signal ?? null,
      } as RequestInit,
    );
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer;
  }

  /** All articles as newline-delimited JSON. */
  async exportArticles(): Promise<AsyncIterable<Uint8Array>> {
    return this.#stream('articles.ndjson');
  }

  async #stream(place: string): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.#send(place, {});
    if (response.ok && response.body) return response.body;
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    throw new RequestError(error.code, error.message);
  }

  /** What an export consists of; the parameters are those of `GET /export/manifest.json`. */
  async exportManifest(parameters: Readonly<Record<string, string>>): Promise<ServedManifest> {
    const place = `export/manifest.json?${new URLSearchParams(parameters)}`;
    const answer = await this.#ask<ServedManifest & { error?: ErrorBody & { code: string } }>(place, {});
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer;
  }

  /** A part of an export as a stream; the parameters are those of `GET /export/TABLE.FORMAT`. */
  exportPart(
    table: string,
    format: string,
    parameters: Readonly<Record<string, string>>,
  ): Promise<AsyncIterable<Uint8Array>> {
    return this.#stream(`export/${table}.${format}?${new URLSearchParams(parameters)}`);
  }

  /** Streams a part of an export up. */
  async importPart(table: string, format: string, bytes: AsyncIterable<Uint8Array>): Promise<TransferReport> {
    const answer = await this.#ask<TransferReport & { error?: { code: string; message: string } }>(
      `import/${table}?${new URLSearchParams({ format })}`,
      {
        method: 'PUT',
        body: Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>,
        duplex: 'half',
      } as RequestInit,
    );
    if (answer.error) throw new RequestError(answer.error.code, answer.error.message);
    return answer;
  }

  /** A recording's original file; null where the server does not have it. */
  async original(recordingId: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      return await this.#stream(`recordings/${encodeURIComponent(recordingId)}/original`);
    } catch (error) {
      if (error instanceof RequestError && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  /** Forgets an upload that was only searched with; one that is gone already is no error. */
  async discard(uploadId: string): Promise<void> {
    const response = await this.#send(`uploads/${encodeURIComponent(uploadId)}`, { method: 'DELETE' });
    await response.body?.cancel();
  }

  /** The JSON that the server answers. Throws UNAVAILABLE when none comes, whoever is to blame. */
  async #ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const response = await this.#send(path, init);
    try {
      return (await response.json()) as Answer;
    } catch (error) {
      throw this.#explain(error, init);
    }
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#apiKey !== null) headers.set('authorization', `Bearer ${this.#apiKey}`);
    try {
      return await fetch(new URL(path, this.url), { ...init, headers });
    } catch (error) {
      throw this.#explain(error, init);
    }
  }

  #explain(error: unknown, init: RequestInit): unknown {
    if (init.signal?.aborted) return error;
    const reason = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    return new RequestError('UNAVAILABLE', `No answer from ${this.url.origin}: ${reason}`);
  }
}
