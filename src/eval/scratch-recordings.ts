import { basename, join } from 'node:path';
import { openScratchService, type ScratchService } from '../bench/scratch-service.ts';
import { ingestFiles } from '../cli/commands/ingest.ts';
import type { EvalOptions } from './eval-options.ts';

/** A service of its own on an empty database, in a subfolder of the measurement's folder. */
export function openEvalService({ folder, databaseUrl, environment }: EvalOptions): Promise<ScratchService> {
  return openScratchService({ folder: join(folder, 'service'), databaseUrl, environment });
}

/** Brings files in; gives the id of each, in their order. Throws with the reason when one is refused. */
export async function ingestAll({ client }: ScratchService, paths: readonly string[]): Promise<string[]> {
  const files = paths.map((path) => ({ path, fileName: basename(path) }));
  const outcomes = await ingestFiles(client, files, { outcome: () => {} }, new AbortController().signal);
  return paths.map((path) => {
    const outcome = outcomes.find(({ file }) => file === path);
    if (!outcome?.id || outcome.status === 'failed') {
      throw new Error(`${path} was not ingested: ${outcome?.message}`);
    }
    return outcome.id;
  });
}
