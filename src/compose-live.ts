import { acrossWorkspaces } from './db/workspace-reach.ts';
import type { EventsService } from './features/events/index.ts';
import { createEventsRouter } from './features/events/index.ts';
import {
  openSubscriptionSocket,
  type SubscriptionSocketDependencies,
} from './graphql/subscription-socket.ts';
import { createSubscriptions, type SubscriptionsDependencies } from './graphql/subscriptions.ts';
import { repeat } from './jobs/repeat.ts';
import type { Logger } from './lib/logger.ts';

export interface LiveDependencies
  extends SubscriptionsDependencies,
    Pick<
      SubscriptionSocketDependencies,
      'httpServer' | 'origins' | 'createContext' | 'authenticate' | 'watch'
    > {}

const PRUNE_MS = 60 * 60 * 1_000;

/** The ways by which events reach subscribers: WebSocket and server-sent events. */
export function startLive({
  httpServer,
  origins,
  createContext,
  authenticate,
  watch,
  ...dependencies
}: LiveDependencies) {
  const { logger } = dependencies;
  const subscriptions = createSubscriptions(dependencies);
  const ending = new AbortController();
  const socket = openSubscriptionSocket({
    httpServer,
    origins,
    path: '/graphql',
    subscriptions,
    createContext,
    authenticate,
    watch,
    logger,
  });
  return {
    router: createEventsRouter({ subscriptions, createContext, watch, ending: ending.signal }),
    /** Lets every subscriber go, so that the server can end. */
    async close(): Promise<void> {
      ending.abort();
      await socket.close();
    },
  };
}

/** Forgets old events now and then; gives what ends that. */
export async function startPruning(events: EventsService, logger: Logger): Promise<() => Promise<void>> {
  const prune = () => acrossWorkspaces(events.prune);
  await prune();
  return repeat(PRUNE_MS, prune, (error) => logger.warn({ error }, 'old events were not pruned'));
}
