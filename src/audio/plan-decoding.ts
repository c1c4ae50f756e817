import type { ByteSource } from './byte-source.ts';
import { planMpeg } from './decoders/decode-mpeg.ts';
import type { DecodePlan, Unreadable } from './decoders/decoder.ts';
import { planFlac } from './flac/decode-flac.ts';
import { planOgg } from './ogg/decode-ogg.ts';
import { planWav } from './wav/decode-wav.ts';
import { isWav } from './wav/wav-layout.ts';

/** First bytes of containers that may carry MPEG frames somewhere inside, and are not MPEG streams. */
const foreignStarts: readonly (readonly [offset: number, bytes: string])[] = [
  [0, 'RIFF'],
  [0, 'RIFX'],
  [0, 'FORM'],
  [4, 'ftyp'],
  [4, 'moov'],
  [4, 'mdat'],
  [0, '\x30\x26\xb2\x75'],
  [0, '\x1a\x45\xdf\xa3'],
  [0, 'caff'],
  [0, 'wvpk'],
  [0, 'MAC '],
  [0, 'riff'],
  [0, 'FLV'],
  [0, '#!AMR'],
  [0, 'NIST_1A'],
  [0, '.snd'],
];

/** AAC frames begin like MPEG frames, with the layer that does not exist. */
function isAdts([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf0;
}

const maxTags = 16;

/** Recognises a file by its bytes, never by its name. Throws what the WAV header reader throws. */
export async function planDecoding(source: ByteSource): Promise<DecodePlan | Unreadable> {
  const start = await skipId3(source);
  const head = await source.readAt(start, 16);
  const text = String.fromCharCode(...head);
  if (isWav(head)) return planWav(source, start);
  if (text.startsWith('fLaC')) return planFlac(source, start);
  if (text.startsWith('OggS')) return planOgg(source, start);
  const isForeign = foreignStarts.some(([offset, bytes]) => text.startsWith(bytes, offset)) || isAdts(head);
  return (isForeign ? null : await planMpeg(source, start)) ?? { unreadable: true, what: null };
}

/** The first byte behind any ID3v2 tags, which may stand in front of every format. */
async function skipId3(source: ByteSource): Promise<number> {
  let offset = 0;
  for (let count = 0; count < maxTags; count++) {
    const head = await source.readAt(offset, 10);
    const [i, d, three, , , flags = 0, s0 = 0, s1 = 0, s2 = 0, s3 = 0] = head;
    if (head.length < 10 || i !== 0x49 || d !== 0x44 || three !== 0x33) break;
    const bodyBytes = ((s0 & 0x7f) << 21) | ((s1 & 0x7f) << 14) | ((s2 & 0x7f) << 7) | (s3 & 0x7f);
    const next = offset + 10 + bodyBytes + (flags & 0x10 ? 10 : 0);
    // A tag that claims to be longer than the file: the audio is looked for right behind its header.
    offset = next < source.sizeBytes ? next : offset + 10;
  }
  return offset;
}
