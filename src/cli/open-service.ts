import { PhonographClient } from '../client/phonograph-client.ts';
import { type App, compose } from '../compose.ts';
import type { Config } from '../config.ts';
import { readOwner } from '../db/data-folder-owner.ts';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { listen } from './listen.ts';

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
  try {
    return await ownService(config, logger);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'DATA_FOLDER_LOCKED') throw error;
    const owner = await readOwner(config.dataFolder);
    if (!owner?.url) throw error;
    return remoteService(owner.url, config.apiKey ?? owner.localKey ?? null);
  }
}

async function ownService(config: Config, logger: Logger): Promise<OpenService> {
  const app: App = await compose(config, logger, { serve: true, work: true });
  try {
    const url = await listen(app.httpServer!, '127.0.0.1', 0);
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
