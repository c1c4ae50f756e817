import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

export interface FaultServer {
  readonly url: string;
  /** What was asked, in order. */
  readonly requests: IncomingMessage[];
}

/** Answers request number `count`, from 1. */
export type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

/** A server on a free loopback port that misbehaves as it is told; closed when the test file ends. */
export async function startFaultServer(answer: Answer): Promise<FaultServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response, requests.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const gitSha1 = (content: Uint8Array): string =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');

export interface SendOptions {
  /** Default: the SHA-256 of the content. */
  readonly etag?: string;
  /** So many bytes are sent, and then no more until `until` is fulfilled and the connection cut. */
  readonly cut?: { readonly afterBytes: number; readonly until: Promise<void> };
  /** What a server without ranges does. */
  readonly ignoresRange?: boolean;
  /** What a server does that takes any rest for the right one. */
  readonly ignoresIfRange?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a file, or the range that was asked for. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  content: Uint8Array,
  options: SendOptions = {},
): void {
  const etag = options.etag ?? `"${sha256(content)}"`;
  const [, first] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  const ifRange = request.headers['if-range'];
  const isSame = options.ignoresIfRange || ifRange === undefined || ifRange === etag;
  const start = first !== undefined && isSame && !options.ignoresRange ? Number(first) : 0;
  const body = content.subarray(start);
  if (start > 0)
    response.setHeader('content-range', `bytes ${start}-${content.length - 1}/${content.length}`);
  response.writeHead(start > 0 ? 206 : 200, { etag, 'content-length': body.length, ...options.headers });
  if (options.cut === undefined) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, options.cut.afterBytes));
  options.cut.until.then(() => response.destroy());
}
