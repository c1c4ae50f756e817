import type { Db } from '../../db/db.ts';
import { AppError } from '../../errors.ts';
import { SAMPLE_RATE_HZ } from '../../inference/tokenizer.ts';
import { levelsOf, TILE_COLUMNS } from '../../pictures/index.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import { totalSpeech } from '../../tokens/index.ts';
import { withPicturesOf } from '../pictures/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import { listTokenizersOf, loadHistograms } from './stored-codes.store.ts';
import { listJobsAbout, listOpenJobs } from './stored-jobs.store.ts';
import {
  listIndexedTokenizers,
  listLeftovers,
  loadRecording,
  type StoredRecording,
} from './stored-recordings.store.ts';
import type {
  RecordingKey,
  VerifyCheck,
  VerifyCounts,
  VerifyOptions,
  VerifyProblem,
} from './verify.types.ts';
import { verifyCodes } from './verify-codes.service.ts';
import type { VerifyTranscript } from './verify-transcript.service.ts';

export interface VerifyRecordingDependencies {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly searchIndex: Pick<SearchIndexService, 'tokenizerOf'>;
  readonly verifyTranscript: VerifyTranscript;
  /** Queues what a recording lacks, in a transaction of its own. */
  readonly enqueueIngest: (key: RecordingKey) => Promise<void>;
  readonly enqueueDraw: (key: RecordingKey) => Promise<void>;
}

export type VerifyRecording = ReturnType<typeof createVerifyRecording>;

/** The stage of a recording whose codes come by an import: no job brings it in. */
const IMPORTING = 'importing';
const INGEST = 'ingest.tokenize-recording';
const FRAME_SAMPLES = 1_920;

/** Compares everything that is stored of one recording with its codes, and its files with its rows. */
export function createVerifyRecording(dependencies: VerifyRecordingDependencies) {
  const { db, blobs, searchIndex, verifyTranscript, enqueueIngest, enqueueDraw } = dependencies;

  return async (
    key: RecordingKey,
    options: Pick<VerifyOptions, 'readOriginals' | 'alone'>,
    counts: VerifyCounts,
  ): Promise<VerifyProblem[]> => {
    const recording = await loadRecording(db, key);
    if (!recording) return [];
    const problems: VerifyProblem[] = [];
    const tell = (check: VerifyCheck, message: string, repair?: () => Promise<void>) => {
      problems.push({ check, message, ...key, ...(repair && { repair }) });
    };
    const jobs = await listJobsAbout(db, key.workspaceId, key.recordingId);
    const isOpen = (name: string) => jobs.some((job) => job.name === name && job.isOpen);
    // What failed for good was told to somebody, and is tried again when he says so.
    const isKnown = (name: string) => jobs.some((job) => job.name === name);

    if (recording.status === 'QUEUED' || recording.status === 'PROCESSING') {
      if (recording.stage === IMPORTING) {
        const open = await listOpenJobs(db, key.workspaceId);
        if (options.alone && !open.includes('transfer.import'))
          tell('recording', 'Its import was cut off: import the same rows again, or delete it.');
      } else if (!isOpen(INGEST)) {
        tell('jobs', `It is ${recording.status}, and no job brings it in.`, () => enqueueIngest(key));
      }
    }
    if (recording.status === 'FAILED') {
      const leftovers = await listLeftovers(db, key);
      if (leftovers.length > 0) tell('recording', `It is FAILED, and has rows in ${leftovers.join(', ')}.`);
    }
    await verifyOriginal(recording);
    if (recording.status === 'READY') await verifyReady(recording);
    await verifyTranscript(key, jobs, tell);
    counts.recordings++;
    return problems;

    async function verifyOriginal({ sha256, status, stage, wasHeardHere }: StoredRecording): Promise<void> {
      const isThere = await blobs.hasOriginal(key.workspaceId, sha256);
      if (!isThere) {
        // A READY one may have come by an import of codes alone.
        if (stage !== IMPORTING && (status !== 'READY' || wasHeardHere))
          tell('original', `Its original ${sha256} is missing.`);
        return;
      }
      counts.files++;
      if (options.readOriginals && (await blobs.hashOriginal(key.workspaceId, sha256)) !== sha256) {
        tell('original', 'Its original has other bytes than those that came.');
      }
    }

    async function verifyReady(ready: StoredRecording): Promise<void> {
      verifyFacts(ready, tell);
      const histograms = await loadHistograms(db, key);
      if (!histograms.some(({ tokenizerId }) => tokenizerId === ready.tokenizerId)) {
        tell('histogram', `It is READY, and there is no histogram of its codes by ${ready.tokenizerId}.`);
      }
      for (const histogram of histograms) {
        const { tokenizerId } = histogram;
        const codes = { ...key, tokenizerId };
        const histogramLayers = await layersOf(tokenizerId);
        if (!histogramLayers) continue;
        const levels = ready.levels;
        const seen = await verifyCodes(db, { key: codes, histogramLayers, histogram, levels, tell });
        counts.frames += seen.frames;
        counts.anchors += seen.anchors;
      }
      await verifyTokenizers(histograms.map(({ tokenizerId }) => tokenizerId));
      if (ready.speech === null && !isKnown('speech.measure-recording') && ready.wasHeardHere) {
        tell('speech', 'Its speech was not measured, and no job does.');
      }
      await verifyPictures(ready);
    }

    async function layersOf(tokenizerId: string): Promise<readonly number[] | null> {
      try {
        return (await searchIndex.tokenizerOf(key.workspaceId, tokenizerId)).histogramLayers;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        tell('codes', `They cannot be compared with what follows from them: ${error.message}`);
        return null;
      }
    }

    /** Rows of tokenizers without complete codes, or that no index has. */
    async function verifyTokenizers(complete: readonly string[]): Promise<void> {
      const indexed = await listIndexedTokenizers(db, key.workspaceId);
      const open = await listOpenJobs(db, key.workspaceId);
      const isChanging = open.some(
        (name) => name.includes('reindex') || name === 'ingest.delete-unused-codes',
      );
      if (isChanging) return;
      for (const tokenizerId of await listTokenizersOf(db, key)) {
        if (!complete.includes(tokenizerId))
          tell('codes', `There are rows by ${tokenizerId} without their end.`);
        else if (tokenizerId !== recording!.tokenizerId && !indexed.includes(tokenizerId)) {
          tell('codes', `There are codes by ${tokenizerId}, which no index has.`);
        }
      }
    }

    async function verifyPictures({
      pictureWaveform,
      pictureSpectrogram,
      sha256,
    }: StoredRecording): Promise<void> {
      const columns = { waveform: pictureWaveform, spectrogram: pictureSpectrogram };
      if (columns.waveform === null || columns.spectrogram === null) {
        if (isKnown('pictures.draw-recording') || !(await blobs.hasOriginal(key.workspaceId, sha256))) return;
        return tell('pictures', 'They were not drawn, and no job does.', () => enqueueDraw(key));
      }
      const problem = await withPicturesOf(blobs, key, async (pictures) => {
        if (!pictures) return 'Their file is missing or of another version.';
        for (const kind of ['waveform', 'spectrogram'] as const) {
          const count = pictures.columnCounts[kind];
          if (count !== columns[kind])
            return `Their file has ${count} columns of the ${kind}, the row ${columns[kind]}.`;
          for (const { level, columnCount } of levelsOf(count)) {
            const last = Math.ceil(columnCount / TILE_COLUMNS) - 1;
            if (last >= 0 && !(await pictures.readTile(kind, level, last))) return 'Their file is cut off.';
          }
        }
        return null;
      });
      if (problem !== null) tell('pictures', problem, () => enqueueDraw(key));
      else counts.files++;
    }
  };
}

type Tell = (check: VerifyCheck, message: string) => void;

/** What the row says of the recording's length, and everything that has a byte a frame. */
function verifyFacts(ready: StoredRecording, tell: Tell): void {
  const { durationS, sampleCount, frameCount, levels, speech } = ready;
  if (frameCount === null || durationS === null) {
    tell('recording', 'It is READY without a length.');
    return;
  }
  if (sampleCount !== null) {
    const expected = Math.ceil(sampleCount / FRAME_SAMPLES);
    if (Math.abs(expected - frameCount) > 1)
      tell('recording', `${sampleCount} samples make ${expected} frames, and it has ${frameCount}.`);
    if (Math.abs(sampleCount / SAMPLE_RATE_HZ - durationS) > 0.001)
      tell('recording', `${sampleCount} samples are not ${durationS} s.`);
  }
  if (levels?.length !== frameCount)
    tell('recording', `It has levels of ${levels?.length ?? 'no'} frames, and ${frameCount} frames.`);
  if (speech === null) return;
  if (speech.length !== frameCount)
    tell('speech', `${speech.length} frames were listened to, of ${frameCount}.`);
  const total = totalSpeech(speech);
  const isSame =
    ready.totalFrames === speech.length &&
    ready.speechFrames === total.speechFrames &&
    ready.pauseFrames === total.pauseFrames &&
    ready.syllables === total.syllables;
  if (!isSame) tell('totals', 'The totals of its speech are not those of its frames.');
}
