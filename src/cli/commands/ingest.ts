import {
  CreateAudioRecordDocument,
  FindBySha256Document,
  IngestStatesDocument,
  type RecordingSummaryFragment,
} from '../../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../../client/phonograph-client.ts';
import { AppError } from '../../errors.ts';
import { forEachAtMost } from '../../lib/for-each-at-most.ts';
import type { FoundFile } from '../find-audio-files.ts';
import { hashFile } from '../hash-file.ts';
import { sendTranscript } from './transcript.ts';

/** How one file ended. */
export interface IngestOutcome {
  readonly file: string;
  readonly status: 'ready' | 'failed';
  /** File name that the recording has; of a file that is here already under another name, that one. */
  readonly recording: string | null;
  readonly id: string | null;
  readonly durationS: number | null;
  /** False when the same bytes were here already. */
  readonly created?: boolean;
  readonly warnings?: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

export interface IngestProgressEvents {
  readonly uploaded?: (file: string, sent: number, total: number) => void;
  readonly outcome: (outcome: IngestOutcome) => void;
}

/** Files on their way at the same time; the server's workers decide how many are worked on. */
const PARALLEL_FILES = 8;
const POLL_MS = 100;

/**
 * Brings files in and waits until each is READY or FAILED. A file whose bytes are READY already is not sent again,
 * so a run that was cut off goes on where it stopped.
 */
export async function ingestFiles(
  client: PhonographClient,
  files: readonly FoundFile[],
  events: IngestProgressEvents,
  signal: AbortSignal,
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  await forEachAtMost(PARALLEL_FILES, files, async (file) => {
    const outcome = await ingestFile(client, file, events, signal).catch((error) =>
      refused(file, error, signal),
    );
    outcomes.push(outcome);
    events.outcome(outcome);
  });
  return outcomes;
}

async function ingestFile(
  client: PhonographClient,
  { path, fileName, transcriptPath = null }: FoundFile,
  events: IngestProgressEvents,
  signal: AbortSignal,
): Promise<IngestOutcome> {
  const sha256 = await hashFile(path, signal);
  const known = await client.request(FindBySha256Document, { sha256 }, signal);
  const [present] = known.audioRecords.nodes;
  if (present?.status === 'READY') {
    const warnings = await addTranscript(client, present.id, transcriptPath);
    return { ...withWarnings(ended(path, present), warnings), created: false };
  }
  const upload = await client.upload(path, {
    fileName,
    signal,
    onProgress: (sent, total) => events.uploaded?.(path, sent, total),
  });
  const { createAudioRecord } = await client.request(
    CreateAudioRecordDocument,
    { input: { uploadId: upload.uploadId } },
    signal,
  );
  const { audioRecord, created } = createAudioRecord;
  const warnings = await addTranscript(client, audioRecord.id, transcriptPath);
  return {
    ...withWarnings(ended(path, await waitUntilEnded(client, audioRecord, signal)), warnings),
    created,
  };
}

/** Gives a recording without a transcript the one beside its file; what cannot be read costs a warning, no recording. */
async function addTranscript(
  client: PhonographClient,
  recordingId: string,
  path: string | null,
): Promise<string[]> {
  if (path === null) return [];
  try {
    await sendTranscript(client, recordingId, path, { expectedRevision: '0' });
    return [];
  } catch (error) {
    if (!(error instanceof RequestError || error instanceof AppError)) throw error;
    // It has one already, which may have been corrected.
    if (error.code === 'CONFLICT') return [];
    if (error.code === 'UNAVAILABLE') throw error;
    return [`${path} is not its transcript: ${error.message}`];
  }
}

const withWarnings = (outcome: IngestOutcome, warnings: readonly string[]): IngestOutcome =>
  warnings.length === 0 ? outcome : { ...outcome, warnings: [...(outcome.warnings ?? []), ...warnings] };

async function waitUntilEnded(
  client: PhonographClient,
  recording: RecordingSummaryFragment,
  signal: AbortSignal,
): Promise<RecordingSummaryFragment> {
  let state = recording;
  while (state.status !== 'READY' && state.status !== 'FAILED') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const { audioRecords } = await client.request(IngestStatesDocument, { ids: [recording.id] }, signal);
    const [node] = audioRecords.nodes;
    if (!node) throw new AppError('NOT_FOUND', 'The recording was deleted before it was ready.');
    state = node;
  }
  return state;
}

function ended(path: string, recording: RecordingSummaryFragment): IngestOutcome {
  const { id, fileName, durationS, failure, warnings } = recording;
  return {
    file: path,
    status: recording.status === 'READY' ? 'ready' : 'failed',
    recording: fileName,
    id,
    durationS: durationS ?? null,
    ...(warnings.length > 0 && { warnings }),
    ...(failure && { code: failure.code, message: failure.message }),
  };
}

function refused({ path }: FoundFile, error: unknown, signal: AbortSignal): IngestOutcome {
  if (signal.aborted) throw new AppError('CANCELLED', 'Stopped. Run the same command again to go on.');
  const { syscall, code: systemCode } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) {
    const failure = { code: 'NOT_FOUND', message: `The file cannot be read (${systemCode}).` };
    return { file: path, status: 'failed', recording: null, id: null, durationS: null, ...failure };
  }
  if (!(error instanceof RequestError || error instanceof AppError)) throw error;
  // Without a server every further file would fail alike.
  if (error.code === 'UNAVAILABLE') throw error;
  const { code, message } = error;
  return { file: path, status: 'failed', recording: null, id: null, durationS: null, code, message };
}
