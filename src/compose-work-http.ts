import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { ComposedAccess } from './compose-access.ts';
import type { Watching } from './compose-watching.ts';
import type { Config } from './config.ts';
import { createAuthentication } from './features/access/index.ts';
import { callerAddress, trustedProxies } from './http/caller-address.ts';
import { createWorkApp } from './http/create-work-app.ts';
import { createMetricsRouter } from './http/metrics.ts';
import type { Logger } from './lib/logger.ts';

interface WorkHttpParts {
  readonly access: Pick<ComposedAccess, 'authenticate'>;
  readonly watching: Pick<Watching, 'readReadiness' | 'metrics'>;
  readonly config: Config;
  readonly logger: Logger;
}

/** Health and numbers of a process that only works, on a server that does not listen yet. */
export function composeWorkHttp(closing: AsyncDisposableStack, parts: WorkHttpParts): Server {
  const { access, watching, config, logger } = parts;
  const isTrusted = trustedProxies(config.trustedProxies);
  const app = createWorkApp({
    readReadiness: watching.readReadiness,
    authenticate: createAuthentication({
      identify: access.authenticate.identify,
      addressOf: (request) => callerAddress(request, isTrusted),
      onChange: () => undefined,
    }),
    metrics: createMetricsRouter(watching.metrics.registry),
    logger,
  });
  const httpServer = createServer({ requestTimeout: 10_000 }, app);
  closing.defer(async () => {
    if (!httpServer.listening) return;
    const closed = once(httpServer, 'close');
    httpServer.close();
    httpServer.closeAllConnections();
    await closed;
  });
  return httpServer;
}
