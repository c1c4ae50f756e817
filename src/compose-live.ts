import type { Server } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { EventsService } from './features/events/index.ts';
import { createEventsRouter } from './features/events/index.ts';
import type { CreateContext, Identity } from './graphql/request-context.ts';
import { openSubscriptionSocket } from './graphql/subscription-socket.ts';
import { createSubscriptions } from './graphql/subscriptions.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';

export interface LiveDependencies {
  readonly httpServer: Server;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  readonly authenticate: (parameters: Readonly<Record<string, unknown>>) => Promise<Identity>;
  readonly logger: Logger;
}

const PRUNE_MS = 60 * 60 * 1_000;

/** The ways by which events reach subscribers: WebSocket and server-sent events. */
export function startLive({ httpServer, schema, createContext, authenticate, logger }: LiveDependencies) {
  const subscriptions = createSubscriptions(schema, logger);
  const ending = new AbortController();
  const socket = openSubscriptionSocket({
    httpServer,
    path: '/graphql',
    subscriptions,
    createContext,
    authenticate,
    logger,
  });
  return {
    router: createEventsRouter({ subscriptions, createContext, ending: ending.signal }),
    /** Lets every subscriber go, so that the server can end. */
    async close(): Promise<void> {
      ending.abort();
      await socket.close();
    },
  };
}

/** Forgets old events now and then; gives what ends that. */
export async function startPruning(events: EventsService, logger: Logger): Promise<() => Promise<void>> {
  await events.prune();
  return repeat(PRUNE_MS, events.prune, (error) => logger.warn({ error }, 'old events were not pruned'));
}
