import { AppError, withField } from '../../errors.ts';
import type { Codes } from '../../inference/codes.ts';
import { FRAME_SAMPLES } from '../../inference/tokenizer.ts';
import { unitCentroids } from '../../matching/index.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { inRange } from '../arguments.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { UploadsService } from '../uploads/index.ts';
import type { FingerprintsOf, HeardQuery } from './find-places.ts';
import { partOfSpectra } from './part-of-spectra.ts';
import type { AudioQueryInfo, AudioQueryInput } from './search.types.ts';

/** The four phases of the 80 ms frame grid at which a query is tokenized: every 20 ms. */
export const PHASE_COUNT = 4;
export const PHASE_SAMPLES = FRAME_SAMPLES / PHASE_COUNT;

/** The query's codes at one phase. */
export interface QueryPhase {
  /** 0..3: the codes start 20 ms x phase after the query does. */
  readonly phase: number;
  readonly codes: Codes;
  /** One byte a frame, half decibels below full scale. */
  readonly levels: Uint8Array;
}

/** Tokens kept of each frame of a query: the nearest, and those that noise takes it for. */
const NEAREST = 3;

/** What was searched with, whatever it is searched by. */
export interface QuerySource {
  readonly durationS: number;
  /** Where the query starts in its clip or recording. */
  readonly startS: number;
  readonly sha256: string;
  /** The stored recording that is the query, left out of its own hits. */
  readonly recordingId: string | null;
  readonly tokenizeMs: number;
}

/** A query tokenized at some phases of the frame grid. */
export interface QueryAudio extends QuerySource {
  readonly phases: readonly QueryPhase[];
}

/** A query as copies are looked for. */
export interface HeardAudio extends QuerySource {
  /** On the grid of its own first sample: what a recording of the very same sound has. */
  readonly codes: Codes;
  readonly heard: HeardQuery;
}

/** Where sound to search with lies. */
export interface SoundSource {
  /** Runs `use` with the path of the file, which stays until it ends. */
  readonly withFile: <Result>(use: (path: string) => Promise<Result>) => Promise<Result>;
  /** Where it starts in the file, and how much of it is heard at most, in seconds. */
  readonly startS: number;
  readonly maxS: number;
  /** Of the whole file. */
  readonly sha256: string;
  /** The stored recording that it is, or null. */
  readonly recordingId: string | null;
}

export interface QueryAudioDependencies {
  readonly audio: AudioPool;
  readonly blobs: BlobStore;
  readonly recordings: RecordingsService;
  readonly uploads: UploadsService;
  readonly maxQueryClipS: number;
}

export type QueryAudioService = ReturnType<typeof createQueryAudioService>;

export function createQueryAudioService(dependencies: QueryAudioDependencies) {
  const { audio, blobs, recordings, uploads, maxQueryClipS } = dependencies;

  /** Tokenizes what a search was given. Throws BAD_USER_INPUT, NOT_FOUND, CONFLICT and the AUDIO_* errors. */
  async function tokenize(
    workspaceId: string,
    tokenizer: TokenizerDescription,
    input: AudioQueryInput,
    phaseCount: number,
    signal?: AbortSignal,
  ): Promise<QueryAudio> {
    const source = await sourceOf(workspaceId, input);
    const startedAt = performance.now();
    const request = {
      tokenizer: tokenizer.settings,
      startS: source.startS,
      maxS: source.maxS,
      phaseSamples: Array.from({ length: phaseCount }, (_, phase) => phase * PHASE_SAMPLES),
    };
    const clip = await source
      .withFile((path) => audio.tokenizeClip({ ...request, path }, signal))
      .catch(blameClip(source));
    return {
      phases: clip.phases.map(({ offsetSamples, frameCount, values, levels }) => ({
        phase: offsetSamples / PHASE_SAMPLES,
        codes: { frameCount, values },
        levels,
      })),
      durationS: clip.durationS,
      startS: source.startS,
      sha256: source.sha256,
      recordingId: source.recordingId,
      tokenizeMs: performance.now() - startedAt,
    };
  }

  /** Hears what a search was given, at any speed and pitch where the tokenizer can. Throws as `tokenize` does. */
  async function hear(
    workspaceId: string,
    tokenizer: TokenizerDescription,
    input: AudioQueryInput,
    signal?: AbortSignal,
  ): Promise<HeardAudio> {
    const source = await sourceOf(workspaceId, input);
    return hearSource(tokenizer, source, signal).catch(blameClip(source));
  }

  /** Hears sound wherever it lies; what else the clip is looked at for later ends with `signal` too. */
  async function hearSource(
    tokenizer: TokenizerDescription,
    { withFile, startS, maxS, sha256, recordingId }: SoundSource,
    signal?: AbortSignal,
  ): Promise<HeardAudio> {
    const startedAt = performance.now();
    const { settings } = tokenizer;
    const clip = { tokenizer: settings, startS, maxS, nearest: NEAREST };
    const { durationS, codes, spectra, fingerprint } = await withFile((path) =>
      audio.hearClip({ ...clip, path }, signal),
    );
    const fingerprintsOf: FingerprintsOf | null =
      spectra &&
      (({ warps, phaseCount, nearest, window }) => {
        const part = window ? partOfSpectra(spectra, window) : spectra;
        return audio.fingerprint({ tokenizer: settings, spectra: part, warps, phaseCount, nearest }, signal);
      });
    const centroids = spectra ? tokenizer.layer0 : unitCentroids(tokenizer.layer0);
    return {
      durationS,
      codes,
      startS,
      sha256,
      recordingId,
      tokenizeMs: performance.now() - startedAt,
      heard: { durationS, fingerprint, centroids, fingerprintsOf },
    };
  }

  async function sourceOf(workspaceId: string, input: AudioQueryInput): Promise<SoundSource> {
    return input.recording
      ? storedSource(workspaceId, input.recording)
      : uploadedSource(workspaceId, input.uploadId ?? '');
  }

  async function uploadedSource(workspaceId: string, uploadId: string): Promise<SoundSource> {
    const upload = await uploads.get(workspaceId, uploadId, 'query.uploadId');
    return {
      withFile: (use) => blobs.withStaged(upload.id, use),
      startS: 0,
      maxS: maxQueryClipS,
      sha256: upload.sha256,
      recordingId: null,
    };
  }

  async function storedSource(
    workspaceId: string,
    range: { id: string; startS?: number | null; endS?: number | null },
  ): Promise<SoundSource> {
    const recording = await recordings.get(workspaceId, range.id, 'query.recording.id');
    const { durationS } = recording;
    if (recording.status !== 'READY' || durationS === null) {
      throw new AppError(
        'CONFLICT',
        `The recording is ${recording.status}; only a READY one can be searched with.`,
        {
          field: 'query.recording.id',
        },
      );
    }
    const startS = inRange(range.startS ?? 0, 'query.recording.startS', 0, durationS);
    const endS = range.endS ?? Math.min(durationS, startS + maxQueryClipS);
    if (!(endS > startS && endS - startS <= maxQueryClipS)) {
      throw new AppError(
        'BAD_USER_INPUT',
        `query.recording.endS must be after startS (${startS}), by at most ${maxQueryClipS} seconds, got ${endS}.`,
        { field: 'query.recording.endS', limit: maxQueryClipS },
      );
    }
    return {
      withFile: (use) => blobs.withOriginal(workspaceId, recording.sha256, use),
      startS,
      maxS: endS - startS,
      sha256: recording.sha256,
      recordingId: recording.id,
    };
  }

  return { hear, hearSource, tokenize };
}

/** Names the upload in what its bytes are refused for: empty, damaged, too long, no sound that is understood. */
const blameClip =
  ({ recordingId }: Pick<SoundSource, 'recordingId'>) =>
  (error: unknown): never => {
    throw recordingId === null ? withField(error, 'query.uploadId') : error;
  };

/** What a search tells of the query that it was given. */
export function toQueryInfo(query: QuerySource, tokenizerId: string, databaseMs: number): AudioQueryInfo {
  const { durationS, startS, tokenizeMs } = query;
  return {
    durationS,
    startS,
    sha256: query.recordingId ? null : query.sha256,
    tokenizerId,
    tokenizeMs,
    databaseMs,
  };
}
