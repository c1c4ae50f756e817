import { AppError } from '../errors.ts';
import type { ExecutionProvider } from '../inference/tokenizer.ts';
import type { TokenizerSettings } from './audio-tasks.ts';

export type ProviderSetting = 'auto' | ExecutionProvider;

/** What became of one provider. */
export interface ProviderState {
  readonly provider: ExecutionProvider;
  readonly used: boolean;
  /** Why it is not used; null for the one that is. */
  readonly reason: string | null;
}

export interface ProviderChoice {
  readonly used: ExecutionProvider;
  /** One a provider, in the order in which they are tried. */
  readonly providers: readonly ProviderState[];
}

export interface ChoiceOptions {
  readonly setting: ProviderSetting;
  /** Run on the processor when a provider asked for by name does not work. */
  readonly fallback: boolean;
  /** Null when the provider works with this tokenizer, else why not. */
  readonly probe: (settings: TokenizerSettings) => Promise<string | null>;
  readonly hasGpuSigns: () => Promise<boolean>;
}

/** Whether a tokenizer gains from a GPU; the bundled one takes 3 ms of a processor for a second of sound. */
const runsOnGpu = (tokenizerName: string): boolean => tokenizerName !== 'phonograph-base';

const order = ['cuda', 'webgpu', 'cpu'] as const;

/**
 * Finds what runs the tokenizer: the first of CUDA, WebGPU and processor whose tokens are right, or the one asked for.
 * Throws MODEL_UNAVAILABLE when that one does not work and nothing may stand in for it.
 */
export async function chooseProvider(
  tokenizer: TokenizerSettings,
  { setting, fallback, probe, hasGpuSigns }: ChoiceOptions,
): Promise<ProviderChoice> {
  const mayProbe = runsOnGpu(tokenizer.name) && (setting !== 'auto' || (await hasGpuSigns()));
  const reasons = new Map<ExecutionProvider, string>();
  let used: ExecutionProvider | null = null;
  for (const provider of order) {
    const reason =
      (used && `${used} comes first.`) ??
      unasked(tokenizer, provider, setting, mayProbe) ??
      (provider === 'cpu' ? null : await probe({ ...tokenizer, executionProvider: provider }));
    if (reason === null) used = provider;
    else reasons.set(provider, reason);
  }
  if (used === null) {
    const reason = reasons.get(setting as ExecutionProvider) ?? '';
    if (!fallback && runsOnGpu(tokenizer.name)) {
      throw new AppError(
        'MODEL_UNAVAILABLE',
        `It cannot run on ${setting}. ${reason} PHONOGRAPH_EXECUTION_PROVIDER=auto takes what works.`,
      );
    }
    used = 'cpu';
  }
  const chosen = used;
  return {
    used: chosen,
    providers: order.map((provider) => ({
      provider,
      used: provider === chosen,
      reason: provider === chosen ? null : (reasons.get(provider) ?? null),
    })),
  };
}

/** Why a provider is not even tried, or null. */
function unasked(
  { name }: TokenizerSettings,
  provider: ExecutionProvider,
  setting: ProviderSetting,
  mayProbe: boolean,
): string | null {
  if (provider !== 'cpu' && !runsOnGpu(name)) return `${name} is small and runs on the processor only.`;
  if (setting !== 'auto' && setting !== provider) return `PHONOGRAPH_EXECUTION_PROVIDER asks for ${setting}.`;
  return provider === 'cpu' || mayProbe ? null : 'This machine shows no sign of a GPU.';
}
