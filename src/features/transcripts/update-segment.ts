import type { Db, Queryable } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import {
  BLOCK_TOKENS,
  MAX_PHRASE_TOKENS,
  MAX_SEGMENT_UNITS,
  MAX_SPEAKER_UNITS,
  MAX_TIME_S,
  tokenizeText,
} from '../../text/index.ts';
import type { TextPool } from '../../workers/text-tasks.ts';
import { idArgument, inRange, textUpTo } from '../arguments.ts';
import { carryWordTimes } from './carry-word-times.ts';
import { indexForLanguage } from './index-for-language.ts';
import { checkRevision, noTranscript } from './transcript-refusals.ts';
import { findTranscripts, loadSegments, lockRecording, saveSegmentChange } from './transcripts.store.ts';
import type { Transcript, TranscriptSegment } from './transcripts.types.ts';

/** What follows a change of a whole transcript (null) or of one segment, in its transaction. */
export type TranscriptChanged = (
  tx: Queryable,
  workspaceId: string,
  recordingId: string,
  segmentIndex: number | null,
) => Promise<void>;

interface UpdateSegmentDependencies {
  readonly db: Db;
  readonly texts: TextPool;
  readonly onChanged: TranscriptChanged;
}

/** What changes of one segment; undefined leaves as it is. */
export interface SegmentChanges {
  readonly recordingId: string;
  readonly index: number;
  readonly text?: string | null;
  /** Null clears. */
  readonly speaker?: string | null;
  readonly startS?: number | null;
  readonly endS?: number | null;
  readonly expectedRevision?: number | null;
}

/**
 * Corrects one segment. Words that stay keep their times. Throws NOT_FOUND, BAD_USER_INPUT, and CONFLICT when somebody
 * else changed the transcript meanwhile.
 */
export function createUpdateSegment({ db, texts, onChanged }: UpdateSegmentDependencies) {
  return async (
    workspaceId: string,
    changes: SegmentChanges,
  ): Promise<{ readonly transcript: Transcript; readonly segment: TranscriptSegment }> => {
    const key = { workspaceId, recordingId: idArgument(changes.recordingId, 'input.recordingId') };
    const [present] = await findTranscripts(db, workspaceId, [key.recordingId]);
    if (!present) throw noTranscript('input.recordingId');
    checkRevision(present, changes.expectedRevision);
    const segments = await loadSegments(db, key);
    const old = segments[inRange(changes.index, 'input.index', 0, segments.length - 1)]!;
    const segment = change(old, changes);
    const changed = segments.with(changes.index, segment);
    const { index } = await indexForLanguage(db, texts, key, {
      language: present.language,
      segments: changed,
    });
    const { firstToken, tokenCount, vector } = index.segments[changes.index]!;
    const wordCount = index.segments.reduce((sum, each) => sum + each.tokenCount, 0);
    if (wordCount === 0)
      throw new AppError('BAD_USER_INPUT', 'The transcript would have no words.', { field: 'input.text' });
    // A block also holds the words that follow it.
    const firstBlock = Math.max(0, Math.floor((firstToken - MAX_PHRASE_TOKENS + 1) / BLOCK_TOKENS));
    const transcript = await db.transaction(async (tx) => {
      if (!(await lockRecording(tx, key))) throw noTranscript('input.recordingId');
      const [current] = await findTranscripts(tx, workspaceId, [key.recordingId]);
      checkRevision(current, present.revision);
      const blocks = index.blocks.slice(firstBlock);
      const change = { segment, vector, firstToken, tokenCount, blocks, wordCount };
      const saved = await saveSegmentChange(tx, key, change);
      await onChanged(tx, workspaceId, key.recordingId, changes.index);
      return saved;
    });
    return { transcript, segment };
  };
}

function change(old: TranscriptSegment, changes: SegmentChanges): TranscriptSegment {
  const { startS = null, endS = null } = changes;
  const text =
    changes.text == null ? old.text : textUpTo(changes.text.trim(), 'input.text', MAX_SEGMENT_UNITS);
  if (tokenizeText(text).length === 0) {
    throw new AppError('BAD_USER_INPUT', 'input.text has no word.', { field: 'input.text' });
  }
  if (changes.speaker != null) textUpTo(changes.speaker, 'input.speaker', MAX_SPEAKER_UNITS);
  if (startS !== null) inRange(startS, 'input.startS', 0, MAX_TIME_S);
  if (endS !== null) inRange(endS, 'input.endS', 0, MAX_TIME_S);
  const start = startS ?? old.startS;
  const end = endS ?? old.endS;
  if ((start === null) !== (end === null) || (start !== null && end !== null && end < start)) {
    throw new AppError(
      'BAD_USER_INPUT',
      'input.endS must not be before startS, and both are given or none.',
      {
        field: 'input.endS',
      },
    );
  }
  const isMoved = start !== old.startS || end !== old.endS;
  const words = carryWordTimes(old, text)?.filter(
    (word) => !isMoved || (word[2] >= start! && word[3] <= end!),
  );
  return {
    ...old,
    text,
    // What somebody put right is no guess any more.
    confidence: text === old.text ? (old.confidence ?? null) : null,
    startS: start,
    endS: end,
    timesEstimated: old.timesEstimated && !isMoved,
    speaker: changes.speaker === undefined ? old.speaker : changes.speaker,
    words: words && words.length > 0 ? words : null,
  };
}
