import { parseArgs } from 'node:util';
import { PhonographClient, RequestError } from '@phonograph/client';
import {
  CreateAudioRecordDocument,
  FindCopiesDocument,
  FollowIngestDocument,
  RecordingStateDocument,
} from '@phonograph/client/operations';

// npx node examples/node/ingest-and-search.ts FILE [--server URL] [--key KEY]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    server: { type: 'string', default: 'http://127.0.0.1:4000/' },
    key: { type: 'string' },
  },
});
const [file] = positionals;
if (!file) throw new Error('Name a file with sound.');
const client = new PhonographClient(values.server, values.key ?? null);

try {
  const { uploadId } = await client.upload(file, {
    onProgress: (sent, total) => {
      if (sent === total) console.log(`sent ${total} bytes`);
    },
  });
  const { createAudioRecord } = await client.request(CreateAudioRecordDocument, { input: { uploadId } });
  const { id } = createAudioRecord.audioRecord;
  console.log(`${createAudioRecord.created ? 'new' : 'known'} recording ${id}`);

  // Begins with where the ingest stands, and ends with it.
  for await (const { ingestProgress } of client.subscribe(FollowIngestDocument, { recordingId: id })) {
    const { stage, progress } = ingestProgress.ingest;
    console.log(progress == null ? stage : `${stage} ${Math.round(progress * 100)} %`);
  }
  const { audioRecord } = await client.request(RecordingStateDocument, { id });
  if (audioRecord?.status !== 'READY') throw new Error(audioRecord?.failure?.message ?? 'It was deleted.');
  console.log(`ready: ${audioRecord.fileName}, ${audioRecord.durationS?.toFixed(1)} s`);

  const endS = Math.min(10, audioRecord.durationS ?? 10);
  const query = { recording: { id, startS: 0, endS } };
  const { findCopies } = await client.request(FindCopiesDocument, { query, first: 5 });
  console.log(`other recordings that hold its first ${endS.toFixed(1)} s: ${findCopies.hits.length}`);
  for (const { recording, startS, confidence } of findCopies.hits) {
    console.log(`  ${recording.fileName} at ${startS.toFixed(1)} s, confidence ${confidence.toFixed(2)}`);
  }
} catch (error) {
  if (!(error instanceof RequestError)) throw error;
  const { code, message, field, requestId } = error;
  console.error(
    `${code}: ${message}${field ? ` (${field})` : ''}${requestId ? `, request ${requestId}` : ''}`,
  );
  process.exitCode = 1;
}
