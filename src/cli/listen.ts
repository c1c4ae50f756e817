import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../errors.ts';

/** Listens and gives the address as a URL. Throws UNAVAILABLE that names the port when it is taken. */
export async function listen(
  server: Server,
  host: string,
  port: number,
  setting = 'PHONOGRAPH_PORT',
): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port, setting)));
    server.listen(port, host, resolve);
  });
  const { address, family, port: chosen } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${chosen}/`;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number, setting: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new AppError(
      'UNAVAILABLE',
      `Port ${port} of ${host} is taken. Set ${setting} to another one, or to 0 for any free one.`,
      { cause: error },
    );
  }
  return new AppError('UNAVAILABLE', `Cannot listen on ${host}:${port}: ${error.message}.`, { cause: error });
}
