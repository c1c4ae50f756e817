import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { assertIntact } from '../home/assert-intact.ts';
import { type Acknowledged, bringAllIn } from '../home/bring-in.ts';
import { startServer } from '../home/start-process.ts';
import { createHome } from '../home/torture-home.ts';
import type { Scenario } from '../scenario.types.ts';

/** A caller may stand still for so long here. */
const IDLE_S = 2;
const MAX_WAIT_MS = 30_000;

/** Callers that send a byte now and then, that never read, and that are gone without saying so. */
export const slowClient: Scenario = {
  name: 'slow-client',
  summary: 'callers that drip, that never read their answer, that are gone without saying so',
  usesServer: false,
  async run(context) {
    const home = await createHome(context.folder, null, {
      template: await context.template(),
      environment: { PHONOGRAPH_ROUTE_IDLE_S: String(IDLE_S) },
    });
    const files = await home.makeFiles(context.short ? 4 : 12, context.random);
    const server = await startServer(home.environment);
    const { port } = new URL(server.url);
    const acknowledged: Acknowledged = new Map();
    const signal = server.outlived;
    const bring = (some: typeof files) => bringAllIn(some, { url: () => server.url, acknowledged, signal });
    const [first, ...rest] = files;
    await bring([first!]);

    const bytes = await readFile(first!.path);
    const put = (length: number) =>
      `PUT /uploads?fileName=slow.wav HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-length: ${length}\r\n\r\n`;
    const count = context.short ? 5 : 40;
    const sockets: Caller[] = [];
    for (let each = 0; each < count; each++) {
      // Drips a byte a second, which is slow and no standstill.
      const dripping = await call(Number(port), put(bytes.length), bytes.subarray(0, 100));
      const drip = setInterval(() => dripping.socket.write(bytes.subarray(100, 101)), 500);
      dripping.socket.once('close', () => clearInterval(drip));
      // Half of it, and then nothing: the other end may be gone.
      const halfOpen = await call(Number(port), put(bytes.length), bytes.subarray(0, bytes.length / 2));
      // Asks for more than the system buffers, and never reads.
      const id = acknowledged.get(first!.sha256);
      const many = `GET /recordings/${id}/original HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`.repeat(60);
      const deaf = await call(Number(port), many, Buffer.alloc(0));
      deaf.socket.pause();
      sockets.push(dripping, halfOpen, deaf);
    }
    context.say(`${sockets.length} slow callers`);
    const startedMs = performance.now();
    const ready = await bring(rest);
    const ms = performance.now() - startedMs;
    context.promise(
      'embedded',
      'others are served meanwhile',
      ready === rest.length,
      `${ready} of ${rest.length} files in ${(ms / 1_000).toFixed(1)} s beside ${sockets.length} slow callers`,
    );
    const halfOpen = sockets.filter((_, index) => index % 3 === 1);
    const isOver = await until(() => halfOpen.every(({ isClosed }) => isClosed()));
    context.promise(
      'embedded',
      `who stands still for ${IDLE_S} s is let go`,
      isOver,
      `${halfOpen.filter(({ isClosed }) => isClosed()).length} of ${halfOpen.length}`,
    );
    for (const { socket } of sockets) socket.destroy();
    await assertIntact(context, home, acknowledged, { server });
  },
};

interface Caller {
  readonly socket: Socket;
  isClosed(): boolean;
}

async function call(port: number, head: string, body: Uint8Array): Promise<Caller> {
  let closed = false;
  const socket = connect({ port, host: '127.0.0.1' });
  for (const end of ['end', 'close', 'error'] as const) {
    socket.on(end, () => {
      closed = true;
    });
  }
  // Whoever never reads learns of an end only so.
  socket.on('data', () => undefined);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.write(head);
  socket.write(body);
  return { socket, isClosed: () => closed };
}

async function until(condition: () => boolean): Promise<boolean> {
  const endMs = performance.now() + MAX_WAIT_MS;
  while (!condition()) {
    if (performance.now() > endMs) return false;
    await delay(50);
  }
  return true;
}
