import type { ApolloServerPlugin } from '@apollo/server';
import { requestScope } from '../../lib/request-scope.ts';
import type { SpentReading } from '../../lib/time-spent.ts';
import type { RequestContext } from '../request-context.ts';

/** How an operation went. */
export interface EndedOperation {
  readonly name: string | null;
  /** `query`, `mutation`; `unknown` for a request without an operation. */
  readonly type: string;
  /** `ok`, or the code of the first error. */
  readonly outcome: string;
  readonly ms: number;
  readonly requestId: string;
  readonly spent: SpentReading | null;
}

/** Tells of each operation when its answer is ready. */
export function operationWatch(onEnded: (ended: EndedOperation) => void): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const startedMs = performance.now();
      return {
        async willSendResponse({ operation, operationName, response }) {
          const { body } = response;
          const error = body.kind === 'single' ? body.singleResult.errors?.[0] : undefined;
          onEnded({
            name: operationName ?? null,
            type: operation?.operation ?? 'unknown',
            outcome: error ? String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR') : 'ok',
            ms: performance.now() - startedMs,
            requestId: contextValue.requestId,
            spent: requestScope.current()?.spent?.read() ?? null,
          });
        },
      };
    },
  };
}
