import type { Command } from 'commander';
import { compose } from '../compose.ts';
import type { Config } from '../config.ts';
import { createLogger } from '../lib/logger.ts';
import { runVerify, type VerifyArguments } from './run-verify.ts';

/** `phonograph verify`: opens database and folder itself, beside servers and workers of a PostgreSQL server. */
export function addVerifyCommand(program: Command, readSettings: () => Config): void {
  program
    .command('verify')
    .description('make everything that follows from the stored codes once more, and compare')
    .option('--recording <id>', 'this recording alone')
    .option('--workspace <name>', 'this workspace alone, by name or id')
    .option('--offline', 'no other process uses this database: every file without a row is an orphan')
    .option('--skip-originals', 'do not read the originals for their SHA-256')
    .option('--repair', 'remove files that no row knows, and queue what is missing and can be made')
    .option('--json', 'print one JSON object a line')
    .action(async (options: VerifyArguments) => {
      const config = readSettings();
      const logger = createLogger(config.logLevel === 'info' ? 'error' : config.logLevel);
      const app = await compose(config, logger, { serve: false, work: false });
      try {
        process.exitCode = await runVerify(app, options);
      } finally {
        await app.close();
      }
    });
}
