import { stat } from 'node:fs/promises';
import { LocateDocument, type LocateQuery } from '../client/generated/operations.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import { AppError } from '../errors.ts';
import { exitCodes } from './exit-codes.ts';

export interface LocateOptions {
  /** Ids of the recordings to search in. */
  readonly in?: readonly string[];
  readonly occurrence?: number;
  readonly first: number;
  readonly minSimilarity?: number;
  readonly json?: boolean;
}

/** `phonograph locate`: a line an occurrence for people, one JSON object with --json. */
export async function runLocate(
  client: PhonographClient,
  file: string,
  options: LocateOptions,
): Promise<number> {
  const isFile = await stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
  if (!isFile) throw new AppError('NOT_FOUND', `There is no file ${file}.`, { field: 'file' });
  const { uploadId } = await client.upload(file);
  try {
    const { locate } = await client.request(LocateDocument, {
      example: { uploadId },
      in: options.in ? [...options.in] : null,
      occurrence: options.occurrence ?? null,
      first: options.first,
      ...(options.minSimilarity !== undefined && { minSimilarity: options.minSimilarity }),
    });
    console.log(options.json ? JSON.stringify(toJson(file, locate)) : describe(file, locate));
  } finally {
    await client.discard(uploadId).catch(() => undefined);
  }
  return exitCodes.ok;
}

type Located = LocateQuery['locate'];

function toJson(file: string, { nodes, total }: Located) {
  const occurrences = nodes.map(({ recording, ...place }) => ({
    recording: recording.fileName,
    id: recording.id,
    ...place,
  }));
  return { file, total, occurrences };
}

function describe(file: string, { nodes, total }: Located): string {
  if (total.count === 0) return `${file}: not found`;
  const lines = nodes.map(
    ({ number, startS, endS, similarity, recording }) =>
      `  ${String(number).padStart(4)}  ${startS.toFixed(2)}-${endS.toFixed(2)} s  ${similarity.toFixed(2)}  ${recording.fileName}`,
  );
  return [`${file}: ${total.count} in all`, ...lines].join('\n');
}
