import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError } from '../errors.ts';
import type { Logger } from '../lib/logger.ts';
import { formatError } from './format-error.ts';
import { checkDocument } from './limits/check-document.ts';
import type { DocumentLimits } from './limits/document-limits.ts';
import { toGraphqlError } from './to-graphql-error.ts';
import { sha256Of, type TrustedDocuments } from './trusted-documents.ts';

/** A GraphQL request as it came, before anybody looked at it. */
export interface IncomingGraphql {
  query?: unknown;
  /** As the GraphQL over HTTP draft names persisted documents: `sha256:` and the hash. */
  documentId?: unknown;
  extensions?: unknown;
}

export interface DocumentGateDependencies {
  readonly limits: DocumentLimits;
  /** Null executes any document. */
  readonly trusted: TrustedDocuments | null;
  readonly logger: Logger;
}

/** Refused, and with which HTTP status. */
export interface GateRefusal {
  readonly status: 400 | 403;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Documents that passed lately, so that a client's few are looked at once. */
const MAX_PASSED = 1_000;

export type DocumentGate = ReturnType<typeof createDocumentGate>;

/**
 * Stands before parser and validator, whose time can grow with the square of a document or faster. Puts the text of a
 * trusted document in the place of its hash.
 */
export function createDocumentGate({ limits, trusted, logger }: DocumentGateDependencies) {
  const passed = new Set<string>();

  function check(request: IncomingGraphql): void {
    if (Array.isArray(request)) {
      // Each document of a batch would have to be limited alone; nothing here needs batches.
      const extensions = { code: 'BAD_REQUEST' };
      throw new GraphQLError('Batches are not answered: send one operation a request.', { extensions });
    }
    if (trusted) resolveTrusted(request, trusted);
    const { query } = request;
    // What is no text is refused by whoever reads the request next.
    if (typeof query !== 'string' || query === '' || passed.has(query)) return;
    checkDocument(query, limits);
    passed.add(query);
    if (passed.size > MAX_PASSED) passed.delete(passed.values().next().value!);
  }

  return {
    /** Null lets it through. */
    judge(request: IncomingGraphql, requestId: string): GateRefusal | null {
      try {
        check(request);
        return null;
      } catch (cause) {
        const error = toGraphqlError(cause);
        const status = cause instanceof AppError && cause.code === 'UNTRUSTED_DOCUMENT' ? 403 : 400;
        return { status, errors: [formatError(error.toJSON(), error, requestId, logger)] };
      }
    },
  };
}

function resolveTrusted(request: IncomingGraphql, trusted: TrustedDocuments): void {
  const hash = typeof request.query === 'string' ? sha256Of(request.query) : hashOf(request);
  const text = hash === null ? undefined : trusted.get(hash);
  if (text === undefined) {
    throw new AppError(
      'UNTRUSTED_DOCUMENT',
      hash === null
        ? 'Only trusted documents are executed here: send `documentId` or the document itself.'
        : `No trusted document has the SHA-256 ${hash.slice(0, 64)}.`,
      { field: request.query === undefined ? 'documentId' : 'query' },
    );
  }
  request.query = text;
  delete request.documentId;
  if (typeof request.extensions === 'object' && request.extensions !== null) {
    const { persistedQuery: _, ...others } = request.extensions as Record<string, unknown>;
    request.extensions = others;
  }
}

/** The hash that a request names instead of a text; null when it names none. */
function hashOf({ documentId, extensions }: IncomingGraphql): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const named = documentId ?? persistedQuery?.sha256Hash;
  return typeof named === 'string' ? named.replace(/^sha256:/, '').toLowerCase() : null;
}
