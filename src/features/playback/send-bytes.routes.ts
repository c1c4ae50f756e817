import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { keepReach } from '../../db/workspace-reach.ts';
import { beginIteration } from '../../lib/begin-iteration.ts';
import { type ByteRange, parseByteRange } from './byte-range.ts';

/** Bytes that can be read from any place. */
export interface Content {
  readonly type: string;
  /** Changes whenever the bytes do. */
  readonly tag: string;
  readonly size: number;
  read(range: ByteRange, signal: AbortSignal): AsyncIterable<Buffer>;
}

/**
 * Answers GET and HEAD, with one byte range, and stops the work when the client goes away. What is refused before the
 * first byte is answered as any refusal; what ends early afterwards cuts the connection, so that nobody takes a part for
 * the whole.
 */
export async function sendBytes(request: Request, response: Response, content: Content): Promise<void> {
  const tag = `"${content.tag}"`;
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Type', content.type);
  response.setHeader('ETag', tag);
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim());
  if (known?.some((each) => each === tag || each === `W/${tag}` || each === '*')) {
    response.status(304).end();
    return;
  }
  const ifRange = request.headers['if-range'];
  const wanted = ifRange === undefined || ifRange === tag ? request.headers.range : undefined;
  const range = parseByteRange(wanted, content.size);
  if (range === 'unsatisfiable') {
    response.status(416).setHeader('Content-Range', `bytes */${content.size}`).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: content.size };
  const begin = () => {
    if (range) response.status(206).setHeader('Content-Range', `bytes ${start}-${end - 1}/${content.size}`);
    response.setHeader('Content-Length', end - start);
  };
  if (request.method === 'HEAD') {
    begin();
    response.end();
    return;
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const chunks = exactly(end - start, keepReach(content.read({ start, end }, gone.signal)));
  try {
    const begun = await beginIteration(chunks);
    begin();
    await pipeline(Readable.from(begun), response, { signal: gone.signal });
  } catch (error) {
    if (gone.signal.aborted) return;
    if (!response.headersSent) for (const name of ofTheBytes) response.removeHeader(name);
    throw error;
  }
}

/** Headers that a refusal must not have. */
const ofTheBytes = ['ETag', 'Content-Disposition', 'Content-Length', 'Content-Range', 'Cache-Control'];

/** Throws at the end where fewer or more bytes came than were announced. */
async function* exactly(byteCount: number, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let sent = 0;
  for await (const chunk of chunks) {
    sent += chunk.length;
    yield chunk;
  }
  if (sent !== byteCount) throw new Error(`${sent} bytes came where ${byteCount} were announced.`);
}
