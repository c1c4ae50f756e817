import { SpanStatusCode, trace } from '@opentelemetry/api';
import type { StatementWatch } from '../db/statement-watch.ts';
import { requestScope } from '../lib/request-scope.ts';
import type { Metrics } from './metrics.ts';
import type { createSlowStatementLog } from './slow-statements.ts';

export interface StatementWatchOptions {
  readonly metrics: Metrics;
  readonly slow: ReturnType<typeof createSlowStatementLog>;
  /** A statement that takes longer is told of; 0 tells of none. */
  readonly slowMs: number;
}

/** Times every statement, writes the request into its text for the database's own log, and tells of slow ones. */
export function createStatementWatch({ metrics, slow, slowMs }: StatementWatchOptions): StatementWatch {
  const tracer = trace.getTracer('phonograph');
  return {
    async around(sql, params, execute) {
      const scope = requestScope.current();
      const caller = scope ? (scope.job === undefined ? 'request' : 'job') : 'other';
      // The id is one of ours or of the form that useRequestId lets pass: it cannot end a comment.
      const text = scope ? `/* request ${scope.requestId} */ ${sql}` : sql;
      const span = tracer.startSpan('sql', { attributes: { 'db.system.name': 'postgresql' } });
      const startedMs = performance.now();
      let outcome = 'ok';
      try {
        const run = () => execute(text);
        return await (scope?.spent ? scope.spent.around('sql', run) : run());
      } catch (error) {
        outcome = 'failed';
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        const ms = performance.now() - startedMs;
        metrics.statementSeconds.observe({ caller, outcome }, ms / 1_000);
        if (span.isRecording()) span.setAttribute('db.query.text', sql.replace(/\s+/g, ' ').trim());
        span.end();
        if (slowMs > 0 && ms >= slowMs) {
          metrics.slowStatements.inc();
          slow.tell({ sql, params, ms, requestId: scope?.requestId ?? null });
        }
      }
    },
  };
}
