import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** What the server refused, with its stable code. */
export class RequestError extends Error {
  readonly code: string;
  readonly field: string | undefined;

  constructor(code: string, message: string, field?: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
    this.field = field;
  }
}

/** An upload as the server received it. */
export interface Uploaded {
  readonly uploadId: string;
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
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

  /** The JSON that the server answers. Throws UNAVAILABLE when none comes, whoever is to blame. */
  async #ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.#apiKey !== null) headers.set('authorization', `Bearer ${this.#apiKey}`);
    try {
      const response = await fetch(new URL(path, this.url), { ...init, headers });
      return (await response.json()) as Answer;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      const reason = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
      throw new RequestError('UNAVAILABLE', `No answer from ${this.url.origin}: ${reason}`);
    }
  }
}
