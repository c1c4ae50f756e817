import assert from 'node:assert/strict';
import { appendFile, rm } from 'node:fs/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { listen } from '../../src/cli/listen.ts';
import { PhonographClient } from '../../src/client/phonograph-client.ts';
import { type App, compose } from '../../src/compose.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Db } from '../../src/db/db.ts';
import type { Logger } from '../../src/lib/logger.ts';
import { shippedModelsFolder } from '../../src/shipped-models.ts';
import { freshDataFolder } from './fresh-data-folder.ts';
import { gatherStatements } from './gather-statements.ts';
import { createTestDatabase, replicaUrlsOf, urlOf } from './test-database.ts';

/** One error of a GraphQL answer. */
export interface AnsweredError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly field?: string;
    readonly limit?: number | string;
    readonly requestId: string;
  };
}

export interface Answer {
  readonly status: number;
  readonly requestId: string | null;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the server answers is what the tests look at
  readonly body: any;
}

export interface LogLine {
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  readonly facts: unknown;
  readonly message: string | undefined;
}

export interface TestApp {
  readonly app: App;
  readonly db: Db;
  readonly config: Config;
  readonly url: string;
  readonly client: PhonographClient;
  /** What the server logged, in order. */
  readonly log: LogLine[];
  /** Runs an operation that must succeed; on surprise the failure shows query, variables, answer and request id. */
  execute<Result, Variables>(
    operation: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  /** Runs an operation that must be refused with exactly one error, and gives that. */
  refusal(
    operation: TypedDocumentNode<unknown, never> | string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<AnsweredError>;
  /** Posts a GraphQL request as it is. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** A folder to start on; left behind at the end. Default: a fresh one, removed at the end. */
  readonly dataFolder?: string;
  readonly config?: Partial<Config>;
  /** False leaves the jobs in the queue. */
  readonly work?: boolean;
}

/**
 * The real application on a free loopback port, over a fresh data folder: the embedded database on disk, or a fresh
 * database on the server of TEST_DATABASE_URL.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataFolder = options.dataFolder ?? (await freshDataFolder());
  const serverDb = process.env.TEST_DATABASE_URL ? await createTestDatabase() : null;
  const config: Config = {
    ...readConfig({ PATH: process.env.PATH }, shippedModelsFolder),
    dataFolder,
    databaseUrl: serverDb && (await urlOf(serverDb)),
    databaseReplicaUrls: serverDb ? await replicaUrlsOf(serverDb) : [],
    databasePoolSize: 4,
    workerCount: 2,
    port: 0,
    // Tests of refusals are refused more often than anybody else.
    failedLoginsPerMinute: 0,
    ...options.config,
  };
  const log: LogLine[] = [];
  const app = await compose(config, recordingLogger(log), { serve: true, work: options.work ?? true });
  const url = await listen(app.httpServer!, '127.0.0.1', 0);
  // For test/api/citus-joins.test.ts, which looks at the statements of all tests when it is given the file.
  const gathered = process.env.TEST_GATHER_STATEMENTS ? gatherStatements(app.db).statements : null;

  const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const response = await fetch(new URL('graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return answerOf(response);
  };
  const run = (operation: TypedDocumentNode<unknown, never> | string, variables: unknown) =>
    post({ query: typeof operation === 'string' ? operation : print(operation), variables });
  const explain = (what: string, operation: unknown, variables: unknown, answer: Answer) =>
    `${what}\n${typeof operation === 'string' ? operation : print(operation as TypedDocumentNode)}\n` +
    `variables ${JSON.stringify(variables)}\nrequest ${answer.requestId}: ${answer.status} ${answer.text}\n` +
    `log ${JSON.stringify(log.slice(-3), errorAsText)}`;

  return {
    app,
    db: app.db,
    config,
    url,
    client: new PhonographClient(url),
    log,
    post,
    async execute(operation, variables) {
      const answer = await run(operation as TypedDocumentNode<unknown, never>, variables);
      if (answer.status !== 200 || answer.body?.errors || !answer.body?.data) {
        assert.fail(explain('An operation failed.', operation, variables, answer));
      }
      return answer.body.data;
    },
    async refusal(operation, variables = {}) {
      const answer = await run(operation, variables);
      const errors = answer.body?.errors as AnsweredError[] | undefined;
      if (errors?.length !== 1)
        assert.fail(explain('Exactly one error was expected.', operation, variables, answer));
      assert.equal(errors[0]!.extensions.requestId, answer.requestId);
      return errors[0]!;
    },
    async close() {
      await app.close();
      const lines = [...(gathered ?? [])].map((sql) => `${JSON.stringify(sql)}\n`);
      if (gathered) await appendFile(process.env.TEST_GATHER_STATEMENTS!, lines.join(''));
      await serverDb?.close();
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Status, request id and body of a response; the body as JSON where it is. */
export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not JSON: the text says what came.
  }
  return { status: response.status, requestId: response.headers.get('x-request-id'), text, body };
}

function recordingLogger(log: LogLine[]): Logger {
  const at =
    (level: LogLine['level']) =>
    (facts: unknown, message?: string): void => {
      log.push({ level, facts, message });
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') } as Logger;
}

const errorAsText = (_: string, value: unknown) => (value instanceof Error ? value.stack : value);
