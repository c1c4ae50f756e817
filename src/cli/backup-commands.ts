import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../config.ts';
import { runBackup, runRestore } from './run-backup.ts';

interface TakeOptions {
  readonly keep?: number;
  readonly models: boolean;
  readonly bucket: boolean;
  readonly json?: boolean;
}

interface MakeOptions {
  readonly snapshot?: string;
  readonly check?: boolean;
  readonly keepBucket?: boolean;
  readonly json?: boolean;
}

/** `phonograph backup` and `phonograph restore`, of the embedded database and its files. */
export function addBackupCommands(program: Command, readSettings: () => Config): void {
  program
    .command('backup')
    .description('add a snapshot of the data folder to a backup; its server may run meanwhile')
    .argument('<folder>', 'the backup: a folder of its own; what it has already is not copied again')
    .option('--keep <count>', 'remove all snapshots but the last so many', toCount)
    .option('--no-models', 'leave models that were pulled out')
    .option('--no-bucket', 'leave files that lie in a bucket (PHONOGRAPH_BLOBS) to the bucket')
    .option('--json', 'print one JSON object')
    .action(async (folder: string, options: TakeOptions) => {
      const { keep = null, models, bucket, json = false } = options;
      process.exitCode = await runBackup(readSettings(), folder, { keep, models, bucket, json });
    });

  program
    .command('restore')
    .description('make the data folder, and the bucket, which must be empty, of a snapshot')
    .argument('<folder>', 'the backup')
    .option('--snapshot <name>', 'which one; default: the last')
    .option('--check', 'only read the backup and compare every checksum')
    .option('--keep-bucket', 'the bucket may hold other files: it is the one that was backed up')
    .option('--json', 'print one JSON object')
    .action(async (folder: string, options: MakeOptions) => {
      const { snapshot = null, check = false, keepBucket = false, json = false } = options;
      process.exitCode = await runRestore(readSettings(), folder, { snapshot, check, keepBucket, json });
    });
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('must be a whole number from 1.');
  return count;
}
