import { setTimeout as delay } from 'node:timers/promises';
import { type LoadContext, type LoadOperation, pick, recordingOperation } from '../operation.types.ts';

const READY_MS = 120_000;
const POLL_MS = 500;
const subjects = ['router', 'invoice', 'delivery', 'password', 'refund', 'appointment', 'contract', 'parcel'];

/** What the operations below send. */
export const changingDocuments = {
  bring:
    'mutation Bring($input: CreateAudioRecordInput!) { createAudioRecord(input: $input) { audioRecord { id } } }',
  look: 'query Here($id: ID!) { audioRecord(id: $id) { status durationS failure { message } } }',
  go: 'mutation Go($id: ID!) { deleteAudioRecord(input: { id: $id }) { deletedId } }',
  findArticle: 'query ByKey($key: String!) { article(key: $key) { id } }',
  dropArticle: 'mutation Drop($key: String!) { deleteArticle(input: { key: $key }) { id } }',
  writeArticle: 'mutation Write($input: ArticleInput!) { upsertArticle(input: $input) { article { id } } }',
};

interface Created {
  readonly createAudioRecord: { readonly audioRecord: { readonly id: string } };
}

interface State {
  readonly audioRecord: {
    readonly status: string;
    readonly durationS: number | null;
    readonly failure: { readonly message: string } | null;
  } | null;
}

/** Brings a sound in and waits until it can be found; then the oldest goes, so the library stays as large as it is. */
export async function ingest(context: LoadContext): Promise<void> {
  const { client, sounds, library, random, signal } = context;
  const file = random() < 0.3 ? await sounds.shipped() : sounds.make(4, 25);
  const upload = await client.upload(new Blob([file.bytes]), { fileName: file.name, signal });
  const transcript = random() < 0.5 ? { content: sentences(context, 6), format: 'TEXT' } : null;
  const { createAudioRecord } = await client.request<Created, Record<string, unknown>>(
    changingDocuments.bring,
    { input: { uploadId: upload.uploadId, title: `Soak ${file.name}`, language: 'en', transcript } },
    signal,
  );
  const { id } = createAudioRecord.audioRecord;
  const deadlineMs = performance.now() + READY_MS;
  for (;;) {
    const { audioRecord } = await client.request<State, { id: string }>(
      changingDocuments.look,
      { id },
      signal,
    );
    // A shipped file that was there already may be deleted by another call meanwhile.
    if (audioRecord === null) return;
    if (audioRecord.status === 'READY') {
      library.add({ id, durationS: audioRecord.durationS ?? 0 });
      break;
    }
    if (audioRecord.status === 'FAILED')
      throw new Error(`The ingest failed: ${audioRecord.failure?.message}`);
    if (performance.now() > deadlineMs) throw new Error(`Not READY after ${READY_MS / 1_000} s.`);
    await delay(POLL_MS, undefined, { signal });
  }
  for (let surplus = library.takeSurplus(); surplus; surplus = library.takeSurplus()) {
    await client.request(changingDocuments.go, { id: surplus.id });
  }
}

const sentences = (context: LoadContext, count: number): string =>
  Array.from(
    { length: count },
    () =>
      `Good morning, it is about the ${pick(context, subjects)} and the ${pick(context, subjects)} again.`,
  ).join('\n');

/** What people change: recordings, transcripts, articles, uploads that do not come to an end. */
export const changingOperations: readonly LoadOperation[] = [
  { name: 'ingest until READY, and a deletion', perMinute: 8, run: ingest },
  recordingOperation(
    'update of a title',
    8,
    `mutation Retitle($input: UpdateAudioRecordInput!) { updateAudioRecord(input: $input) { audioRecord { id } } }`,
    ({ id }, { random }) => ({ input: { id, title: `Call ${Math.floor(random() * 1e6)}` } }),
  ),
  {
    name: 'transcript set',
    perMinute: 5,
    run: (context) =>
      context.library.withRecording(async ({ id }) => {
        const bytes = new TextEncoder().encode(sentences(context, 10));
        await context.client.setTranscript(id, bytes, { format: 'text' }, context.signal);
      }),
  },
  {
    name: 'article written, or deleted',
    perMinute: 8,
    run: async (context) => {
      const key = `soak-${Math.floor(context.random() * 40)}`;
      if (context.random() < 0.2) {
        const found = await context.client.request<{ article: { id: string } | null }, { key: string }>(
          changingDocuments.findArticle,
          { key },
        );
        if (!found.article) return;
        await context.client.request(changingDocuments.dropArticle, { key });
        return;
      }
      const input = {
        key,
        title: `About the ${pick(context, subjects)}`,
        body: sentences(context, 8),
        language: 'en',
      };
      await context.client.request(changingDocuments.writeArticle, { input }, context.signal);
    },
  },
  {
    name: 'upload broken off and taken up again',
    perMinute: 4,
    run: async ({ client, url, sounds, random }) => {
      const { bytes, name } = sounds.make(6, 15);
      const part = Math.floor(bytes.length * (0.2 + 0.6 * random()));
      const place = await beginUpload(url, name, bytes.length);
      await breakOff(place, bytes.subarray(0, part));
      const uploadId = place.pathname.split('/').at(-1)!;
      const source = new Blob([bytes]);
      const { byteCount } = await client.uploadResumable(source, { fileName: name, uploadId });
      if (byteCount !== bytes.length)
        throw new Error(`${byteCount} bytes arrived instead of ${bytes.length}.`);
      await client.discard(uploadId);
    },
  },
  {
    name: 'upload broken off for good',
    perMinute: 4,
    run: async ({ url, sounds }) => {
      const { bytes } = sounds.make(6, 15);
      await breakOff(new URL('uploads?fileName=broken.wav', url), bytes.subarray(0, bytes.length >> 1), {
        method: 'PUT',
        'content-length': String(bytes.length),
      });
    },
  },
];

async function beginUpload(url: string, name: string, byteCount: number): Promise<URL> {
  const response = await fetch(new URL('uploads', url), {
    method: 'POST',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(byteCount),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  });
  if (response.status !== 201) throw new Error(`The upload was not begun: ${response.status}.`);
  await response.body?.cancel();
  return new URL(response.headers.get('location')!, url);
}

/** Sends some bytes of a longer body and lets the connection die. */
async function breakOff(
  place: URL,
  bytes: Uint8Array,
  { method = 'PATCH', ...headers }: Record<string, string> = {},
): Promise<void> {
  const leaving = new AbortController();
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
      await delay(50);
      leaving.abort();
    },
  });
  const tus = method === 'PATCH' && {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    'content-type': 'application/offset+octet-stream',
  };
  await fetch(place, {
    method,
    headers: { ...tus, ...headers },
    body,
    signal: leaving.signal,
    duplex: 'half',
  } as RequestInit).catch((error: Error) => {
    if (!leaving.signal.aborted) throw error;
  });
}
