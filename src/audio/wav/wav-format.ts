/** How one sample lies in the file. */
export type SampleKind = 'u8' | 's16' | 's24' | 's24in32' | 's32' | 'f32' | 'f64' | 'alaw' | 'mulaw';

export interface WavFormat {
  /** What the format tag says, whether or not we read it: `pcm_s16le`, `adpcm_ms`, `mp3`, ... */
  readonly codec: string;
  /** Null where the codec is not one of plain samples. */
  readonly sampleKind: SampleKind | null;
  readonly channelCount: number;
  readonly sampleRateHz: number;
  /** Bytes of one sample of every channel together. */
  readonly frameBytes: number;
}

export const sampleBytes: Readonly<Record<SampleKind, number>> = {
  u8: 1,
  alaw: 1,
  mulaw: 1,
  s16: 2,
  s24: 3,
  s24in32: 4,
  s32: 4,
  f32: 4,
  f64: 8,
};

const codecNames: Readonly<Record<SampleKind, string>> = {
  u8: 'pcm_u8',
  s16: 'pcm_s16le',
  s24: 'pcm_s24le',
  s24in32: 'pcm_s24in32le',
  s32: 'pcm_s32le',
  f32: 'pcm_f32le',
  f64: 'pcm_f64le',
  alaw: 'pcm_alaw',
  mulaw: 'pcm_mulaw',
};

const otherCodecs: Readonly<Record<number, string>> = {
  2: 'adpcm_ms',
  17: 'adpcm_ima_wav',
  20: 'g723_1',
  34: 'truespeech',
  49: 'gsm_ms',
  69: 'g726',
  80: 'mp2',
  85: 'mp3',
  255: 'aac',
  353: 'wmav2',
};

const tags = { pcm: 1, float: 3, alaw: 6, mulaw: 7, extensible: 0xfffe };

/** Reads a `fmt ` chunk's body; null when it is too short to be one. */
export function parseWavFormat(body: Uint8Array): WavFormat | null {
  if (body.length < 16) return null;
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  const outerTag = view.getUint16(0, true);
  // WAVE_FORMAT_EXTENSIBLE: the true tag is the first two bytes of the sub-format's GUID.
  const tag = outerTag === tags.extensible && body.length >= 26 ? view.getUint16(24, true) : outerTag;
  const channelCount = view.getUint16(2, true);
  const blockAlign = view.getUint16(12, true);
  const bits = view.getUint16(14, true);
  const fromBlock = channelCount > 0 && blockAlign % channelCount === 0 ? blockAlign / channelCount : 0;
  const sampleKind = kindOf(tag, bits, fromBlock);
  return {
    codec: sampleKind ? codecNames[sampleKind] : (otherCodecs[tag] ?? `wav_format_0x${tag.toString(16)}`),
    sampleKind,
    channelCount,
    sampleRateHz: view.getUint32(4, true),
    frameBytes: sampleKind ? sampleBytes[sampleKind] * channelCount : Math.max(1, blockAlign),
  };
}

function kindOf(tag: number, bits: number, bytesFromBlock: number): SampleKind | null {
  if (tag === tags.alaw) return 'alaw';
  if (tag === tags.mulaw) return 'mulaw';
  const bytes = Math.ceil(bits / 8);
  if (tag === tags.float) return bytes === 4 ? 'f32' : bytes === 8 ? 'f64' : null;
  if (tag !== tags.pcm) return null;
  // 24 bits announced but four bytes a sample: the value is in the low three.
  if (bytes === 3 && bytesFromBlock === 4) return 's24in32';
  return ([null, 'u8', 's16', 's24', 's32'] as const)[bytes] ?? null;
}
