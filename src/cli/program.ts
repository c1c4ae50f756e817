import { Command, InvalidArgumentError } from 'commander';
import { SystemStatusDocument } from '../client/generated/operations.ts';
import { type Config, parseCapabilities } from '../config.ts';
import { AppError } from '../errors.ts';
import { createLogger } from '../lib/logger.ts';
import { VERSION } from '../version.ts';
import { addAccessCommands } from './access-commands.ts';
import { addArticleCommands } from './article-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import { addConnectionOptions } from './connection-options.ts';
import { exitCodes } from './exit-codes.ts';
import { addLinkCommands } from './link-commands.ts';
import { type OpenService, openService } from './open-service.ts';
import { runCopies } from './run-copies.ts';
import { runDuplicates } from './run-duplicates.ts';
import { runIngest } from './run-ingest.ts';
import { type LocateOptions, runLocate } from './run-locate.ts';
import type { MigrateOptions } from './run-migrate.ts';
import { addModelCommands } from './run-models.ts';
import { runReindex } from './run-reindex.ts';
import { runSearch } from './run-search.ts';
import { runWatch } from './run-watch.ts';
import { addTranscriptCommands } from './transcript-commands.ts';
import { addTransferCommands } from './transfer-commands.ts';
import { addVerifyCommand } from './verify-commands.ts';

export interface ClientOptions {
  readonly server?: string;
  readonly key?: string;
  readonly json?: boolean;
}

/** Opens a service for one command and lets it go; what `use` gives is the exit code. */
export type WithService = (
  options: ClientOptions,
  use: (service: OpenService) => Promise<number>,
) => Promise<void>;

/** Adds a command that talks to a server, with the options that all of them have. */
export type AddClientCommand = (name: string, description: string) => Command;

/** The command line. Each command is a thin wrapper that opens what it needs, calls, prints and lets go. */
export function createProgram(readSettings: () => Config): Command {
  const program = new Command('phonograph')
    .description('Makes audio searchable as audio: a GraphQL API over an index of neural-codec tokens.')
    .version(VERSION)
    .showHelpAfterError('(phonograph --help shows the commands)')
    .exitOverride();

  program
    .command('serve')
    .description('answer HTTP and work on the queue')
    .option('--no-work', 'only answer; leave the queue to `phonograph work`')
    .option('--fallback', 'serve with the bundled tokenizer when the chosen one cannot be used')
    .option('--json', 'print machine-readable lines')
    .action(async (options: { work: boolean; fallback?: boolean; json?: boolean }) => {
      const { serve } = await import('./commands/serve.ts');
      const config = readSettings();
      const tokenizerFallback = options.fallback ?? config.tokenizerFallback;
      await serve({ ...config, tokenizerFallback }, { json: options.json ?? false, work: options.work });
    });

  program
    .command('work')
    .description('work on the queue of a database server; any number of processes may')
    .option(
      '--capabilities <list>',
      'what to take, e.g. inference,sound; default: what is found',
      toCapabilities,
    )
    .option('--json', 'print a machine-readable line when it works')
    .action(async ({ capabilities, json }: { capabilities?: Config['workCapabilities']; json?: boolean }) => {
      const settings = readSettings();
      const config = capabilities === undefined ? settings : { ...settings, workCapabilities: capabilities };
      if (config.databaseUrl === null) {
        throw new AppError(
          'BAD_USER_INPUT',
          'The embedded database belongs to one process: `phonograph serve` works too. Set DATABASE_URL to share.',
          { field: 'DATABASE_URL' },
        );
      }
      const { work } = await import('./commands/serve.ts');
      await work(config, { json: json ?? false });
    });

  program
    .command('migrate')
    .description('bring the database to the structure of this version')
    .option('--citus', 'and distribute its tables over the nodes of a Citus cluster, by workspace')
    .option('--dry-run', 'tell what would be done, and whether Citus could, and change nothing')
    .option('--json', 'print machine-readable lines')
    .action(async (options: MigrateOptions) => {
      const config = readSettings();
      const [{ openDb }, { runMigrate }] = await Promise.all([
        import('../db/open-db.ts'),
        import('./run-migrate.ts'),
      ]);
      const db = await openDb(config);
      try {
        await runMigrate(db, options);
      } finally {
        await db.close();
      }
    });

  addModelCommands(program, readSettings);
  addBackupCommands(program, readSettings);
  addVerifyCommand(program, readSettings);

  const client = (name: string, description: string) =>
    addConnectionOptions(program.command(name).description(description));

  const withService: WithService = async (options, use) => {
    const settings = readSettings();
    const config = { ...settings, apiKey: options.key ?? settings.apiKey };
    const service = await openService(
      config,
      createLogger(config.logLevel === 'info' ? 'error' : config.logLevel),
      options.server ?? config.serverUrl,
    );
    try {
      process.exitCode = await use(service);
    } finally {
      await service.close();
    }
  };

  client('ingest', 'bring files and folders in, and wait until each is ready or has failed')
    .argument(
      '<path...>',
      'files and folders; NAME.vtt, .srt, .json or .txt beside NAME.wav is its transcript',
    )
    .option('--transcript <file>', 'what was said in the one file named')
    .action((paths: string[], options: ClientOptions & { transcript?: string }) =>
      withService(options, ({ client }) =>
        runIngest(client, paths, { json: options.json ?? false, transcript: options.transcript ?? null }),
      ),
    );

  client('search', 'which recordings share the sound of these files, and which sound alike, or say a text')
    .argument('[file...]', 'audio files')
    .option('--text <text>', 'words or a question; with files, together with the sound of each')
    .option('--first <count>', 'hits a file, 1..100', toCount, 10)
    .action((files: string[], options: ClientOptions & { first: number; text?: string }, command) => {
      const { first, text = null, json = false } = options;
      if (files.length === 0 && text === null) {
        command.error("error: missing required argument 'file', or --text");
      }
      return withService(options, ({ client }) => runSearch(client, files, { first, json, text }));
    });

  addAccessCommands(program, withService);
  addTranscriptCommands(program, withService);
  addArticleCommands(program, withService, toCount);
  addTransferCommands(client, withService);
  addLinkCommands(program, client, withService, toCount);
  client('locate', 'where an example, such as a word or a phrase, is heard again, in time order')
    .argument('<file>', 'an audio file with the example')
    .option('--in <id...>', 'search in these recordings alone')
    .option('--occurrence <number>', 'this occurrence alone, from 1', toPlace)
    .option('--first <count>', 'occurrences, 1..100', toCount, 20)
    .option('--min-similarity <number>', 'occurrences at least this alike, 0..1; default 0.5', toShare)
    .action((file: string, options: ClientOptions & LocateOptions) =>
      withService(options, ({ client }) => runLocate(client, file, options)),
    );

  client('copies', 'which recordings share the sound of these files, and where')
    .argument('<file...>', 'audio files')
    .option('--first <count>', 'hits a file, 1..100', toCount, 10)
    .option('--min-confidence <share>', 'only hits at least this sure, 0..1', toShare, 0.5)
    .action((files: string[], options: ClientOptions & { first: number; minConfidence: number }) =>
      withService(options, ({ client }) =>
        runCopies(client, files, { ...options, json: options.json ?? false }),
      ),
    );

  client('duplicates', 'which recordings are there more than once, or are part of another').action(
    (options: ClientOptions) =>
      withService(options, ({ client }) => runDuplicates(client, options.json ?? false)),
  );

  client('watch', 'what happens, as it happens, until stopped')
    .option('--after <cursor>', 'go on behind an event of the last 7 days')
    .action((options: ClientOptions & { after?: string }) =>
      withService(options, ({ client }) =>
        runWatch(client, { after: options.after ?? null, json: options.json ?? false }),
      ),
    );

  client('reindex', 'index every recording by the running tokenizer; searches go on meanwhile')
    .option('--skip-failed', 'switch without the recordings that fail')
    .action((options: ClientOptions & { skipFailed?: boolean }) =>
      withService(options, ({ client }) =>
        runReindex(client, { skipFailed: options.skipFailed ?? false, json: options.json ?? false }),
      ),
    );

  client('status', 'what runs, and how many recordings stand where').action((options: ClientOptions) =>
    withService(options, async ({ client, url }) => {
      const { system } = await client.request(SystemStatusDocument, {});
      console.log(
        options.json ? JSON.stringify({ url, ...system }) : JSON.stringify({ url, ...system }, null, 2),
      );
      return exitCodes.ok;
    }),
  );

  return program;
}

function toCapabilities(text: string): Config['workCapabilities'] {
  try {
    return parseCapabilities(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function toPlace(text: string): number {
  const place = Number(text);
  if (!Number.isInteger(place) || place < 1) {
    throw new InvalidArgumentError('must be a whole number from 1.');
  }
  return place;
}

function toShare(text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1)) {
    throw new InvalidArgumentError('must be a number from 0 to 1.');
  }
  return share;
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 100) {
    throw new InvalidArgumentError('must be a whole number from 1 to 100.');
  }
  return count;
}
