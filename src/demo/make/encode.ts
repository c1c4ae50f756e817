import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import { workRateHz } from './signal.ts';
import { withScratchFolder } from './sound-tools.ts';
import { writeWav } from './wav.ts';

interface Encoding {
  readonly codec: 'pcm_s16le' | 'mp3' | 'flac' | 'vorbis' | 'opus';
  readonly sampleRateHz: number;
  readonly kilobitsPerSecond?: number;
}

/** How a file of each format is written; a mix on purpose. Opus always decodes at 48 kHz. */
const encodings = {
  'wav-8k': { codec: 'pcm_s16le', sampleRateHz: 8000 },
  'wav-16k': { codec: 'pcm_s16le', sampleRateHz: 16000 },
  'flac-8k': { codec: 'flac', sampleRateHz: 8000 },
  'flac-16k': { codec: 'flac', sampleRateHz: 16000 },
  'mp3-32k': { codec: 'mp3', sampleRateHz: 16000, kilobitsPerSecond: 32 },
  'mp3-40k': { codec: 'mp3', sampleRateHz: 24000, kilobitsPerSecond: 40 },
  'mp3-48k': { codec: 'mp3', sampleRateHz: 44100, kilobitsPerSecond: 48 },
  'mp3-64k': { codec: 'mp3', sampleRateHz: 44100, kilobitsPerSecond: 64 },
  'vorbis-8k': { codec: 'vorbis', sampleRateHz: 8000, kilobitsPerSecond: 20 },
  'vorbis-16k': { codec: 'vorbis', sampleRateHz: 16000, kilobitsPerSecond: 32 },
  'vorbis-22k': { codec: 'vorbis', sampleRateHz: 22050, kilobitsPerSecond: 36 },
  'stereo-vorbis': { codec: 'vorbis', sampleRateHz: 44100, kilobitsPerSecond: 72 },
  'opus-16k': { codec: 'opus', sampleRateHz: 48000, kilobitsPerSecond: 16 },
  'opus-20k': { codec: 'opus', sampleRateHz: 48000, kilobitsPerSecond: 20 },
  'opus-24k': { codec: 'opus', sampleRateHz: 48000, kilobitsPerSecond: 24 },
} as const satisfies Record<string, Encoding>;

export type AudioFormat = keyof typeof encodings;

const extensions = { pcm_s16le: '.wav', mp3: '.mp3', flac: '.flac', vorbis: '.ogg', opus: '.opus' } as const;

export function encodingOf(format: AudioFormat): Encoding & { readonly extension: string } {
  const encoding = encodings[format];
  return { ...encoding, extension: extensions[encoding.codec] };
}

/** Writes samples at the working rate as a file of the format. No dates, no random serial numbers. */
export function encodeFile(path: string, channels: readonly Float32Array[], format: AudioFormat): void {
  const { codec, sampleRateHz, kilobitsPerSecond }: Encoding = encodings[format];
  const bitrate = String(kilobitsPerSecond);
  withScratchFolder((folder) => {
    const full = join(folder, 'full.wav');
    const source = codec === 'pcm_s16le' ? path : join(folder, 'source.wav');
    writeWav(full, channels, workRateHz);
    runTool('sox', ['-R', '-D', '-G', full, '-b', '16', source, 'rate', String(sampleRateHz)]);
    if (codec === 'flac') runTool('flac', ['--silent', '--force', '-8', '--no-padding', '-o', path, source]);
    if (codec === 'mp3') {
      // At a constant bitrate this low the header that tells players the encoder's delay (69 ms at 16 kHz)
      // finds no room, and every time of the manifest would be wrong by it; an average bitrate has it.
      const rate = ['--abr', bitrate, '--resample', String(sampleRateHz / 1000)];
      runTool('lame', ['--silent', ...rate, '--noreplaygain', source, path]);
    }
    if (codec === 'vorbis') {
      runTool('oggenc', ['--quiet', '--serial', '1', '--bitrate', bitrate, '-o', path, source]);
    }
    if (codec === 'opus') {
      const voice = ['--bitrate', bitrate, '--vbr', '--padding', '0', '--serial', '1'];
      runTool('opusenc', ['--quiet', ...voice, source, path]);
    }
  });
}
