import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import type { S3Settings } from '../../src/storage/s3/s3-settings.ts';

/** A local server that speaks S3, with a bucket, behind a door that can be shut. */
export interface S3Server {
  readonly settings: S3Settings;
  /** For commands: where the files lie. */
  readonly environment: NodeJS.ProcessEnv;
  /** All keys, without the prefix. */
  keys(): Promise<string[]>;
  /** From now on it does not answer; open connections are cut. */
  shut(): Promise<void>;
  open(): Promise<void>;
  stop(): Promise<void>;
}

const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test-secret-that-nobody-prints' };
const bucket = 'recordings';
const prefix = 'phonograph/test/';
const arguments_ = ['-m', 'moto.server', '-H', '127.0.0.1', '-p', '0'];

/** A reason to skip where the server is not installed; else false. */
export function skipWithoutS3(): string | false {
  const { status } = spawnSync('python3', ['-c', 'import moto.server, flask_cors'], { stdio: 'ignore' });
  return status === 0 ? false : "needs a local S3 server: python3 -m pip install 'moto[s3]' flask flask-cors";
}

export async function startS3Server(): Promise<S3Server> {
  Object.assign(process.env, credentials);
  const server = spawn('python3', arguments_, { stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await portOf(server);
  const door = openDoor(port);
  const doorPort = await door.open();
  const settings: S3Settings = {
    ...{ bucket, prefix, region: 'us-east-1', pathStyle: true },
    endpoint: `http://127.0.0.1:${doorPort}`,
  };
  const client = new S3Client({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    forcePathStyle: true,
  });
  await client.send(new CreateBucketCommand({ Bucket: bucket }));
  return {
    settings,
    environment: {
      ...credentials,
      PHONOGRAPH_BLOBS: `s3://${bucket}/${prefix}`,
      PHONOGRAPH_BLOBS_ENDPOINT: settings.endpoint!,
    },
    async keys() {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: bucket }));
      return Contents.map(({ Key = '' }) => Key.slice(prefix.length)).sort();
    },
    shut: door.shut,
    open: async () => {
      await door.open();
    },
    async stop() {
      await door.shut();
      client.destroy();
      server.kill();
      await once(server, 'close');
    },
  };
}

/** From what it says when it listens. */
async function portOf(server: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: server.stderr! })) {
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line) ?? [];
    if (port) {
      server.stderr!.resume();
      return Number(port);
    }
  }
  throw new Error('the S3 server did not start');
}

function openDoor(to: number) {
  const passing = new Set<Socket>();
  let port = 0;
  let door: ReturnType<typeof createServer> | null = null;
  return {
    async open(): Promise<number> {
      door = createServer((socket) => {
        const inner = connect(to, '127.0.0.1');
        passing.add(socket);
        for (const [one, other] of [
          [socket, inner],
          [inner, socket],
        ] as const) {
          one.on('error', () => other.destroy());
          one.on('close', () => {
            passing.delete(socket);
            other.destroy();
          });
        }
        socket.pipe(inner).pipe(socket);
      });
      door.listen(port, '127.0.0.1');
      await once(door, 'listening');
      port = (door.address() as AddressInfo).port;
      return port;
    },
    async shut(): Promise<void> {
      const shutting = door;
      door = null;
      if (!shutting) return;
      const closed = once(shutting, 'close');
      shutting.close();
      for (const socket of passing) socket.destroy();
      await closed;
    },
  };
}
