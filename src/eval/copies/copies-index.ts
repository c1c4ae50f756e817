import { join } from 'node:path';
import { openScratchService, type ScratchService } from '../../bench/scratch-service.ts';
import { listTableSizes } from '../../bench/table-sizes.ts';
import { ingestFiles } from '../../cli/commands/ingest.ts';
import type { ManifestEntry } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { queryDefaults } from './eval-operations.ts';

/** A scratch service that holds the indexed recordings. */
export interface CopiesIndex {
  readonly service: ScratchService;
  /** Files of each recording: identical bytes are one recording. */
  readonly filesOf: ReadonlyMap<string, readonly string[]>;
  readonly hours: number;
  /** Bytes that the recordings added to each table with its indexes, the largest first. */
  readonly addedBytes: readonly { readonly table: string; readonly byteCount: number }[];
  readonly failures: readonly string[];
  /** The service's own `minConfidence`. */
  readonly defaultLimit: number;
  readonly databaseVersion: string;
}

export async function buildCopiesIndex(
  options: EvalOptions,
  indexed: readonly ManifestEntry[],
): Promise<CopiesIndex> {
  const { folder, dataFolder, databaseUrl, environment, progress } = options;
  // The service may use ffmpeg for what it cannot decode itself, as it would by default.
  const service = await openScratchService(
    { folder: join(folder, 'service'), databaseUrl, environment },
    { PHONOGRAPH_FFMPEG: undefined },
  );
  try {
    const { db } = service.app;
    const before = new Map((await listTableSizes(db)).map((size) => [size.table, size.byteCount]));
    const files = indexed.map(({ file }) => ({ path: join(dataFolder, file), fileName: file }));
    progress(`indexing ${files.length} recordings`);
    const outcomes = await ingestFiles(
      service.client,
      files,
      { outcome: () => {} },
      new AbortController().signal,
    );
    const ready = outcomes.filter(({ status, id }) => status === 'ready' && id !== null);
    const fileAt = new Map(files.map(({ path, fileName }) => [path, fileName]));
    const filesOf = Map.groupBy(ready, ({ id }) => id!);
    const addedBytes = (await listTableSizes(db))
      .map(({ table, byteCount }) => ({ table, byteCount: byteCount - (before.get(table) ?? 0) }))
      .filter(({ byteCount }) => byteCount > 0);
    return {
      service,
      filesOf: new Map([...filesOf].map(([id, same]) => [id, same.map(({ file }) => fileAt.get(file)!)])),
      hours: [...filesOf.values()].reduce((sum, [first]) => sum + (first?.durationS ?? 0), 0) / 3_600,
      addedBytes,
      failures: outcomes
        .filter(({ status }) => status === 'failed')
        .map(({ file, message }) => `${fileAt.get(file)}: ${message}`),
      defaultLimit: await readDefaultLimit(service),
      databaseVersion: db.version,
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

async function readDefaultLimit({ client }: ScratchService): Promise<number> {
  const { __type: query } = await client.request(queryDefaults, {});
  const argument = query.fields
    .find(({ name }) => name === 'findCopies')
    ?.args.find(({ name }) => name === 'minConfidence');
  return Number(argument?.defaultValue ?? 0);
}
