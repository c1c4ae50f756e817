import type { Server } from 'node:http';
import { compose } from '../../compose.ts';
import { bucketPlace } from '../../compose-bucket.ts';
import type { Config } from '../../config.ts';
import { writeOwner } from '../../db/data-folder-owner.ts';
import { AppError } from '../../errors.ts';
import { createLogger } from '../../lib/logger.ts';
import { describeService } from '../describe-service.ts';
import { listen } from '../listen.ts';
import { assertMayListen } from '../may-listen.ts';
import { stopSignal } from '../stop-signal.ts';

/** Answers HTTP and works on the queue until it is told to stop. */
export async function serve(
  config: Config,
  options: { readonly json: boolean; readonly work: boolean },
): Promise<void> {
  const stopped = stopSignal();
  const logger = createLogger(config.logLevel);
  const app = await compose(config, logger, { serve: true, work: options.work });
  try {
    assertMayListen(config.host, app.access.needsKeys());
    const url = await listen(app.httpServer, config.host, config.port);
    if (app.db.kind === 'pglite') {
      const { localKey } = app;
      const startedAt = new Date().toISOString();
      const bucket = bucketPlace(config);
      await writeOwner(config.dataFolder, { pid: process.pid, url, startedAt, localKey, bucket });
    }
    console.log(describeService(config, app, url, options.json));
    const signal = await stopped;
    if (!options.json) console.log(`${signal}: finishing what is under way.`);
  } finally {
    await app.close();
  }
}

/** Works on the queue alone; any number of processes may. Needs a database server. */
export async function work(config: Config, { json }: { readonly json: boolean }): Promise<void> {
  const stopped = stopSignal();
  const logger = createLogger(config.logLevel);
  const app = await compose(config, logger, { serve: false, work: true });
  try {
    const url = await listenWhereFree(app.httpServer, config);
    const { tokenizer, providers } = app;
    const facts = {
      health: `${url}healthz`,
      tokenizer: tokenizer.id,
      providers,
      workers: config.workerCount,
    };
    logger.info(facts, 'working');
    if (json) console.log(JSON.stringify({ status: 'working', ...facts }));
    await stopped;
  } finally {
    await app.close();
  }
}

/** Preferred by `phonograph work` where no port is set. */
const WORK_PORT = 4_001;

/** The port that is set; where none is, any free one does when the preferred one is taken. */
async function listenWhereFree(server: Server, { host, workPort }: Config): Promise<string> {
  if (workPort !== null) return listen(server, host, workPort, 'PHONOGRAPH_WORK_PORT');
  return listen(server, host, WORK_PORT).catch((error: unknown) => {
    if (!(error instanceof AppError) || (error.cause as NodeJS.ErrnoException).code !== 'EADDRINUSE')
      throw error;
    return listen(server, host, 0);
  });
}
