import { join } from 'node:path';
import { writeWav } from '../../demo/make/wav.ts';
import { ingestAll } from '../scratch-recordings.ts';
import { gaussianFrom } from '../sound/random.ts';
import { setTranscript, tellSet, textState } from './hybrid-operations.ts';
import type { TextCollection } from './text-queries.ts';

type Service = Parameters<typeof ingestAll>[0];

/** Where the texts of a collection lie: in segments of recordings of its own. */
export interface IndexedCollection {
  readonly collection: TextCollection;
  /** Number of the text by recording and segment, `id index`. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** Texts that one recording holds. */
const TEXTS_PER_RECORDING = 200;
const RATE_HZ = 16_000;
const POLL_MS = 250;
const EMBEDDING_MS = 30 * 60_000;

/** Brings recordings of noise with the texts as their transcripts, because here only the words matter. */
export async function indexTexts(
  service: Service,
  folder: string,
  collections: readonly TextCollection[],
  random: () => number,
): Promise<IndexedCollection[]> {
  const indexed: IndexedCollection[] = [];
  for (const [set, collection] of collections.entries()) {
    const { texts, language, name } = collection;
    const parts = Math.ceil(texts.length / TEXTS_PER_RECORDING);
    const paths = Array.from({ length: parts }, (_, part) => join(folder, `texts-${set}-${part}.wav`));
    const next = gaussianFrom(random);
    for (const path of paths) {
      writeWav(path, [Float32Array.from({ length: RATE_HZ }, () => 0.01 * next())], RATE_HZ);
    }
    const ids = await ingestAll(service, paths);
    const numberOf = new Map<string, number>();
    for (const [part, id] of ids.entries()) {
      const from = part * TEXTS_PER_RECORDING;
      const some = texts.slice(from, from + TEXTS_PER_RECORDING);
      const content = JSON.stringify({ segments: some.map(({ text }) => ({ text })) });
      await service.client.request(tellSet, { id, metadata: { set: name } });
      await service.client.request(setTranscript, { id, content, language });
      for (const index of some.keys()) numberOf.set(`${id} ${index}`, from + index);
    }
    indexed.push({ collection, numberOf });
  }
  return indexed;
}

/** Waits until all texts have their vectors; gives the embedder. */
export async function untilEmbedded({ client }: Service): Promise<{ id: string; kind: string }> {
  const deadline = Date.now() + EMBEDDING_MS;
  for (;;) {
    const { system } = await client.request(textState, {});
    if (system.textIndex.done >= system.textIndex.total) return system.embedder;
    if (Date.now() > deadline) throw new Error('The texts were not embedded within half an hour.');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
