import type { Db } from '../../db/db.ts';
import {
  CODEBOOK_SIZE,
  type ExecutionProvider,
  FRAMES_PER_SECOND,
  LAYER_COUNT,
} from '../../inference/tokenizer.ts';
import type { TokenizerDescription } from '../../workers/audio-tasks.ts';
import type { ProviderState } from '../../workers/choose-provider.ts';
import type { Device } from '../../workers/devices.ts';
import { MAX_PAGE_SIZE } from '../arguments.ts';
import type { RecordingsService } from '../recordings/index.ts';
import type { RecallSampler } from '../search/index.ts';

/** A read replica, as it is now. */
export interface ReadReplica {
  readonly name: string;
  readonly state: 'SERVING' | 'BEHIND' | 'LOST' | 'REFUSED';
  readonly problem: string | null;
  readonly lagS: number | null;
  readonly reads: number;
}

export interface SystemDependencies {
  readonly db: Db;
  readonly listReplicas: () => readonly ReadReplica[];
  readonly tokenizer: TokenizerDescription;
  readonly tokenizerFallbackReason: string | null;
  readonly recordings: RecordingsService;
  readonly version: string;
  readonly hasFfmpeg: boolean;
  readonly providers: readonly ProviderState[];
  readonly listDevices: () => Promise<readonly Device[]>;
  readonly filesWaitFor: () => string | null;
  readonly recall: Pick<RecallSampler, 'share' | 'watched'>;
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
  const { db, listReplicas, tokenizer, tokenizerFallbackReason, recordings, version, hasFfmpeg, limits } =
    dependencies;
  const { providers, listDevices, filesWaitFor, recall } = dependencies;
  return {
    facts: () => ({
      version,
      database: {
        kind: db.kind === 'pglite' ? ('EMBEDDED' as const) : ('SERVER' as const),
        version: db.version,
        replicas: [...listReplicas()],
      },
      tokenizer: {
        id: tokenizer.id,
        name: tokenizer.name,
        executionProvider: nameOf(tokenizer.executionProvider),
        layerCount: LAYER_COUNT,
        codebookSize: CODEBOOK_SIZE,
        framesPerSecond: FRAMES_PER_SECOND,
        histogramLayers: [...tokenizer.histogramLayers],
        delayS: tokenizer.delayS,
        fallbackReason: tokenizerFallbackReason,
      },
      executionProviders: providers.map(({ provider, used, reason }) => ({
        provider: nameOf(provider),
        used,
        reason,
      })),
      ingestWaitsFor: filesWaitFor(),
      decoding: { shipped: shippedDecoders, ffmpeg: hasFfmpeg },
      limits: { ...limits, maxPageSize: MAX_PAGE_SIZE },
    }),

    searchRecall(workspaceId: string) {
      return { sampledShare: recall.share, ...recall.watched(workspaceId) };
    },

    async devices() {
      return (await listDevices()).map((device) => ({ ...device, provider: nameOf(device.provider) }));
    },

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

const nameOf = (provider: ExecutionProvider) => provider.toUpperCase() as Uppercase<ExecutionProvider>;

export type SystemFacts = ReturnType<SystemService['facts']>;
