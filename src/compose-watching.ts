import type { Config } from './config.ts';
import type { Db } from './db/db.ts';
import { findUnusedIndexes } from './db/index-operators.ts';
import { createMigrationCheck } from './db/migration-check.ts';
import type { ReplicaSet } from './db/replicas/replica-set.ts';
import type { StatementWatch } from './db/statement-watch.ts';
import type { QueryCost } from './graphql/limits/query-cost.ts';
import { type EndedOperation, operationWatch } from './graphql/plugins/operation-watch.ts';
import type { Services } from './graphql/request-context.ts';
import type { GraphqlPlugin } from './graphql/server.ts';
import type { JobRun } from './jobs/define-job.ts';
import type { RunningJobs } from './jobs/start-jobs.ts';
import type { Logger } from './lib/logger.ts';
import {
  createMetrics,
  createSlowStatementLog,
  createStatementWatch,
  type Metrics,
  type ReadinessCheck,
  type ReadinessWarning,
  readReadiness,
  startTracing,
  watchEventLoop,
} from './watching/index.ts';
import type { listDevices } from './workers/devices.ts';

export interface Watching {
  readonly metrics: Metrics;
  readonly statementWatch: StatementWatch;
  readonly plugins: readonly GraphqlPlugin[];
  readonly onCost: (cost: QueryCost) => void;
  readonly onJobRun: (run: Pick<JobRun, 'job' | 'outcome' | 'ms'>) => void;
  readonly onStage: (stage: string, seconds: number) => void;
  readonly readReadiness: () => ReturnType<typeof readReadiness>;
  /** What is asked of the database, once it is open. */
  attach(db: Db): Promise<void>;
  watchDevices(list: () => ReturnType<typeof listDevices>): void;
  watchReplicas(replicas: Pick<ReplicaSet, 'facts'>): void;
  watchJobs(jobs: RunningJobs): void;
  /** What is no hindrance, but should be known. */
  warnOf(name: string, look: ReadinessWarning): void;
  /** From now on the service is not ready: it is stopping. */
  stopping(): void;
}

/** Numbers, logs and traces of what the service does. */
export async function composeWatching(
  closing: AsyncDisposableStack,
  config: Config,
  logger: Logger,
): Promise<Watching> {
  const metrics = createMetrics();
  const slow = createSlowStatementLog(logger);
  /** Parts that must be well for the service to be ready. */
  const checks: Record<string, ReadinessCheck> = {};
  const warnings: Record<string, ReadinessWarning> = {};
  /** Anybody may ask: however many do at once, the parts are asked once. */
  let reading: ReturnType<typeof readReadiness> | null = null;
  closing.defer(watchEventLoop((delayS) => metrics.eventLoopDelay.observe(delayS)));
  if (config.tracesEndpoint) closing.defer(await startTracing(config.tracesEndpoint));
  const onEnded = ({ name, type, outcome, ms, requestId, spent }: EndedOperation) => {
    const operation = metrics.operationLabel(name);
    metrics.requests.inc({ operation, type, outcome });
    metrics.requestSeconds.observe({ operation, type }, ms / 1_000);
    logger.debug({ requestId, operation, type, outcome, ms: Math.round(ms), ...spent }, 'answered');
  };
  return {
    metrics,
    statementWatch: createStatementWatch({ metrics, slow, slowMs: config.slowStatementMs }),
    plugins: [operationWatch(onEnded)],
    onCost: ({ cost }) => metrics.queryCost.observe(cost),
    onJobRun: ({ job, outcome, ms }) => metrics.jobSeconds.observe({ job, outcome }, ms / 1_000),
    onStage: (stage, seconds) => metrics.stageSeconds.observe({ stage }, seconds),
    readReadiness() {
      reading ??= readReadiness(checks, warnings).finally(() => {
        reading = null;
      });
      return reading;
    },
    async attach(db) {
      slow.attach(db);
      checks['database'] = async () => {
        await db.query('select 1');
      };
      checks['migrations'] = await createMigrationCheck(db);
      const look = () => findUnusedIndexes(db);
      warnings['database indexes'] = look;
      const unused = await look();
      if (unused !== null) logger.warn({}, unused);
      watchDatabase(metrics, db);
    },
    watchDevices(list) {
      metrics.gauge(
        'phonograph_device_memory_bytes',
        'Memory of a device in use.',
        ['device'],
        async (gauge) => {
          for (const { name, memoryUsedBytes } of await list()) {
            if (memoryUsedBytes !== null) gauge.set({ device: name }, memoryUsedBytes);
          }
        },
      );
    },
    watchReplicas(replicas) {
      warnings['read replicas'] = async () => {
        const missing = replicas.facts().filter(({ problem }) => problem !== null);
        return missing.length === 0
          ? null
          : missing.map(({ name, state, problem }) => `${name} is ${state}. ${problem}`).join(' ');
      };
      metrics.gauge(
        'phonograph_replica_lag_seconds',
        'How long ago the primary wrote the first thing that a replica lacks; absent while it is not seen.',
        ['replica'],
        async (gauge) => {
          for (const { name, lagMs } of replicas.facts()) {
            if (lagMs !== null) gauge.set({ replica: name }, lagMs / 1_000);
          }
        },
      );
      metrics.gauge(
        'phonograph_replica_serving',
        '1 for a replica that reads may go to, else 0.',
        ['replica'],
        async (gauge) => {
          for (const { name, state } of replicas.facts())
            gauge.set({ replica: name }, state === 'SERVING' ? 1 : 0);
        },
      );
    },
    watchJobs(jobs) {
      checks['queue worker'] = () => jobs.assertAlive();
    },
    warnOf(name, look) {
      warnings[name] = look;
    },
    stopping() {
      checks['service'] = () => {
        throw new Error('it is stopping');
      };
    },
  };
}

interface LookupTimes {
  readonly tokenizeMs: number;
  readonly databaseMs: number;
}

function watchDatabase(metrics: Metrics, db: Db): void {
  metrics.gauge(
    'phonograph_database_sessions',
    'Sessions of the database by state.',
    ['state'],
    async (gauge) => {
      const { sessions, busy, waiting } = db.load();
      gauge.set({ state: 'open' }, sessions);
      gauge.set({ state: 'busy' }, busy);
      gauge.set({ state: 'waited_for' }, waiting);
    },
  );
  // Both gauges of the queues are read at the same time, for the same answer.
  let asked: ReturnType<typeof countJobs> | null = null;
  const queues = () => {
    asked ??= countJobs(db).finally(() => {
      asked = null;
    });
    return asked;
  };
  metrics.gauge('phonograph_queue_jobs', 'Jobs by queue and state.', ['queue', 'state'], async (gauge) => {
    for (const { name, state, count } of await queues()) gauge.set({ queue: name, state }, count);
  });
  metrics.gauge(
    'phonograph_queue_oldest_seconds',
    'Age of the oldest job by queue and state.',
    ['queue', 'state'],
    async (gauge) => {
      for (const { name, state, ageS } of await queues()) gauge.set({ queue: name, state }, ageS);
    },
  );
}

const countJobs = (db: Db) =>
  db.query<{ name: string; state: string; count: number; ageS: number }>(
    `select name, case when state = 'active' then 'active' else 'waiting' end as state,
       count(*)::float8 as count, extract(epoch from now() - min(created_on))::float8 as "ageS"
     from pgboss.job where state in ('created', 'retry', 'active') group by 1, 2`,
  );

/** The searches, observed leg by leg. */
export function watchSearches(services: Services, metrics: Metrics): Services {
  const seen = (search: string, times: Readonly<Record<string, number>>) => {
    for (const [leg, ms] of Object.entries(times)) metrics.legSeconds.observe({ search, leg }, ms / 1_000);
  };
  const seenLookup = (search: string) => (found: { readonly query: LookupTimes }) =>
    seen(search, { tokenize: found.query.tokenizeMs, database: found.query.databaseMs });
  const { copies, similarAudio, similarSegments, locate, hybridSearch } = services;
  return {
    ...services,
    copies: {
      ...copies,
      findCopies: after(copies.findCopies, seenLookup('findCopies')),
    },
    similarAudio: {
      ...similarAudio,
      similarAudio: after(similarAudio.similarAudio, seenLookup('similarAudio')),
    },
    similarSegments: {
      ...similarSegments,
      similarSegments: after(similarSegments.similarSegments, seenLookup('similarSegments')),
    },
    locate: {
      ...locate,
      locate: after(locate.locate, ({ example }) => {
        const { tokenizeMs, databaseMs } = example.query;
        seen('locate', { tokenize: tokenizeMs, scan: example.scanMs, database: databaseMs });
      }),
    },
    hybridSearch: {
      ...hybridSearch,
      search: after(hybridSearch.search, ({ embedMs, tokenizeMs, databaseMs }) => {
        seen('search', { embed: embedMs, tokenize: tokenizeMs, database: databaseMs });
      }),
    },
  };
}

/** The same function, with a look at what it gave. */
function after<Arguments extends unknown[], Result>(
  run: (...given: Arguments) => Promise<Result>,
  look: (result: Result) => void,
): (...given: Arguments) => Promise<Result> {
  return async (...given) => {
    const result = await run(...given);
    look(result);
    return result;
  };
}
