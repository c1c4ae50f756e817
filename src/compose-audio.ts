import { join } from 'node:path';
import { findFfmpeg } from './audio/ffmpeg/find-ffmpeg.ts';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { findProgram } from './lib/find-program.ts';
import type { Logger } from './lib/logger.ts';
import { BUNDLED_TOKENIZER, findTokenizer, readChosenTokenizer, tokenizerRemedy } from './models/index.ts';
import type { TokenizerSettings } from './workers/audio-tasks.ts';
import { chooseProvider, type ProviderState } from './workers/choose-provider.ts';
import { hasGpuSigns } from './workers/gpu-signs.ts';
import { createGpuWatch, type GpuWatch } from './workers/gpu-watch.ts';
import { gpuPressure, memoryPressure } from './workers/pressure.ts';
import { probeProvider } from './workers/probe-provider.ts';
import { type StartedAudioPool, startAudioPool } from './workers/start-audio-pool.ts';

/** Looks for the programs that sound needs, and starts its workers beside whatever comes next: about a second. */
export async function beginAudio(closing: AsyncDisposableStack, config: Config, logger: Logger) {
  const { ffmpeg, searchPath } = config;
  const ffmpegPath = ffmpeg === 'auto' ? await findFfmpeg(searchPath) : ffmpeg === 'off' ? null : ffmpeg;
  const gpuWatch = createGpuWatch(await findProgram('nvidia-smi', searchPath), (error) =>
    logger.warn({ error }, 'the GPU cannot be watched'),
  );
  const starting = startAudio(config, ffmpegPath, gpuWatch);
  // Whoever awaits it is told; until then a failure must not count as one that nobody handles.
  const started = starting.catch(() => null);
  closing.defer(async () => (await started)?.audio.close());
  return { ffmpegPath, gpuWatch, starting };
}

/** Starts the workers with the tokenizer that is wanted; what can be done when it is unfit is in the message. */
async function startAudio(
  config: Config,
  ffmpegPath: string | null,
  gpuWatch: GpuWatch,
): Promise<StartedAudioPool & { readonly providers: readonly ProviderState[] }> {
  const name = config.tokenizerName ?? (await readChosenTokenizer(config.dataFolder)) ?? BUNDLED_TOKENIZER;
  const attention = config.tokenizerAttention;
  let providers: readonly ProviderState[] = [];
  const onProvider = async (settings: TokenizerSettings): Promise<TokenizerSettings> => {
    const choice = await chooseProvider(settings, {
      setting: config.executionProvider,
      fallback: config.tokenizerFallback,
      probe: probeProvider,
      hasGpuSigns: () => hasGpuSigns(config.searchPath),
    });
    providers = choice.providers;
    return { ...settings, executionProvider: choice.used };
  };
  const pressuresOn = ({ executionProvider }: TokenizerSettings) => [
    memoryPressure(config.memoryLimitMb),
    ...(executionProvider === 'cpu' ? [] : [gpuPressure(gpuWatch, config.gpuMemoryLimitPercent)]),
  ];
  const canFallBack = config.tokenizerFallback && name !== BUNDLED_TOKENIZER;
  try {
    const bundled = await findSettings(config, { name: BUNDLED_TOKENIZER, attention });
    const started = await startAudioPool(
      async () => onProvider(await findSettings(config, { name, attention })),
      canFallBack ? bundled : null,
      { maxDurationS: config.maxDurationS, ffmpegPath },
      config.workerCount,
      pressuresOn,
    );
    if (started.fallbackReason !== null) await onProvider(bundled);
    return { ...started, providers };
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'MODEL_UNAVAILABLE') throw cause;
    const message = `The tokenizer ${name} cannot be used. ${cause.message} ${tokenizerRemedy(name)}`;
    throw new AppError('MODEL_UNAVAILABLE', message, { cause });
  }
}

/**
 * Of a tokenizer on the processor, which always can. Throws MODEL_UNAVAILABLE when files of it are missing, NOT_FOUND
 * when nobody knows its name.
 */
export async function findSettings(
  config: Config,
  { name, attention }: Pick<TokenizerSettings, 'name' | 'attention'>,
): Promise<TokenizerSettings> {
  const folders = {
    bundled: config.modelsFolder,
    pulled: config.pulledModelsFolder ?? join(config.dataFolder, 'models'),
  };
  const place = await findTokenizer(name, folders);
  return { ...place, attention, cacheFolder: join(config.dataFolder, 'graphs'), executionProvider: 'cpu' };
}

/** Says once, at start, what runs the tokenizer. */
export function tellTokenizer(
  logger: Logger,
  { executionProvider: wanted }: Config,
  {
    tokenizer,
    fallbackReason,
    providers,
  }: Pick<Awaited<ReturnType<typeof startAudio>>, 'tokenizer' | 'fallbackReason' | 'providers'>,
): void {
  const isOther = wanted !== 'auto' && wanted !== tokenizer.executionProvider;
  // The bundled one always runs on the processor: nothing to tell.
  const level = isOther ? 'warn' : tokenizer.name === BUNDLED_TOKENIZER ? 'debug' : 'info';
  logger[level](
    { tokenizer: tokenizer.id, providers },
    `the tokenizer runs on ${tokenizer.executionProvider}`,
  );
  if (fallbackReason !== null) {
    logger.warn({ reason: fallbackReason, tokenizer: tokenizer.id }, 'the bundled tokenizer runs instead');
  }
}
