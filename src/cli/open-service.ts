import { setTimeout as delay } from 'node:timers/promises';
import { PhonographClient } from '../client/phonograph-client.ts';
import type { Config } from '../config.ts';
import { type DataFolderOwner, readOwner } from '../db/data-folder-owner.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { listen } from './listen.ts';

/** How long the holder of the data folder may take to come up: several times a start with an empty folder. */
const startingMs = 20_000;
const pollMs = 200;

/** A service to talk to, and how to let go of it. */
export interface OpenService {
  readonly client: PhonographClient;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A running server (`--server` or PHONOGRAPH_SERVER), the one that holds the data folder, or, where there is none,
 * the whole service inside this process on a free loopback port. One way to talk, whichever it is. Without a key of
 * the caller's the data folder's own opens it: who can read the folder can read what is in it.
 */
export async function openService(
  config: Config,
  logger: Logger,
  serverUrl: string | null,
): Promise<OpenService> {
  if (serverUrl) return remoteService(serverUrl, config.apiKey);
  const deadlineMs = performance.now() + startingMs;
  for (;;) {
    try {
      return await ownService(config, logger);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'DATA_FOLDER_LOCKED') throw error;
      const owner = await startedOwner(config.dataFolder, deadlineMs);
      if (owner?.url) return remoteService(owner.url, config.apiKey ?? owner.localKey ?? null);
      // Without an owner the folder was let go of meanwhile.
      if (owner || performance.now() >= deadlineMs) throw error;
    }
  }
}

/** The holder of the folder once it answers: a server that is starting has no address yet. */
async function startedOwner(dataFolder: string, deadlineMs: number): Promise<DataFolderOwner | null> {
  for (;;) {
    const owner = await readOwner(dataFolder);
    if (!owner || owner.url || performance.now() >= deadlineMs) return owner;
    await delay(pollMs);
  }
}

async function ownService(config: Config, logger: Logger): Promise<OpenService> {
  // Loaded when it is needed: a command for a running server starts in a third of the time without.
  const { compose } = await import('../compose.ts');
  const app = await compose(config, logger, { serve: true, work: true });
  try {
    const url = await listen(app.httpServer, '127.0.0.1', 0);
    return {
      client: new PhonographClient(url, config.apiKey ?? app.localKey),
      url,
      close: () => app.close(),
    };
  } catch (error) {
    await app.close();
    throw error;
  }
}

function remoteService(url: string, apiKey: string | null): OpenService {
  return { client: new PhonographClient(url, apiKey), url, close: async () => undefined };
}
