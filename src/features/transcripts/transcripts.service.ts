import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import type { TranscriptFormat, TranscriptText, TranscriptTimeUnit } from '../../text/index.ts';
import { MAX_TRANSCRIPT_BYTES, transcriptFormats, writeTranscript } from '../../text/index.ts';
import type { TextPool } from '../../workers/text-tasks.ts';
import { idArgument, languageArgument } from '../arguments.ts';
import type { UploadsService } from '../uploads/index.ts';
import { indexForLanguage } from './index-for-language.ts';
import { checkRevision, noTranscript } from './transcript-refusals.ts';
import {
  deleteTranscript,
  findTranscripts,
  giveTimes,
  insertTranscript,
  loadManySegments,
  loadSegments,
  lockRecording,
  type TranscriptKey,
} from './transcripts.store.ts';
import type { Transcript, TranscriptSource } from './transcripts.types.ts';
import { createUpdateSegment, type TranscriptChanged } from './update-segment.ts';

export interface TranscriptsDependencies {
  readonly db: Db;
  readonly texts: TextPool;
  readonly uploads: UploadsService;
  /** What follows when what was said changes, in the same transaction; `segment` when it is one segment's text. */
  readonly onChanged: TranscriptChanged;
}

/** A transcript as it is given: a text, or a file that was uploaded. */
export interface TranscriptContent {
  readonly content?: string | Uint8Array | null;
  readonly uploadId?: string | null;
  /** Found out from the content when absent. */
  readonly format?: TranscriptFormat | null;
  readonly timeUnit?: TranscriptTimeUnit | null;
  readonly language?: string | null;
}

export interface TranscriptOrigin {
  readonly source: TranscriptSource;
  readonly recogniser: string | null;
}

export type TranscriptsService = ReturnType<typeof createTranscriptsService>;

/** Seconds by which a transcript may be longer than its recording: caption files round up. */
const END_TOLERANCE_S = 5;

export function createTranscriptsService({ db, texts, uploads, onChanged }: TranscriptsDependencies) {
  async function findMany(
    workspaceId: string,
    recordingIds: readonly string[],
  ): Promise<(Transcript | null)[]> {
    const found = await findTranscripts(db, workspaceId, recordingIds);
    const byRecording = new Map(found.map((each) => [each.recordingId, each]));
    return recordingIds.map((id) => byRecording.get(id) ?? null);
  }

  /** Throws NOT_FOUND. */
  async function get(key: TranscriptKey, field: string): Promise<Transcript> {
    const [transcript] = await findMany(key.workspaceId, [idArgument(key.recordingId, field)]);
    if (!transcript) throw noTranscript(field);
    return transcript;
  }

  /** Reads what was given, before anything is changed. Throws BAD_USER_INPUT naming the line. */
  async function read(workspaceId: string, given: TranscriptContent): Promise<TranscriptText> {
    if (given.language != null) languageArgument(given.language, 'language');
    const { content, uploadId, format = null, timeUnit = null } = given;
    if ((content == null) === (uploadId == null)) {
      throw new AppError('BAD_USER_INPUT', 'Give content or uploadId, one of them.', { field: 'content' });
    }
    const text =
      content ?? (await uploads.readBytes(workspaceId, uploadId!, 'uploadId', MAX_TRANSCRIPT_BYTES));
    const transcript = await texts.readTranscript({ content: text, format, timeUnit });
    return { ...transcript, language: given.language ?? transcript.language };
  }

  /**
   * Puts a transcript in the place of the one that is there. Times that are missing are spread over the recording
   * when its length is known. Throws NOT_FOUND, CONFLICT when `expectedRevision` is another, BAD_USER_INPUT when the
   * times are not this recording's.
   */
  async function save(
    key: TranscriptKey,
    transcript: TranscriptText,
    origin: TranscriptOrigin,
    options: {
      readonly expectedRevision?: number | null | undefined;
      /** One that is there stays; `WRITTEN`: unless a recogniser made it and nobody changed it. */
      readonly keepExisting?: boolean | 'WRITTEN';
    } = {},
  ): Promise<Transcript> {
    const { workspaceId, recordingId } = key;
    // Stems need a language before the transaction begins; that of the recording stands in.
    const [known] = await findMany(workspaceId, [recordingId]);
    if (known && isKept(known, options.keepExisting)) return known;
    const { language, index } = await indexForLanguage(db, texts, key, transcript);
    return db.transaction(async (tx) => {
      const recording = await lockRecording(tx, key);
      if (!recording)
        throw new AppError('NOT_FOUND', 'There is no such recording.', { field: 'recordingId' });
      const [present] = await findTranscripts(tx, workspaceId, [recordingId]);
      if (present && isKept(present, options.keepExisting)) return present;
      checkRevision(present, options.expectedRevision);
      checkEnd(transcript, recording.durationS);
      await deleteTranscript(tx, key);
      const stored = { ...origin, language, segments: transcript.segments, index };
      const saved = await insertTranscript(tx, key, stored, (present?.revision ?? 0) + 1);
      if (transcript.segments.some(({ startS }) => startS === null)) await giveTimes(tx, key);
      await onChanged(tx, workspaceId, recordingId, null);
      return saved;
    });
  }

  return {
    findMany,
    read,
    save,

    async set(
      workspaceId: string,
      recordingId: string,
      given: TranscriptContent,
      expectedRevision?: number | null,
    ): Promise<Transcript> {
      const key = { workspaceId, recordingId: idArgument(recordingId, 'recordingId') };
      const transcript = await read(workspaceId, given);
      const saved = await save(key, transcript, { source: 'GIVEN', recogniser: null }, { expectedRevision });
      if (given.uploadId != null) await uploads.discard(workspaceId, given.uploadId);
      return saved;
    },

    /** For a recording that is about to be made: reads now, and stores where there is none yet. */
    async readForNew(
      workspaceId: string,
      given: TranscriptContent,
    ): Promise<(recordingId: string) => Promise<void>> {
      const transcript = await read(workspaceId, given);
      return async (recordingId) => {
        const origin = { source: 'GIVEN', recogniser: null } as const;
        await save({ workspaceId, recordingId }, transcript, origin, { keepExisting: true });
        if (given.uploadId != null) await uploads.discard(workspaceId, given.uploadId);
      };
    },

    updateSegment: createUpdateSegment({ db, texts, onChanged }),

    async remove(workspaceId: string, recordingId: string): Promise<string> {
      const key = { workspaceId, recordingId: idArgument(recordingId, 'input.recordingId') };
      if (!(await deleteTranscript(db, key))) throw noTranscript('input.recordingId');
      return key.recordingId;
    },

    /** The transcript as a file, with what its content may be cached under. */
    async write(
      workspaceId: string,
      recordingId: string,
      format: TranscriptFormat,
      field = 'id',
    ): Promise<{ readonly text: string; readonly transcript: Transcript }> {
      const transcript = await get({ workspaceId, recordingId }, field);
      const segments = await loadSegments(db, { workspaceId, recordingId: transcript.recordingId });
      return { text: writeTranscript({ language: transcript.language, segments }, format), transcript };
    },

    /** Many transcripts as files of one form, in the order given. */
    async writeMany(
      workspaceId: string,
      transcripts: readonly Transcript[],
      format: TranscriptFormat,
    ): Promise<string[]> {
      const ids = transcripts.map(({ recordingId }) => recordingId);
      const segments = await loadManySegments(db, workspaceId, ids);
      return transcripts.map(({ language }, index) =>
        writeTranscript({ language, segments: segments[index]! }, format),
      );
    },

    /** A recording is READY: its transcript, if it came before, gets the times it lacks. */
    onReady: (tx: Queryable, workspaceId: string, recordingId: string): Promise<void> =>
      giveTimes(tx, { workspaceId, recordingId }),
  };
}

/** `SRT` and the like, whatever the case; BAD_USER_INPUT for others. */
export function toFormat(text: string, field: string): TranscriptFormat {
  const name = text.toUpperCase() === 'TXT' ? 'TEXT' : text.toUpperCase();
  const format = transcriptFormats.find((each) => each === name);
  if (format) return format;
  throw new AppError('BAD_USER_INPUT', `${field} must be text, srt, vtt or json.`, { field });
}

const isKept = ({ source }: Transcript, keep: boolean | 'WRITTEN' = false): boolean =>
  keep === 'WRITTEN' ? source !== 'RECOGNISED' : keep;

function checkEnd({ segments }: TranscriptText, durationS: number | null): void {
  if (durationS === null) return;
  const late = segments.findIndex(({ startS }) => startS !== null && startS > durationS + END_TOLERANCE_S);
  if (late === -1) return;
  throw new AppError(
    'BAD_USER_INPUT',
    `Segment ${late} begins at ${segments[late]!.startS} s, but the recording ends at ${durationS} s: is it another one's transcript, or in another unit of time?`,
    { field: 'transcript', limit: durationS },
  );
}
