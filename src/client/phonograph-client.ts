import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { ApiClient, type Uploaded } from './api-client.ts';
import { refusalOf } from './read-answer.ts';
import { RequestError } from './request-error.ts';
import type { ResumableUploadOptions } from './resumable-upload.ts';
import type { UploadOptions, UploadSource, UploadStream } from './upload-source.ts';

export type { Uploaded } from './api-client.ts';
export { RequestError } from './request-error.ts';

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
  /** Recordings that are not READY, or have the codes of another tokenizer. */
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

/** A client for Node: beside what every client does, files and the documented HTTP routes. */
export class PhonographClient extends ApiClient {
  /** Streams a file, by its path, or other bytes up. */
  override async upload(source: string | UploadSource, options: UploadOptions = {}): Promise<Uploaded> {
    return super.upload(typeof source === 'string' ? await fileSource(source) : source, options);
  }

  /** Uploads a file, by its path, or other bytes, and goes on after a broken connection. */
  override async uploadResumable(
    source: string | UploadSource,
    options: ResumableUploadOptions = {},
  ): Promise<Uploaded> {
    return super.uploadResumable(typeof source === 'string' ? await fileSource(source) : source, options);
  }

  /** Sets a recording's transcript; the parameters are those of `PUT /recordings/ID/transcript`. */
  async setTranscript(
    recordingId: string,
    bytes: Uint8Array,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<TranscriptSaved> {
    return this.ask<TranscriptSaved>(
      `recordings/${encodeURIComponent(recordingId)}/transcript?${new URLSearchParams(parameters)}`,
      { method: 'PUT', body: bytes as Uint8Array<ArrayBuffer>, signal: signal ?? null },
    );
  }

  /** A recording's transcript as a file: `txt`, `srt`, `vtt` or `json`. */
  async transcript(recordingId: string, format: string): Promise<string> {
    const place = `recordings/${encodeURIComponent(recordingId)}/transcript.${encodeURIComponent(format)}`;
    const response = await this.send(place, {});
    if (response.ok) return response.text();
    throw await refusalOf(response, this.url);
  }

  /** Streams articles up; the parameters are those of `PUT /articles`. */
  async putArticles(
    bytes: AsyncIterable<Uint8Array>,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
  ): Promise<ArticlesReport> {
    return this.#putStream(`articles?${new URLSearchParams(parameters)}`, bytes, signal);
  }

  /** All articles as newline-delimited JSON. */
  async exportArticles(): Promise<AsyncIterable<Uint8Array>> {
    return this.#stream('articles.ndjson');
  }

  #putStream<Report>(place: string, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<Report> {
    return this.ask<Report>(place, {
      method: 'PUT',
      body: Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>,
      duplex: 'half',
      signal: signal ?? null,
    } as RequestInit);
  }

  async #stream(place: string): Promise<AsyncIterable<Uint8Array>> {
    const response = await this.send(place, {});
    if (response.ok && response.body) return response.body;
    throw await refusalOf(response, this.url);
  }

  /** What an export consists of; the parameters are those of `GET /export/manifest.json`. */
  async exportManifest(parameters: Readonly<Record<string, string>>): Promise<ServedManifest> {
    const place = `export/manifest.json?${new URLSearchParams(parameters)}`;
    return this.ask<ServedManifest>(place, {});
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
    return this.#putStream(`import/${table}?${new URLSearchParams({ format })}`, bytes);
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
}

/** A file that is read as it is sent. */
export async function fileSource(path: string): Promise<UploadStream> {
  const { size } = await stat(path);
  return {
    name: basename(path),
    size,
    open: () => createReadStream(path),
    openAt: (startByte) => createReadStream(path, { start: startByte }),
  };
}
