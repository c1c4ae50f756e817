import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { requestScope } from '../../lib/request-scope.ts';
import type { RequestContext } from '../request-context.ts';

export interface ReplicaReadsOptions {
  /** Name of the header in which callers carry on what they have written. */
  readonly header: string;
  /** What stands for all that was written by now; null where nobody can say. */
  readonly readToken: () => Promise<string | null>;
}

/** Lets the reads of queries go to replicas; says after a write what a later read must contain, wherever it is made. */
export function replicaReads({ header, readToken }: ReplicaReadsOptions): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          const reads = requestScope.current()?.reads;
          // Missing, whatever its type says, where the request names an operation that the document lacks.
          if (reads && operation?.operation === 'query') reads.mayUseReplicas = true;
        },
        async willSendResponse({ response }) {
          if (!requestScope.current()?.reads?.hasWritten) return;
          const token = await readToken();
          if (token === null) return;
          (response.http as { headers: HeaderMap }).headers ??= new HeaderMap();
          response.http.headers.set(header, token);
        },
      };
    },
  };
}
