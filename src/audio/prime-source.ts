import type { AudioSource } from './audio-source.ts';
import type { CollectedDamage, DecodeProgress } from './decode-progress.ts';
import { tolerableShortfallS } from './decode-to-mono.ts';
import type { HeaderFacts } from './decoders/decoder.ts';

export interface OpenedParts {
  readonly facts: HeaderFacts;
  readonly decoder: AudioSource['decoder'];
  readonly pcm: AsyncGenerator<Float32Array>;
  readonly progress: DecodeProgress;
  readonly damage: CollectedDamage;
  /** Lets go of file and process; may be called twice. */
  release(): Promise<void>;
}

/** Decodes the first block, which shows most failures, and hands out a source that begins with it. */
export async function primeSource(parts: OpenedParts): Promise<AudioSource> {
  const { facts, decoder, pcm, progress, damage, release } = parts;
  const warnings: string[] = [];
  const close = async () => {
    await pcm.return(undefined);
    await release();
  };
  let first: IteratorResult<Float32Array>;
  try {
    first = await pcm.next();
  } catch (error) {
    await close();
    throw error;
  }
  const read = async function* (): AsyncGenerator<Float32Array> {
    try {
      for (let next = first; !next.done; next = await pcm.next()) yield next.value;
      warnings.push(...damage.toWarnings(), ...shortfallWarning(facts, progress, damage));
    } finally {
      await close();
    }
  };
  return {
    facts: {
      ...facts,
      sampleRateHz: facts.sampleRateHz ?? progress.sampleRateHz ?? 0,
      channelCount: facts.channelCount ?? progress.channelCount ?? 0,
    },
    decoder,
    pcm: read(),
    warnings,
    close,
  };
}

/** A header that promises more than came, where the decoder noticed nothing. */
function shortfallWarning(facts: HeaderFacts, progress: DecodeProgress, damage: CollectedDamage): string[] {
  const announcedS = facts.announcedDurationS;
  const isKnown = damage.damagedCount > 0 || damage.isTruncated;
  if (announcedS === null || isKnown || announcedS - progress.decodedS <= tolerableShortfallS) return [];
  return [
    `The header announces ${announcedS.toFixed(1)} s, the file holds ${progress.decodedS.toFixed(1)} s.`,
  ];
}
