import type { Db } from '../../db/db.ts';
import { CODEBOOK_SIZE, FRAMES_PER_SECOND, LAYER_COUNT } from '../../inference/tokenizer.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import { MAX_PAGE_SIZE } from '../arguments.ts';
import type { RecordingsService } from '../recordings/index.ts';

export interface SystemDependencies {
  readonly db: Db;
  readonly tokenizer: TokenizerDescription;
  readonly tokenizerFallbackReason: string | null;
  readonly recordings: RecordingsService;
  readonly version: string;
  readonly hasFfmpeg: boolean;
  readonly limits: {
    readonly maxUploadBytes: number;
    readonly maxDurationS: number;
    readonly maxQueryClipS: number;
  };
}

export type SystemService = ReturnType<typeof createSystemService>;

/** What `openAudio` reads without any other program. */
export const shippedDecoders = ['wav', 'mp3', 'flac', 'ogg vorbis', 'ogg opus'];

export function createSystemService(dependencies: SystemDependencies) {
  const { db, tokenizer, tokenizerFallbackReason, recordings, version, hasFfmpeg, limits } = dependencies;
  return {
    facts: () => ({
      version,
      database: {
        kind: db.kind === 'pglite' ? ('EMBEDDED' as const) : ('SERVER' as const),
        version: db.version,
      },
      tokenizer: {
        id: tokenizer.id,
        name: tokenizer.name,
        executionProvider: tokenizer.executionProvider.toUpperCase() as 'CPU' | 'CUDA' | 'WEBGPU',
        layerCount: LAYER_COUNT,
        codebookSize: CODEBOOK_SIZE,
        framesPerSecond: FRAMES_PER_SECOND,
        histogramLayers: [...tokenizer.histogramLayers],
        fallbackReason: tokenizerFallbackReason,
      },
      decoding: { shipped: shippedDecoders, ffmpeg: hasFfmpeg },
      limits: { ...limits, maxPageSize: MAX_PAGE_SIZE },
    }),

    async recordingCounts(workspaceId: string) {
      const counts = await recordings.countByStatus(workspaceId);
      return {
        queued: counts['QUEUED'] ?? 0,
        processing: counts['PROCESSING'] ?? 0,
        ready: counts['READY'] ?? 0,
        failed: counts['FAILED'] ?? 0,
      };
    },
  };
}

export type SystemFacts = ReturnType<SystemService['facts']>;
