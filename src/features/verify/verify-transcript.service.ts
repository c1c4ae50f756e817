import type { Db } from '../../db/db.ts';
import type { TextPool } from '../../workers/text-tasks.ts';
import { stemWords } from '../transcripts/index.ts';
import { listOpenJobs } from './stored-jobs.store.ts';
import {
  countWithoutVector,
  findOtherBlocks,
  findOtherSegments,
  loadTranscript,
} from './stored-texts.store.ts';
import type { RecordingKey, VerifyCheck } from './verify.types.ts';

export interface VerifyTranscriptDependencies {
  readonly db: Db;
  readonly texts: Pick<TextPool, 'collectWords' | 'indexText'>;
  /** Queues the texts that lack vectors. */
  readonly enqueueEmbed: (key: RecordingKey) => Promise<void>;
}

export type VerifyTranscript = ReturnType<typeof createVerifyTranscript>;

/** Makes the index of a recording's words once more, and compares. */
export function createVerifyTranscript({ db, texts, enqueueEmbed }: VerifyTranscriptDependencies) {
  return async (
    key: RecordingKey,
    jobs: readonly { readonly name: string }[],
    tell: (check: VerifyCheck, message: string, repair?: () => Promise<void>) => void,
  ): Promise<void> => {
    const transcript = await loadTranscript(db, key);
    if (!transcript) return;
    const { segments, segmentCount, wordCount } = transcript;
    if (segments.some(({ index }, place) => index !== place) || segments.length !== segmentCount) {
      return tell('transcript', `${segments.length} segments are there, and it has ${segmentCount}.`);
    }
    const spoken = segments.map(({ text, language }) => ({
      text,
      language: language ?? transcript.language,
    }));
    const index = await texts.indexText({
      segments: spoken,
      stems: await stemWords(db, await texts.collectWords(spoken)),
    });
    const words = index.segments.reduce((sum, { tokenCount }) => sum + tokenCount, 0);
    if (words !== wordCount)
      tell('transcript', `Its text has ${words} words, and ${wordCount} were counted.`);
    const others = await findOtherSegments(db, key, index);
    if (others.length > 0) {
      tell(
        'transcript',
        `The words of ${others.length} segments are indexed otherwise, first number ${others[0]}.`,
      );
    }
    const blocks = await findOtherBlocks(db, key, index);
    if (blocks.length > 0) {
      tell(
        'transcript',
        `${blocks.length} blocks of words are not those of the text, first number ${blocks[0]}.`,
      );
    }
    const lacking = await countWithoutVector(db, key.workspaceId, key.recordingId);
    if (lacking === 0) return;
    const open = [...jobs.map(({ name }) => name), ...(await listOpenJobs(db, key.workspaceId))];
    if (open.some((name) => name.startsWith('embeddings.'))) return;
    tell('embeddings', `${lacking} segments have no vector, and no job makes it.`, () => enqueueEmbed(key));
  };
}
