import { availableParallelism, totalmem } from 'node:os';
import { z } from 'zod';
import { parseS3Address } from './lib/s3-address.ts';

const wholeNumber = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Memory that the container or, without one, the machine offers. */
const offeredMb = Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem()) / 1024 ** 2;

/** What a worker takes; null: what it finds out. */
const workCapabilities = z
  .string()
  .transform((list) => {
    if (list === 'auto') return null;
    return list === 'none' ? [] : list.toUpperCase().split(/[\s,]+/);
  })
  .pipe(
    z
      .array(
        z.enum(['INFERENCE', 'CODES', 'SOUND', 'TEXT', 'RECOGNITION'], {
          error: 'must be auto, none, or some of inference, codes, sound, text and recognition, with commas',
        }),
      )
      .nullable(),
  );

/** The settings of the environment: their names, shapes and defaults. */
export const environmentSchema = z.object({
  PHONOGRAPH_DATA: z.string().min(1).default('.phonograph'),
  PHONOGRAPH_BLOBS: z
    .string()
    .refine((address) => parseS3Address(address) !== null, 'must be s3://BUCKET or s3://BUCKET/PREFIX')
    .optional(),
  PHONOGRAPH_BLOBS_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    // It stands in messages.
    .refine((url) => !/^\w+:\/\/[^/]*@/.test(url), 'must hold no user name or password')
    .optional(),
  PHONOGRAPH_BLOBS_REGION: z.string().min(1).optional(),
  PHONOGRAPH_BLOBS_PATH_STYLE: z.stringbool().optional(),
  PHONOGRAPH_BLOB_CACHE_MB: wholeNumber(10_240, 64, 100_000_000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  DATABASE_REPLICA_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((url) => url.trim() || []))
    .pipe(
      z.array(
        z.string().regex(/^postgres(ql)?:\/\//, 'must be postgres:// addresses with commas between them'),
      ),
    ),
  PHONOGRAPH_REPLICA_MAX_LAG_S: wholeNumber(10, 1, 3_600),
  PHONOGRAPH_DATABASE_POOL: wholeNumber(10, 2, 200),
  PHONOGRAPH_HOST: z.string().min(1).default('127.0.0.1'),
  PHONOGRAPH_PORT: wholeNumber(4000, 0, 65_535),
  PHONOGRAPH_MODELS: z.string().min(1).optional(),
  PHONOGRAPH_PULLED_MODELS: z.string().min(1).optional(),
  PHONOGRAPH_TOKENIZER: z.string().min(1).optional(),
  PHONOGRAPH_TOKENIZER_ATTENTION: z.enum(['window', 'full']).default('window'),
  PHONOGRAPH_EMBEDDER: z.string().min(1).optional(),
  PHONOGRAPH_TOKENIZER_FALLBACK: z.stringbool().default(false),
  HF_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    // It stands in messages and in records of what was pulled.
    .refine((url) => !/^\w+:\/\/[^/]*@/.test(url), 'must hold no user name or password: use HF_TOKEN')
    .default('https://huggingface.co'),
  HF_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be one word of printable characters')
    .optional(),
  PHONOGRAPH_WORKERS: wholeNumber(availableParallelism(), 1, 64),
  PHONOGRAPH_WORK_CAPABILITIES: workCapabilities.default(null),
  PHONOGRAPH_WORK_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  PHONOGRAPH_EXECUTION_PROVIDER: z.enum(['auto', 'cpu', 'cuda', 'webgpu']).default('auto'),
  PHONOGRAPH_MEMORY_LIMIT_MB: wholeNumber(Math.round(0.8 * offeredMb), 1, 100_000_000),
  PHONOGRAPH_GPU_MEMORY_LIMIT_PERCENT: wholeNumber(90, 1, 100),
  PHONOGRAPH_MAX_UPLOAD_BYTES: wholeNumber(8 * 1024 ** 3, 1, Number.MAX_SAFE_INTEGER),
  PHONOGRAPH_MAX_DURATION_S: wholeNumber(86_400, 1, 1_000_000),
  PHONOGRAPH_SEARCH_LOG_DAYS: wholeNumber(90, 0, 3_650),
  PHONOGRAPH_MAX_QUERY_CLIP_S: wholeNumber(60, 1, 600),
  PHONOGRAPH_FFMPEG: z.string().min(1).default('auto'),
  PHONOGRAPH_POCKETSPHINX: z.string().min(1).default('auto'),
  PHONOGRAPH_WHISPER: z.string().min(1).optional(),
  PHONOGRAPH_TRANSCRIBE: z.string().min(1).default('off'),
  PHONOGRAPH_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  PHONOGRAPH_SLOW_STATEMENT_MS: wholeNumber(1_000, 0, 86_400_000),
  PHONOGRAPH_RECALL_SAMPLE: z.coerce.number().min(0).max(1).default(0.01),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  PHONOGRAPH_MAX_QUERY_COST: wholeNumber(10_000, 1, 1_000_000_000),
  PHONOGRAPH_REQUEST_TIMEOUT_S: wholeNumber(60, 1, 86_400),
  PHONOGRAPH_ROUTE_TIMEOUT_S: wholeNumber(21_600, 1, 604_800),
  PHONOGRAPH_ROUTE_IDLE_S: wholeNumber(60, 1, 86_400),
  PHONOGRAPH_REQUESTS_PER_MINUTE: wholeNumber(12_000, 0, 100_000_000),
  PHONOGRAPH_CONCURRENT_SEARCHES: wholeNumber(8, 1, 1_000),
  PHONOGRAPH_FAILED_LOGINS_PER_MINUTE: wholeNumber(60, 0, 1_000_000),
  PHONOGRAPH_TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((proxy) => proxy.trim() || []))
    .pipe(
      z.array(
        z.union(
          [z.enum(['loopback', 'linklocal', 'uniquelocal']), z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()],
          { error: 'must be an address, a network such as 10.0.0.0/8, loopback, linklocal or uniquelocal' },
        ),
      ),
    ),
  PHONOGRAPH_TRUSTED_DOCUMENTS: z.string().min(1).optional(),
  PHONOGRAPH_INTROSPECTION: z.stringbool().optional(),
  NODE_ENV: z.string().optional(),
  PHONOGRAPH_CORS_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .pipe(
      z.array(
        z.string().refine((origin) => URL.canParse(origin) && new URL(origin).origin === origin, {
          message: 'must be origins such as https://app.example.com, with commas between them',
        }),
      ),
    ),
  PHONOGRAPH_SERVER: z.url().optional(),
  PHONOGRAPH_KEY: z.string().min(1).optional(),
  PHONOGRAPH_URL_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  PHONOGRAPH_URL_SECONDS: wholeNumber(900, 10, 86_400),
  PHONOGRAPH_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  PHONOGRAPH_JWT_ISSUER: z.string().min(1).optional(),
  PHONOGRAPH_JWT_AUDIENCE: z.string().min(1).optional(),
  PHONOGRAPH_JWT_WORKSPACE_CLAIM: z.string().min(1).default('workspace'),
  PHONOGRAPH_JWT_SCOPES_CLAIM: z.string().min(1).default('scope'),
  PHONOGRAPH_JWT_ALGORITHMS: z
    .string()
    .default('RS256 ES256 EdDSA')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .pipe(
      // Asymmetric ones alone: a shared secret could be confused with the public key, and `none` signs nothing.
      z
        .array(
          z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']),
        )
        .min(1),
    ),
  PHONOGRAPH_JWT_CLOCK_TOLERANCE_S: wholeNumber(30, 0, 300),
});

/** Names of the settings, for the documentation's check. */
export const settingNames = Object.keys(environmentSchema.shape);
