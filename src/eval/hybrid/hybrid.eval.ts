import { join } from 'node:path';
import { openScratchService } from '../../bench/scratch-service.ts';
import { seededRandom } from '../../demo/make/seeded-random.ts';
import type { ManifestEntry } from '../data/manifest.ts';
import type { EvalOptions } from '../eval-options.ts';
import { ingestAll } from '../scratch-recordings.ts';
import { describeMissing } from '../sound/tools.ts';
import { search } from './hybrid-operations.ts';
import { hybridColumns, hybridRows, type Judged } from './hybrid-rows.ts';
import { type IndexedCollection, indexTexts, untilEmbedded } from './index-texts.ts';
import { ndcgAt10, recallAt10 } from './ranking-measures.ts';
import { soundRankings, textRankings } from './rankings.ts';
import { chooseSoundQueries, type SoundQuery, withClip } from './sound-queries.ts';
import { collectAnswers, collectIntents } from './text-queries.ts';
import { readTextSets } from './text-sets.ts';

type Service = Awaited<ReturnType<typeof openScratchService>>;

/** Many files that say one word each would be most of what is asked with. */
const MIN_FILE_S = 1.5;
/** Questions, keywords and phrases of each collection for one sound: they are asked quickly. */
const TEXTS_PER_QUERY = 3;

/** How well `search` ranks: each leg alone and each fusion, on labelled questions, keywords, phrases and sounds. */
export async function hybridEval(options: EvalOptions): Promise<void> {
  const { dataFolder, queries, seed, progress, report, embedder } = options;
  const random = (name: string) => seededRandom(`${seed} hybrid ${name}`);
  const sets = await readTextSets(dataFolder);
  const collections = [
    ...sets.intents.map((set) => collectIntents(set, TEXTS_PER_QUERY * queries, random(set.name))),
    ...sets.answers.map((set) => collectAnswers(set, TEXTS_PER_QUERY * queries, random(set.name))),
  ].filter(({ texts }) => texts.length > 0);
  const settings = embedder === null ? {} : { PHONOGRAPH_EMBEDDER: embedder };
  const service = await openScratchService({ ...options, folder: join(options.folder, 'service') }, settings);
  try {
    const judged: Judged[] = [];
    progress(`indexing ${collections.reduce((sum, { texts }) => sum + texts.length, 0)} texts`);
    const indexed = await indexTexts(service, options.folder, collections, random('noise'));
    const answering = await untilEmbedded(service);
    for (const collection of indexed) judged.push(...(await askTexts(service, collection, options)));
    const missing = describeMissing(options.tools, ['ffmpeg']);
    if (missing === null) judged.push(...(await askSounds(service, options, random)));
    else progress(`sounds are not asked for: ${missing}`);
    const title = `search, ${answering.kind === 'LEXICAL' ? 'texts compared by words alone' : 'by meaning'} (${answering.id})`;
    report(title, hybridColumns, hybridRows(judged));
  } finally {
    await service.close();
  }
}

async function askTexts(
  { client }: Service,
  { collection, numberOf }: IndexedCollection,
  { progress }: EvalOptions,
): Promise<Judged[]> {
  const { name, queries } = collection;
  progress(`${name}: ${queries.length} queries`);
  const judged: Judged[] = [];
  for (const [query, { kind, text, relevant }] of queries.entries()) {
    for (const ranking of textRankings) {
      const input = { text, target: 'SEGMENTS', filter: { metadata: { set: name } }, ...ranking.input };
      const { search: found } = await client.request(search, { input });
      const gains = found.nodes.map(({ recording, matches }) => {
        const number = numberOf.get(`${recording?.id} ${matches[0]?.segment?.index}`);
        return number !== undefined && relevant.has(number) ? 1 : 0;
      });
      const all = Array.from(relevant, () => 1);
      judged.push(...judge({ kind, collection: name, ranking, query }, gains, all, found.databaseMs));
    }
  }
  return judged;
}

async function askSounds(
  service: Service,
  options: EvalOptions,
  random: (name: string) => () => number,
): Promise<Judged[]> {
  const { entries, dataFolder, progress } = options;
  const asked: readonly ManifestEntry[] = entries.filter(
    ({ duration_s: durationS }) => durationS >= MIN_FILE_S,
  );
  progress(`indexing ${asked.length} recordings`);
  const ids = await ingestAll(
    service,
    asked.map(({ file }) => join(dataFolder, file)),
  );
  // Files with the same bytes are one recording.
  const fileOf = Map.groupBy(asked.keys(), (index) => ids[index]!);
  const queries = await chooseSoundQueries(options, asked, random('sounds'));
  progress(`sounds: ${queries.length} queries`);
  const judged: Judged[] = [];
  for (const [number, query] of queries.entries()) {
    judged.push(...(await withClip(options, query, number, (path) => ask(query, number, path))));
  }
  return judged;

  async function ask(query: SoundQuery, number: number, path: string): Promise<Judged[]> {
    const { uploadId } = await service.client.upload(path);
    const gainOf = (indexes: readonly number[]) =>
      Math.max(0, ...indexes.map((index) => query.gains.get(asked[index]!.file) ?? 0));
    const all = Array.from(fileOf.values(), gainOf);
    const own: Judged[] = [];
    for (const ranking of soundRankings) {
      const input = { audio: { uploadId }, ...ranking.input };
      const { search: found } = await service.client.request(search, { input });
      const gains = found.nodes.map(({ recording }) => gainOf(fileOf.get(recording?.id ?? '') ?? []));
      own.push(
        ...judge(
          { kind: 'sound', collection: 'sounds', ranking, query: number },
          gains,
          all,
          found.databaseMs,
        ),
      );
    }
    await service.client.discard(uploadId);
    return own;
  }
}

function judge(
  of: Omit<Judged, 'ndcg' | 'recall' | 'databaseMs'>,
  gains: readonly number[],
  all: readonly number[],
  databaseMs: number,
): Judged[] {
  const ndcg = ndcgAt10(gains, all);
  const recall = recallAt10(gains, all);
  return ndcg === null || recall === null ? [] : [{ ...of, ndcg, recall, databaseMs }];
}
