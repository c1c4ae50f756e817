import type { ApolloClient } from '@apollo/client';
import { httpClient } from '../api/client.ts';
import { UploadCreateDocument, UploadKnownBytesDocument } from './generated/operations.ts';
import type { Sound } from './sound-files.ts';
import { keyOf, unfinishedUploads } from './unfinished-uploads.ts';
import type { UploadState } from './upload-state.ts';

/** A browser hashes only what is in memory as a whole; larger files are compared by the server once it has them. */
const maxHashedBytes = 64_000_000;

/** Sends one file, and its transcript, and makes a recording of them. Throws what the server refuses. */
export async function sendFile(
  client: ApolloClient,
  { file, transcript }: Sound,
  tell: (state: UploadState) => void,
  signal: AbortSignal,
): Promise<UploadState> {
  const knownId = await findKnown(client, file);
  signal.throwIfAborted();
  if (knownId !== null) return { step: 'known', recordingId: knownId };
  const begun = unfinishedUploads.find(file);
  let resumedAtBytes = 0;
  let isFirst = true;
  tell({ step: 'sending', sentBytes: 0, resumedAtBytes });
  const { uploadId } = await httpClient().uploadResumable(file, {
    signal,
    ...(begun !== null && { uploadId: begun }),
    onBegun: (id) => unfinishedUploads.remember(file, id),
    onProgress: (sentBytes) => {
      if (isFirst && begun !== null) resumedAtBytes = sentBytes;
      isFirst = false;
      tell({ step: 'sending', sentBytes, resumedAtBytes });
    },
  });
  signal.throwIfAborted();
  const said = transcript && (await httpClient().upload(transcript, { signal }));
  const input = { uploadId, ...(said && { transcript: { uploadId: said.uploadId } }) };
  const { data } = await client.mutate({ mutation: UploadCreateDocument, variables: { input } });
  unfinishedUploads.forget(keyOf(file));
  const { created, audioRecord } = data!.createAudioRecord;
  return { step: created ? 'ingesting' : 'known', recordingId: audioRecord.id };
}

/** The recording of the same bytes, if there is one; a failed one is sent again, which queues it again. */
async function findKnown(client: ApolloClient, file: File): Promise<string | null> {
  // Pages that come without encryption from another machine have no `crypto.subtle`.
  if (file.size > maxHashedBytes || file.size === 0 || !globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { data } = await client.query({
    query: UploadKnownBytesDocument,
    variables: { sha256 },
    fetchPolicy: 'network-only',
  });
  const [known] = data!.audioRecords.nodes;
  return known && known.status !== 'FAILED' ? known.id : null;
}
