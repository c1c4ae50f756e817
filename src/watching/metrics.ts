import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Operation names that get a line of their own; clients choose them, so they must not be endless. */
const MAX_OPERATIONS = 200;

const quickSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const longSeconds = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3_600, 14_400];

export type Metrics = ReturnType<typeof createMetrics>;

/** What Prometheus reads. Each process counts for itself. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const operations = new Set<string>();

  return {
    registry,
    requests: new Counter({
      name: 'phonograph_requests_total',
      help: 'GraphQL operations by name and outcome: ok, or the code of the first error.',
      labelNames: ['operation', 'type', 'outcome'],
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'phonograph_request_seconds',
      help: 'Time until a GraphQL operation was answered.',
      labelNames: ['operation', 'type'],
      buckets: quickSeconds,
      registers,
    }),
    queryCost: new Histogram({
      name: 'phonograph_query_cost',
      help: 'Cost of GraphQL operations, refused ones as well.',
      buckets: [1, 10, 30, 100, 300, 1_000, 3_000, 10_000, 100_000],
      registers,
    }),
    legSeconds: new Histogram({
      name: 'phonograph_search_leg_seconds',
      help: 'Parts of a search: tokenize, embed, scan, database.',
      labelNames: ['search', 'leg'],
      buckets: quickSeconds,
      registers,
    }),
    statementSeconds: new Histogram({
      name: 'phonograph_statement_seconds',
      help: 'Time of SQL statements, without waiting for a session; of requests, of jobs and of what goes on beside them.',
      labelNames: ['caller', 'outcome'],
      buckets: quickSeconds,
      registers,
    }),
    replicaReads: new Counter({
      name: 'phonograph_replica_reads_total',
      help: 'Reads that a read replica may answer: by the server that did, and why it was the primary.',
      labelNames: ['server', 'reason'],
      registers,
    }),
    slowStatements: new Counter({
      name: 'phonograph_slow_statements_total',
      help: 'SQL statements over the limit of the slow-query log.',
      registers,
    }),
    jobSeconds: new Histogram({
      name: 'phonograph_job_seconds',
      help: 'Time of jobs: ingest and each stage that follows it.',
      labelNames: ['job', 'outcome'],
      buckets: longSeconds,
      registers,
    }),
    stageSeconds: new Histogram({
      name: 'phonograph_stage_seconds',
      help: "Time of a stage of a recording's way: decode, speech, tokenize, hash, store, and what follows the ingest.",
      labelNames: ['stage'],
      buckets: longSeconds,
      registers,
    }),
    // Beside prom-client's own `nodejs_eventloop_lag_*`, which begin anew with every reading: two who read take each
    // other's part away, and shares of several processes cannot be put together.
    eventLoopDelay: new Histogram({
      name: 'phonograph_event_loop_delay_seconds',
      help: 'How late the event loop is for whoever comes at any time.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.2, 0.5, 1, 2, 5],
      registers,
    }),
    recallChecks: new Counter({
      name: 'phonograph_search_recall_checks_total',
      help: 'Searches drawn to be compared with an exact scan: measured, exact by themselves, failed, dropped.',
      labelNames: ['outcome'],
      registers,
    }),
    recallCheckSeconds: new Counter({
      name: 'phonograph_search_recall_check_seconds_total',
      help: 'Time that these comparisons took of the database.',
      registers,
    }),
    /** A gauge that is asked for when somebody reads. What it throws leaves the others alone. */
    gauge(
      name: string,
      help: string,
      labelNames: readonly string[],
      read: (gauge: Gauge) => Promise<void>,
    ): void {
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        async collect() {
          this.reset();
          await read(this).catch(() => undefined);
        },
      });
    },
    /** The name to count an operation under. */
    operationLabel(name: string | null | undefined): string {
      if (!name) return 'anonymous';
      if (operations.has(name)) return name;
      if (operations.size >= MAX_OPERATIONS) return 'other';
      operations.add(name);
      return name;
    },
  };
}
