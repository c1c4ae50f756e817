import type { IncomingMessage } from 'node:http';
import type { Config } from './config.ts';
import { localIdentity } from './features/access/index.ts';
import { createDocumentGate, type DocumentGate } from './graphql/document-gate.ts';
import { defaultDocumentLimits } from './graphql/limits/document-limits.ts';
import type { QueryCost } from './graphql/limits/query-cost.ts';
import { costLimit } from './graphql/plugins/cost-limit.ts';
import { searchPlaces } from './graphql/plugins/search-places.ts';
import type { GraphqlPlugin } from './graphql/server.ts';
import { readTrustedDocuments, type TrustedDocuments } from './graphql/trusted-documents.ts';
import { callerAddress, trustedProxies } from './http/caller-address.ts';
import { type CallerKeyOf, type Doorkeeper, limitRate } from './http/rate-limit.ts';
import type { Logger } from './lib/logger.ts';
import { RateLimiter } from './lib/rate-limiter.ts';
import { Slots } from './lib/slots.ts';

export interface ComposedLimits {
  readonly gate: DocumentGate;
  readonly trusted: TrustedDocuments | null;
  /** Where a request comes from, as limits count it. */
  readonly addressOf: (request: IncomingMessage) => string;
  /** Whose limits a request counts for. */
  readonly callerKeyOf: CallerKeyOf;
  readonly doorkeepers: readonly Doorkeeper[];
  readonly plugins: readonly GraphqlPlugin[];
}

/** What stands between a caller and the work: size and cost of documents, rates, places for searches by sound. */
export function composeLimits(
  config: Config,
  logger: Logger,
  onCost: (cost: QueryCost) => void,
): ComposedLimits {
  const { maxQueryCost, requestsPerMinute, concurrentSearches } = config.limits;
  const trusted = config.trustedDocumentsPath ? readTrustedDocuments(config.trustedDocumentsPath) : null;
  if (trusted) logger.info({ documents: trusted.size }, 'only trusted documents are executed');
  // Without keys a caller is known by its address.
  const isTrusted = trustedProxies(config.trustedProxies);
  const addressOf = (request: IncomingMessage) => callerAddress(request, isTrusted);
  const callerKeyOf: CallerKeyOf = (request) =>
    request.identity.keyId === localIdentity.keyId ? addressOf(request) : request.identity.keyId;
  const rate = new RateLimiter(requestsPerMinute, requestsPerMinute);
  return {
    gate: createDocumentGate({ limits: defaultDocumentLimits, trusted, logger }),
    trusted,
    addressOf,
    callerKeyOf,
    doorkeepers: requestsPerMinute > 0 ? [limitRate(rate, requestsPerMinute, callerKeyOf)] : [],
    plugins: [costLimit({ maxCost: maxQueryCost, onCost }), searchPlaces(new Slots(concurrentSearches))],
  };
}
