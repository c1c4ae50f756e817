import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { idArgument, inRange } from '../arguments.ts';
import type { ArticlesService } from '../articles/index.ts';
import type { Recording, RecordingsService } from '../recordings/index.ts';
import type { LinkedRange } from './linking.types.ts';
import { findSegmentTimes } from './spoken-text.store.ts';

export interface LinkedRangeInput {
  readonly id: string;
  readonly startS?: number | null;
  readonly endS?: number | null;
}

/** Parts shorter than this say nothing. */
const SHORTEST_S = 0.3;

/** A READY recording, or a part inside it. Throws BAD_USER_INPUT, NOT_FOUND, and CONFLICT of one that is not READY. */
export async function checkRange(
  recordings: Pick<RecordingsService, 'get'>,
  workspaceId: string,
  { id, startS = null, endS = null }: LinkedRangeInput,
  field: string,
): Promise<LinkedRange & { readonly recording: Recording }> {
  const recording = await recordings.get(workspaceId, id, `${field}.id`);
  const { durationS } = recording;
  if (recording.status !== 'READY' || durationS === null) {
    throw new AppError('CONFLICT', `The recording is ${recording.status}; only a READY one has links.`, {
      field: `${field}.id`,
    });
  }
  if ((startS === null) !== (endS === null)) {
    throw new AppError('BAD_USER_INPUT', 'Give both startS and endS, or neither.', {
      field: `${field}.${startS === null ? 'startS' : 'endS'}`,
    });
  }
  if (startS === null || endS === null)
    return { recordingId: recording.id, startS: null, endS: null, recording };
  inRange(startS, `${field}.startS`, 0, durationS);
  inRange(endS, `${field}.endS`, startS + SHORTEST_S, durationS);
  return { recordingId: recording.id, startS, endS, recording };
}

/** The part of a recording that a segment of its transcript stands for. */
export async function checkSegment(
  db: Db,
  recordings: Pick<RecordingsService, 'get'>,
  workspaceId: string,
  { recordingId, index }: { readonly recordingId: string; readonly index: number },
  field: string,
): Promise<LinkedRange & { readonly recording: Recording }> {
  const { recording } = await checkRange(recordings, workspaceId, { id: recordingId }, field);
  const times = await findSegmentTimes(db, workspaceId, recording.id, index);
  if (!times) throw new AppError('NOT_FOUND', 'There is no such segment.', { field: `${field}.index` });
  const { startS, endS } = times;
  if (startS === null || endS === null) {
    throw new AppError('CONFLICT', 'The segment has no times.', { field: `${field}.index` });
  }
  return { recordingId: recording.id, startS, endS: Math.min(endS, recording.durationS!), recording };
}

/** Id of an article that is there. Throws BAD_USER_INPUT and NOT_FOUND. */
export async function checkArticleRef(
  articles: Pick<ArticlesService, 'find'>,
  workspaceId: string,
  { articleId, articleKey }: { readonly articleId?: string | null; readonly articleKey?: string | null },
  prefix: string,
): Promise<string> {
  if ((articleId == null) === (articleKey == null)) {
    throw new AppError('BAD_USER_INPUT', 'Give either articleId or articleKey.', {
      field: `${prefix}articleId`,
    });
  }
  const ref = articleId != null ? { id: idArgument(articleId, `${prefix}articleId`) } : { key: articleKey! };
  const article = await articles.find(workspaceId, ref, prefix);
  if (!article) {
    const field = `${prefix}${articleId != null ? 'articleId' : 'articleKey'}`;
    throw new AppError('NOT_FOUND', 'There is no such article.', { field });
  }
  return article.id;
}
