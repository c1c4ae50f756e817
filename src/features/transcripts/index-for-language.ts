import type { Db } from '../../db/db.ts';
import type { IndexedText, TranscriptText } from '../../text/index.ts';
import type { TextPool } from '../../workers/text-tasks.ts';
import { stemWords } from './stems.store.ts';
import { findRecordingLanguage, type TranscriptKey } from './transcripts.store.ts';

/** The index of a transcript, stemmed in its own language or else in the one that the recording is said to be in. */
export async function indexForLanguage(
  db: Db,
  texts: TextPool,
  key: TranscriptKey,
  transcript: TranscriptText,
): Promise<{ readonly language: string | null; readonly index: IndexedText }> {
  const language = transcript.language ?? (await findRecordingLanguage(db, key));
  const segments = transcript.segments.map((segment) => ({
    text: segment.text,
    language: segment.language ?? language,
  }));
  const stems = await stemWords(db, await texts.collectWords(segments));
  return { language, index: await texts.indexText({ segments, stems }) };
}
