import { RequestError } from '../../client/phonograph-client.ts';
import type { LoadContext, LoadOperation } from '../operation.types.ts';

interface Pictures {
  readonly audioRecord: {
    readonly pictures: Readonly<Record<string, { readonly pathTemplate: string } | null>> | null;
  } | null;
}

export const picturesDocument = `query Pictures($id: ID!) { audioRecord(id: $id) { pictures {
  waveform { pathTemplate } spectrogram { pathTemplate } codes { pathTemplate } } } }`;

/** Sound, arrays and pictures over HTTP. */
export const listeningOperations: readonly LoadOperation[] = [
  fetchOperation('a range of an original', 15, 'original', 'bytes=0-65535'),
  fetchOperation('a range of a reconstruction', 5, 'reconstruction.wav', 'bytes=0-65535'),
  fetchOperation('codes as NumPy', 6, 'codes.npy'),
  fetchOperation('tokens as text', 3, 'views/tokens.txt'),
  {
    name: 'pictures',
    perMinute: 8,
    document: picturesDocument,
    run: (context) =>
      context.library.withRecording(async ({ id }) => {
        const { audioRecord } = await context.client.request<Pictures, { id: string }>(picturesDocument, {
          id,
        });
        for (const pyramid of Object.values(audioRecord?.pictures ?? {})) {
          if (!pyramid) continue;
          const path = pyramid.pathTemplate.replace('{level}', '0').replace('{tile}', '0');
          await readWhole(await fetch(new URL(path, context.url), { signal: context.signal }));
        }
      }),
  },
];

function fetchOperation(name: string, perMinute: number, what: string, range?: string): LoadOperation {
  return {
    name,
    perMinute,
    run: ({ library, url, signal }: LoadContext) =>
      library.withRecording(async ({ id }) => {
        const headers: Record<string, string> = range === undefined ? {} : { range };
        await readWhole(await fetch(new URL(`recordings/${id}/${what}`, url), { headers, signal }));
      }),
  };
}

/** Reads an answer to its end. Throws what it refuses. */
async function readWhole(response: Response): Promise<void> {
  const { byteLength } = await response.arrayBuffer();
  if (response.status === 404) throw new RequestError('NOT_FOUND', 'Not there.');
  if (!response.ok) throw new Error(`${response.status} with ${byteLength} bytes.`);
}
