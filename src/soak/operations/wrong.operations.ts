import { RequestError } from '../../client/phonograph-client.ts';
import { type LoadContext, type LoadOperation, pick } from '../operation.types.ts';

const nobody = '00000000-0000-7000-8000-000000000000';

interface Wrong {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
}

/** Each with the code that it must be refused with. */
const wrongRequests: readonly Wrong[] = [
  { query: '{ audioRecords(first: 101) { nodes { id } } }', code: 'BAD_USER_INPUT' },
  { query: '{ audioRecords(first: 100000) { nodes { id } } }', code: 'QUERY_TOO_EXPENSIVE' },
  { query: '{ noSuchField }', code: 'GRAPHQL_VALIDATION_FAILED' },
  { query: '{ audioRecords(', code: 'GRAPHQL_PARSE_FAILED' },
  { query: `mutation { deleteAudioRecord(input: { id: "${nobody}" }) { deletedId } }`, code: 'NOT_FOUND' },
  { query: `{ findCopies(query: { uploadId: "${nobody}" }) { hits { confidence } } }`, code: 'NOT_FOUND' },
  { query: '{ audioRecords(after: "bad") { nodes { id } } }', code: 'BAD_USER_INPUT' },
  { query: '{ locatePhrase(phrase: "") { total { count } } }', code: 'BAD_USER_INPUT' },
];

/** Requests that must be refused, each in its own way. */
export const wrongOperations: readonly LoadOperation[] = [
  {
    name: 'a wrong query, refused',
    perMinute: 30,
    async run(context) {
      const { query, variables = {}, code } = pick(context, wrongRequests);
      await refused(code, () => context.client.request(query, variables));
    },
  },
  {
    name: 'bytes that are no sound, refused',
    perMinute: 3,
    async run({ client, random }) {
      const bytes = Uint8Array.from({ length: 2_000 }, () => Math.floor(256 * random()));
      const { uploadId } = await client.upload(new Blob([bytes]), { fileName: 'noise.mp3' });
      try {
        await refused(['AUDIO_UNSUPPORTED', 'AUDIO_CORRUPT'], () =>
          client.request(
            'query Try($id: ID!) { findCopies(query: { uploadId: $id }) { hits { confidence } } }',
            {
              id: uploadId,
            },
          ),
        );
      } finally {
        await client.discard(uploadId);
      }
    },
  },
  wrongFetch('no JSON', 400, 'graphql', {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  }),
  wrongFetch('no such path', 404, 'no/such/path', {}),
  wrongFetch('another checksum', 400, 'uploads?fileName=a.wav', {
    method: 'PUT',
    body: 'abc',
    headers: { 'x-content-sha256': '0'.repeat(64) },
  }),
];

function wrongFetch(name: string, status: number, path: string, init: RequestInit): LoadOperation {
  return {
    name: `${name}, refused`,
    perMinute: 4,
    async run({ url }: LoadContext) {
      const response = await fetch(new URL(path, url), init);
      await response.arrayBuffer();
      if (response.status !== status) throw new Error(`${response.status} instead of ${status}.`);
    },
  };
}

async function refused(code: string | readonly string[], ask: () => Promise<unknown>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof RequestError && [code].flat().includes(error.code)) return;
    throw error;
  }
  throw new Error(`It was answered instead of refused with ${[code].flat().join(' or ')}.`);
}
