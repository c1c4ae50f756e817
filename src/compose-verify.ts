import type { Db, Queryable } from './db/db.ts';
import type { RecordingsService } from './features/recordings/index.ts';
import type { SearchIndexService } from './features/search-index/index.ts';
import {
  createVerifyFiles,
  createVerifyRecording,
  createVerifyService,
  createVerifyTranscript,
  type RecordingKey,
  type VerifyService,
} from './features/verify/index.ts';
import type { BlobStore } from './storage/blob-store.ts';
import type { TextPool } from './workers/text-tasks.ts';

type Enqueue = (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;

export interface VerifyParts {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly texts: TextPool;
  readonly searchIndex: SearchIndexService;
  readonly recordings: RecordingsService;
  readonly enqueueIngest: Enqueue;
  readonly enqueueDraw: Enqueue;
  readonly enqueueEmbed: Enqueue;
}

/** Looks whether everything that is stored agrees. */
export function composeVerify(parts: VerifyParts): VerifyService {
  const { db, blobs, texts, searchIndex, recordings } = parts;
  const queueing =
    (enqueue: Enqueue) =>
    ({ workspaceId, recordingId }: RecordingKey) =>
      db.transaction((tx) => enqueue(tx, workspaceId, recordingId));
  const verifyRecording = createVerifyRecording({
    ...{ db, blobs, searchIndex },
    verifyTranscript: createVerifyTranscript({ db, texts, enqueueEmbed: queueing(parts.enqueueEmbed) }),
    enqueueIngest: queueing(parts.enqueueIngest),
    enqueueDraw: queueing(parts.enqueueDraw),
  });
  const files = createVerifyFiles({ db, blobs, sweepOriginals: recordings.sweep });
  return createVerifyService({ db, verifyRecording, files });
}
