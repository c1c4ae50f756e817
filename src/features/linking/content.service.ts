import type { Db, Queryable } from '../../db/db.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { LinkingPool } from '../../workers/linking-pool.ts';
import { enqueueEach } from '../enqueue-each.ts';
import type { RecordingsService } from '../recordings/index.ts';
import { listUnheard, loadContent, saveContent } from './recording-content.store.ts';

export interface ContentDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly recordings: Pick<RecordingsService, 'findMany'>;
  readonly pool: LinkingPool;
  readonly enqueueHear: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
  /** What follows, in the transaction that stores it. */
  readonly onHeard: (tx: Queryable, workspaceId: string, recordingId: string) => Promise<void>;
}

export type ContentService = ReturnType<typeof createContentService>;

const QUEUED_AT_ONCE = 50;

/** What is said in recordings, told by their sound: made after ingest, and anew when the features change. */
export function createContentService(dependencies: ContentDependencies) {
  const { db, blobs, recordings, pool, enqueueHear, onHeard } = dependencies;

  /** Hears a recording once more. One deleted meanwhile is left alone. */
  async function hear(workspaceId: string, recordingId: string, signal: AbortSignal): Promise<void> {
    const contentId = await pool.contentId();
    if (await loadContent(db, workspaceId, recordingId, contentId)) return;
    const [recording] = await recordings.findMany(workspaceId, [recordingId]);
    if (recording?.status !== 'READY') return;
    const frames = await blobs.withOriginal(workspaceId, recording.sha256, (path) =>
      pool.hearFile(path, signal),
    );
    await db.transaction(async (tx) => {
      await saveContent(tx, workspaceId, recordingId, contentId, frames);
      await onHeard(tx, workspaceId, recordingId);
    });
  }

  return {
    hear,

    /** Content of a recording; heard first where that was never done. Null when the recording is gone or not READY. */
    async ofRecording(
      workspaceId: string,
      recordingId: string,
      signal: AbortSignal,
    ): Promise<Uint8Array | null> {
      const contentId = await pool.contentId();
      const known = await loadContent(db, workspaceId, recordingId, contentId);
      if (known) return known;
      await hear(workspaceId, recordingId, signal);
      return loadContent(db, workspaceId, recordingId, contentId);
    },

    /** Queues what these features have not heard: recordings of an earlier version, or of other features. */
    async enqueueMissing(workspaceId: string): Promise<void> {
      const contentId = await pool.contentId();
      const list = (afterId: string) => listUnheard(db, workspaceId, contentId, afterId, QUEUED_AT_ONCE);
      await enqueueEach(db, list, (tx, id) => enqueueHear(tx, workspaceId, id));
    },
  };
}

/** Bytes of a frame, and frames a second. */
const FRAME_BYTES = 24;
const FRAMES_PER_SECOND = 12.5;

/** The frames of a part of a recording, rounded outward; all of them without times. */
export function partOfContent(
  frames: Uint8Array,
  { startS, endS }: { readonly startS: number | null; readonly endS: number | null },
): Uint8Array {
  if (startS === null || endS === null) return frames;
  const first = Math.floor(startS * FRAMES_PER_SECOND + 1e-6);
  const last = Math.ceil(endS * FRAMES_PER_SECOND - 1e-6);
  return frames.slice(first * FRAME_BYTES, last * FRAME_BYTES);
}

export const framesToSeconds = (frames: number): number => frames / FRAMES_PER_SECOND;

export const secondsOfContent = (frames: Uint8Array): number => framesToSeconds(frames.length / FRAME_BYTES);
