import { InvalidArgumentError } from 'commander';
import { exportToFolder, type FolderFormat } from './commands/export-folder.ts';
import { importFolder } from './commands/import-folder.ts';
import { exitCodes } from './exit-codes.ts';
import type { AddClientCommand, ClientOptions, WithService } from './program.ts';

interface ExportCommandOptions extends ClientOptions {
  readonly parquet?: boolean;
  readonly originals?: boolean;
  readonly filter?: Record<string, unknown>;
  readonly partSize: number;
}

/** `phonograph export FOLDER` and `phonograph import FOLDER`. */
export function addTransferCommands(client: AddClientCommand, withService: WithService): void {
  client('export', 'write the workspace into a folder; into one where it was cut off it goes on')
    .argument('<folder>', 'is made when it is not there')
    .option('--parquet', 'Apache Parquet instead of newline-delimited JSON')
    .option('--originals', 'the audio files too')
    .option('--filter <json>', 'only recordings that fulfil this AudioRecordFilter', toFilter)
    .option('--part-size <count>', 'recordings a file, 1..10000', toPartSize, 200)
    .action((folder: string, options: ExportCommandOptions) =>
      withService(options, async ({ client: server }) => {
        const format: FolderFormat = options.parquet ? 'parquet' : 'ndjson';
        const manifest = await exportToFolder(server, folder, {
          format,
          filter: options.filter ?? null,
          withOriginals: options.originals ?? false,
          partSize: options.partSize,
          onFile: (file, byteCount) =>
            console.log(options.json ? JSON.stringify({ file, byteCount }) : `${file}\t${byteCount} bytes`),
        });
        if (manifest.leftOut > 0) {
          console.error(
            `${manifest.leftOut} recordings were left out: they are not ready, or wait for \`reindex\`.`,
          );
        }
        return exitCodes.ok;
      }),
    );

  client('import', 'bring an exported folder in; what is here already stays, so it may be done again')
    .argument('<folder>', 'as `phonograph export` wrote it')
    .action((folder: string, options: ClientOptions) =>
      withService(options, async ({ client: server }) => {
        let allStored = true;
        await importFolder(server, folder, (imported) => {
          const { file, complete, failed, errors, stoppedBy } = imported;
          allStored &&= complete && failed === 0;
          if (options.json) return console.log(JSON.stringify(imported));
          const counts = `${imported.imported} imported, ${imported.unchanged} unchanged, ${imported.queued} queued, ${failed} failed`;
          console.log(`${file}: ${counts}`);
          for (const { line, field, message } of errors)
            console.error(`  ${file}:${line}: ${field ?? ''} ${message}`);
          if (stoppedBy) console.error(`  ${file} was not read to its end: ${stoppedBy.message}`);
        });
        return allStored ? exitCodes.ok : exitCodes.someFailed;
      }),
    );
}

function toFilter(text: string): Record<string, unknown> {
  try {
    const filter: unknown = JSON.parse(text);
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter))
      return filter as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError('It must be a JSON object.');
}

function toPartSize(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 10_000) return count;
  throw new InvalidArgumentError('It must be 1 to 10000.');
}
