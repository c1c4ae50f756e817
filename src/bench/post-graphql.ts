import { Agent, request } from 'node:http';

/** What came back, and when. */
export interface Posted {
  readonly status: number;
  readonly text: string;
  readonly ms: number;
}

/** Posts GraphQL requests over connections that stay open, as clients do. */
export function createPoster(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const address = new URL('graphql', url);
  return {
    post: (body: object) =>
      new Promise<Posted>((resolve, reject) => {
        const payload = JSON.stringify(body);
        const startedMs = performance.now();
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) };
        const sending = request(address, { method: 'POST', agent, headers }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - startedMs });
          });
        });
        sending.on('error', reject);
        sending.end(payload);
      }),
    close: () => agent.destroy(),
  };
}
