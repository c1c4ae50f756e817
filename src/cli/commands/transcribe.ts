import { stat } from 'node:fs/promises';
import {
  OrderTranscriptionDocument,
  StopTranscriptionDocument,
  type TranscribeInput,
  TranscriptionStateDocument,
} from '../../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../../client/phonograph-client.ts';
import { wait } from '../../client/wait.ts';
import { AppError } from '../../errors.ts';
import { isUuid } from '../../lib/uuid.ts';
import { findAudioFiles } from '../find-audio-files.ts';
import { ingestFiles } from './ingest.ts';
import { findRecordingId } from './transcript.ts';

/** How the transcription of one recording ended. */
export interface TranscribeOutcome {
  /** As it was named. */
  readonly recording: string;
  readonly id: string | null;
  readonly status: 'done' | 'failed';
  readonly recogniser: string | null;
  readonly language: string | null;
  readonly wordCount: number | null;
  readonly text: string | null;
  readonly code?: string;
  readonly message?: string;
}

export type TranscribeOrder = Omit<TranscribeInput, 'recordingId'>;

const POLL_MS = 200;

/** Recordings by id or file name, or files and folders, which are brought in first. One after another. */
export async function* transcribeAll(
  client: PhonographClient,
  names: readonly string[],
  order: TranscribeOrder,
  onProgress: (recording: string, share: number) => void,
  signal: AbortSignal,
): AsyncGenerator<TranscribeOutcome> {
  for await (const { name, find } of recordingsOf(client, names, signal)) {
    try {
      yield await transcribe(client, name, await find(), order, (share) => onProgress(name, share), signal);
    } catch (error) {
      if (!(error instanceof RequestError || error instanceof AppError) || signal.aborted) throw error;
      yield { ...nothing(name, null), code: error.code, message: error.message };
    }
  }
}

async function transcribe(
  client: PhonographClient,
  recording: string,
  id: string,
  order: TranscribeOrder,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<TranscribeOutcome> {
  await client.request(OrderTranscriptionDocument, { input: { recordingId: id, ...order } }, signal);
  try {
    for (;;) {
      const { audioRecord } = await client.request(TranscriptionStateDocument, { id }, signal);
      const state = audioRecord?.transcription;
      if (!state) throw new AppError('NOT_FOUND', 'The recording was deleted before it was transcribed.');
      onProgress(state.progress);
      if (state.status === 'DONE') {
        return {
          ...{ recording, id, status: 'done', recogniser: state.recogniser, wordCount: state.wordCount },
          language: audioRecord.transcript?.language ?? null,
          text: state.wordCount === 0 ? '' : (audioRecord.transcript?.text ?? ''),
        };
      }
      if (state.status === 'FAILED' || state.status === 'CANCELLED') {
        const { code, message } = state.failure ?? { code: 'CANCELLED', message: 'Somebody cancelled it.' };
        return { ...nothing(recording, id), recogniser: state.recogniser, code, message };
      }
      await wait(POLL_MS, signal);
    }
  } catch (error) {
    // Whoever stops the command does not want the work to go on either.
    if (signal.aborted)
      await client.request(StopTranscriptionDocument, { recordingId: id }).catch(() => null);
    throw error;
  }
}

const nothing = (recording: string, id: string | null) =>
  ({
    recording,
    id,
    status: 'failed',
    recogniser: null,
    language: null,
    wordCount: null,
    text: null,
  }) as const;

async function* recordingsOf(client: PhonographClient, names: readonly string[], signal: AbortSignal) {
  for (const name of names) {
    const isPath = !isUuid(name) && (await stat(name).catch(() => null)) !== null;
    if (!isPath) {
      yield { name, find: () => findRecordingId(client, name) };
      continue;
    }
    for (const file of await findAudioFiles([name])) {
      yield {
        name: file.path,
        find: async () => {
          const [outcome] = await ingestFiles(client, [file], { outcome: () => undefined }, signal);
          if (outcome?.status === 'ready' && outcome.id !== null) return outcome.id;
          const message = outcome?.message ?? 'The file could not be brought in.';
          throw new AppError('BAD_USER_INPUT', message);
        },
      };
    }
  }
}
