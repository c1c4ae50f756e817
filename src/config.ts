import { resolve } from 'node:path';
import type { z } from 'zod';
import { environmentSchema } from './environment.ts';
import { AppError } from './errors.ts';
import { parseS3Address } from './lib/s3-address.ts';

export interface Config {
  /** Folder of the embedded database, the originals and the caches. */
  readonly dataFolder: string;
  /** Where files lie; null: in the data folder. */
  readonly s3: S3Config | null;
  /** Of local copies of what lies in a bucket. */
  readonly blobCacheMb: number;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Read replicas of that server. */
  readonly databaseReplicaUrls: readonly string[];
  /** A replica that is further behind is not asked. */
  readonly replicaMaxLagS: number;
  /** Connections to the database, and as many to each replica. */
  readonly databasePoolSize: number;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Folder of the models that come with Phonograph. */
  readonly modelsFolder: string;
  /** Folder of the models that were pulled; null: `models` in the data folder. */
  readonly pulledModelsFolder: string | null;
  /** Name of the tokenizer; null: the one chosen by `phonograph models use`, else the bundled one. */
  readonly tokenizerName: string | null;
  /** How far a step of qwen3-tts-tokenizer-12hz sees. */
  readonly tokenizerAttention: 'window' | 'full';
  /** Serve with the bundled tokenizer when the wanted one cannot be used. */
  readonly tokenizerFallback: boolean;
  /** Name or folder of the embedder; null: the chosen one, else the multilingual model when it is here, else words. */
  readonly embedderName: string | null;
  /** Where `phonograph models pull` downloads from. */
  readonly hubEndpoint: string;
  /** Sent to that place only. */
  readonly hubToken: string | null;
  /** Worker threads for decoding and inference. */
  readonly workerCount: number;
  /** What this process takes of jobs that need something; null: found out. */
  readonly workCapabilities: readonly ('INFERENCE' | 'CODES' | 'SOUND' | 'TEXT' | 'RECOGNITION')[] | null;
  /** Where `phonograph work` tells of its health; 0 lets the system choose, null prefers 4001. */
  readonly workPort: number | null;
  /** What computes the tokenizer; `auto` tries CUDA, WebGPU and the processor in turn. */
  readonly executionProvider: 'auto' | 'cpu' | 'cuda' | 'webgpu';
  /** Above so much resident memory of the process new files wait. */
  readonly memoryLimitMb: number;
  /** Above so much use of its memory new files wait for the GPU that runs the tokenizer. */
  readonly gpuMemoryLimitPercent: number;
  readonly maxUploadBytes: number;
  readonly maxDurationS: number;
  readonly maxQueryClipS: number;
  /** Days that what was looked for is kept; 0 keeps nothing. */
  readonly searchLogDays: number;
  /** `auto` looks along PATH, `off` never uses it, anything else is the program's path. */
  readonly ffmpeg: string;
  /** `auto` looks along PATH, `off` never uses it, anything else is the path of pocketsphinx_batch. */
  readonly pocketsphinx: string;
  /** Name or folder of the Whisper model that is used unless another is asked for; null: the largest that was pulled. */
  readonly whisperName: string | null;
  /** What recognises new recordings by itself: `off`, `pocketsphinx`, `whisper`, or the name of a Whisper model. */
  readonly transcribe: string;
  /** Folders to look for programs in. */
  readonly searchPath: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** A statement that takes longer is logged with its plan; 0 logs none. */
  readonly slowStatementMs: number;
  /** Share of the searches by sound that are compared with an exact scan, 0..1. */
  readonly recallSampleShare: number;
  /** OpenTelemetry collector that traces are sent to; null sends none. */
  readonly tracesEndpoint: string | null;
  readonly limits: RequestLimits;
  /** Uploads, downloads, imports and exports: as a whole, and while their caller does nothing. */
  readonly routeTimeoutS: number;
  readonly routeIdleS: number;
  /** Requests without a good key that one address may make in a minute; 0 means no limit. */
  readonly failedLoginsPerMinute: number;
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies: readonly string[];
  /** Path of the allow list; null executes any document. */
  readonly trustedDocumentsPath: string | null;
  /** Whether the schema may be asked for, and GraphiQL is served. */
  readonly introspection: boolean;
  /** Origins whose pages may read answers. */
  readonly corsOrigins: readonly string[];
  /** A running server that the command line should use. */
  readonly serverUrl: string | null;
  /** Sent to that server as `Authorization: Bearer …`. */
  readonly apiKey: string | null;
  /** Signs addresses; null: the data folder's own. */
  readonly urlKey: string | null;
  /** How long a signed address holds. */
  readonly urlLifetimeS: number;
  /** Whose tokens are taken; null: nobody's. */
  readonly tokens: TokenConfig | null;
}

/** A place in a bucket; credentials come by the SDK's own chain. */
export interface S3Config {
  readonly bucket: string;
  /** Put before every key: empty, or ending in a slash. */
  readonly prefix: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  /** Null: from the SDK's own settings. */
  readonly region: string | null;
  /** `HOST/BUCKET/KEY` instead of `BUCKET.HOST/KEY`. */
  readonly pathStyle: boolean;
}

/** An issuer of tokens. */
export interface TokenConfig {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
  readonly workspaceClaim: string;
  readonly scopesClaim: string;
  readonly algorithms: readonly string[];
  readonly clockToleranceS: number;
}

/** What one request, and one caller, may ask for. */
export interface RequestLimits {
  readonly maxQueryCost: number;
  readonly timeoutS: number;
  /** Of one caller; 0 means no limit. */
  readonly requestsPerMinute: number;
  /** Operations with sound to tokenize that one caller may have under way. */
  readonly concurrentSearches: number;
}

/**
 * Reads the environment once; the only place that does.
 * Throws BAD_USER_INPUT that lists every bad variable at once.
 */
export function readConfig(environment: NodeJS.ProcessEnv, shippedModelsFolder: string): Config {
  const filled = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(filled);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new AppError('BAD_USER_INPUT', `The environment has bad settings. ${problems.join('; ')}.`);
  }
  const values = parsed.data;
  if (values.DATABASE_REPLICA_URLS.length > 0 && values.DATABASE_URL === undefined) {
    throw new AppError(
      'BAD_USER_INPUT',
      'DATABASE_REPLICA_URLS needs DATABASE_URL: replicas are copies of that server.',
      { field: 'DATABASE_REPLICA_URLS' },
    );
  }
  return Object.freeze({
    dataFolder: resolve(values.PHONOGRAPH_DATA),
    s3: readS3(values),
    blobCacheMb: values.PHONOGRAPH_BLOB_CACHE_MB,
    databaseUrl: values.DATABASE_URL ?? null,
    databaseReplicaUrls: values.DATABASE_REPLICA_URLS,
    replicaMaxLagS: values.PHONOGRAPH_REPLICA_MAX_LAG_S,
    databasePoolSize: values.PHONOGRAPH_DATABASE_POOL,
    host: values.PHONOGRAPH_HOST,
    port: values.PHONOGRAPH_PORT,
    modelsFolder: resolve(values.PHONOGRAPH_MODELS ?? shippedModelsFolder),
    pulledModelsFolder: values.PHONOGRAPH_PULLED_MODELS ? resolve(values.PHONOGRAPH_PULLED_MODELS) : null,
    tokenizerName: values.PHONOGRAPH_TOKENIZER ?? null,
    tokenizerAttention: values.PHONOGRAPH_TOKENIZER_ATTENTION,
    tokenizerFallback: values.PHONOGRAPH_TOKENIZER_FALLBACK,
    embedderName: values.PHONOGRAPH_EMBEDDER ?? null,
    hubEndpoint: values.HF_ENDPOINT,
    hubToken: values.HF_TOKEN ?? null,
    workerCount: values.PHONOGRAPH_WORKERS,
    workCapabilities: values.PHONOGRAPH_WORK_CAPABILITIES,
    workPort: values.PHONOGRAPH_WORK_PORT ?? null,
    executionProvider: values.PHONOGRAPH_EXECUTION_PROVIDER,
    memoryLimitMb: values.PHONOGRAPH_MEMORY_LIMIT_MB,
    gpuMemoryLimitPercent: values.PHONOGRAPH_GPU_MEMORY_LIMIT_PERCENT,
    maxUploadBytes: values.PHONOGRAPH_MAX_UPLOAD_BYTES,
    maxDurationS: values.PHONOGRAPH_MAX_DURATION_S,
    maxQueryClipS: values.PHONOGRAPH_MAX_QUERY_CLIP_S,
    searchLogDays: values.PHONOGRAPH_SEARCH_LOG_DAYS,
    ffmpeg: values.PHONOGRAPH_FFMPEG,
    pocketsphinx: values.PHONOGRAPH_POCKETSPHINX,
    whisperName: values.PHONOGRAPH_WHISPER ?? null,
    transcribe: values.PHONOGRAPH_TRANSCRIBE,
    searchPath: environment['PATH'] ?? '',
    logLevel: values.PHONOGRAPH_LOG_LEVEL,
    slowStatementMs: values.PHONOGRAPH_SLOW_STATEMENT_MS,
    recallSampleShare: values.PHONOGRAPH_RECALL_SAMPLE,
    tracesEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    limits: {
      maxQueryCost: values.PHONOGRAPH_MAX_QUERY_COST,
      timeoutS: values.PHONOGRAPH_REQUEST_TIMEOUT_S,
      requestsPerMinute: values.PHONOGRAPH_REQUESTS_PER_MINUTE,
      concurrentSearches: values.PHONOGRAPH_CONCURRENT_SEARCHES,
    },
    routeTimeoutS: values.PHONOGRAPH_ROUTE_TIMEOUT_S,
    routeIdleS: values.PHONOGRAPH_ROUTE_IDLE_S,
    failedLoginsPerMinute: values.PHONOGRAPH_FAILED_LOGINS_PER_MINUTE,
    trustedProxies: values.PHONOGRAPH_TRUSTED_PROXIES,
    trustedDocumentsPath: values.PHONOGRAPH_TRUSTED_DOCUMENTS
      ? resolve(values.PHONOGRAPH_TRUSTED_DOCUMENTS)
      : null,
    introspection: values.PHONOGRAPH_INTROSPECTION ?? values.NODE_ENV !== 'production',
    corsOrigins: values.PHONOGRAPH_CORS_ORIGINS,
    serverUrl: values.PHONOGRAPH_SERVER ?? null,
    apiKey: values.PHONOGRAPH_KEY ?? null,
    urlKey: values.PHONOGRAPH_URL_KEY ?? null,
    urlLifetimeS: values.PHONOGRAPH_URL_SECONDS,
    tokens: readTokens(values),
  });
}

function readS3(values: z.infer<typeof environmentSchema>): S3Config | null {
  const place = parseS3Address(values.PHONOGRAPH_BLOBS ?? '');
  if (!place) return null;
  const endpoint = values.PHONOGRAPH_BLOBS_ENDPOINT ?? null;
  return {
    ...place,
    endpoint,
    // Services other than Amazon's seldom have regions, but the SDK wants one.
    region: values.PHONOGRAPH_BLOBS_REGION ?? (endpoint === null ? null : 'us-east-1'),
    pathStyle: values.PHONOGRAPH_BLOBS_PATH_STYLE ?? endpoint !== null,
  };
}

/** All three or none: tokens of an unknown issuer, or meant for another service, must never do. */
function readTokens(values: z.infer<typeof environmentSchema>): TokenConfig | null {
  const { PHONOGRAPH_JWKS_URL: jwksUrl, PHONOGRAPH_JWT_ISSUER: issuer } = values;
  const { PHONOGRAPH_JWT_AUDIENCE: audience } = values;
  if (jwksUrl === undefined && issuer === undefined && audience === undefined) return null;
  if (jwksUrl === undefined || issuer === undefined || audience === undefined) {
    throw new AppError(
      'BAD_USER_INPUT',
      'PHONOGRAPH_JWKS_URL, PHONOGRAPH_JWT_ISSUER and PHONOGRAPH_JWT_AUDIENCE must be set together.',
    );
  }
  return {
    jwksUrl,
    issuer,
    audience,
    workspaceClaim: values.PHONOGRAPH_JWT_WORKSPACE_CLAIM,
    scopesClaim: values.PHONOGRAPH_JWT_SCOPES_CLAIM,
    algorithms: values.PHONOGRAPH_JWT_ALGORITHMS,
    clockToleranceS: values.PHONOGRAPH_JWT_CLOCK_TOLERANCE_S,
  };
}

/**
 * ONNX Runtime reports its use to its maker and leaves a file for each process among the temporary ones, unless the
 * environment tells it not to; it looks when the first model is loaded, in whichever thread.
 */
export function keepOnnxRuntimeQuiet(): void {
  process.env['ORT_DISABLE_TELEMETRY'] ??= '1';
}

/** The same of a command's argument. Throws with what it must be. */
export function parseCapabilities(text: string): Config['workCapabilities'] {
  const parsed = environmentSchema.shape.PHONOGRAPH_WORK_CAPABILITIES.safeParse(text);
  if (!parsed.success) throw new Error(parsed.error.issues[0]!.message);
  return parsed.data;
}
