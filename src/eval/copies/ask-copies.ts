import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhonographClient } from '../../client/phonograph-client.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import type { Condition } from '../sound/conditions.ts';
import type { Tools } from '../sound/tools.ts';
import type { Cut } from './choose-cuts.ts';
import { chromaprintAlgorithms, fingerprint } from './chromaprint.ts';
import type { ChromaprintIndexes, ChromaprintMatches } from './chromaprint-indexes.ts';
import { type CopyAnswer, findCopies } from './eval-operations.ts';

/** A cut to be distorted and searched with. */
export interface CopyQuery {
  readonly condition: Condition;
  readonly cut: Cut;
  /** Draws the voices for babble; null where the condition needs none. */
  readonly babble: (() => Promise<Float32Array>) | null;
  readonly seed: string;
}

/** What was answered to a query. */
export interface CopyResult {
  readonly query: CopyQuery;
  readonly hits: readonly CopyAnswer[];
  /** Milliseconds of the request without the upload, and what the service says of its parts. */
  readonly requestMs: number;
  readonly tokenizeMs: number;
  readonly databaseMs: number;
  readonly chromaprint: ChromaprintMatches | null;
}

export interface Asking {
  readonly client: PhonographClient;
  readonly tools: Tools;
  readonly folder: string;
  /** Null where fpcalc is not installed. */
  readonly chromaprint: ChromaprintIndexes | null;
}

/** Makes the distorted file, searches with it as any user would, and takes the file away. */
export async function askCopies(asking: Asking, query: CopyQuery): Promise<CopyResult> {
  const { client, tools, folder, chromaprint } = asking;
  const base = `query-${crypto.randomUUID()}`;
  const making = {
    tools,
    sound: query.cut.sound,
    babble: (await query.babble?.()) ?? null,
    random: seededRandom(query.seed),
  };
  const path = await query.condition.make({ ...making, path: join(folder, base) });
  try {
    const { uploadId } = await client.upload(path);
    const startedAt = performance.now();
    const { findCopies: found } = await client.request(findCopies, { uploadId });
    const requestMs = performance.now() - startedAt;
    await client.discard(uploadId);
    const matches: ChromaprintMatches = {};
    for (const algorithm of chromaprint === null ? [] : chromaprintAlgorithms) {
      const print = await fingerprint(tools, path, algorithm);
      matches[algorithm] = chromaprint![algorithm].search(print);
    }
    const { tokenizeMs, databaseMs } = found.query;
    return {
      query,
      hits: found.hits,
      ...{ requestMs, tokenizeMs, databaseMs },
      chromaprint: chromaprint === null ? null : matches,
    };
  } finally {
    for (const ending of ['.wav', '.mp3', '.opus', '-before.wav', '-before-before.wav']) {
      await rm(join(folder, `${base}${ending}`), { force: true });
    }
  }
}
