import { AppError } from '../../errors.ts';
import type { ByteSource } from '../byte-source.ts';
import { parseWavFormat, type WavFormat } from './wav-format.ts';

export interface WavLayout {
  readonly format: WavFormat;
  readonly dataStart: number;
  /** Never beyond the file's end. */
  readonly dataEnd: number;
  /** True when the header announces more data than the file has. */
  readonly isCutOff: boolean;
}

/** A file of more chunks than this in front of its samples is not read: each costs a read. */
const maxChunks = 4096;
/** What recorders write that cannot go back to fill in the size: the samples run to the file's end. */
const unknownSizes = new Set([0, 0xffffffff, 0xfffffffe, 0x7fffffff, 0x7ffffffe]);

/** Whether these first bytes open a RIFF, RF64 or BW64 file of kind WAVE. */
export function isWav(head: Uint8Array): boolean {
  return ['RIFF', 'RF64', 'BW64'].includes(fourLetters(head, 0)) && fourLetters(head, 8) === 'WAVE';
}

/**
 * Finds format and samples. Own code: no kept library parses WAV as a stream, they all want the whole file.
 * Throws AUDIO_CORRUPT without a usable `fmt ` chunk, AUDIO_EMPTY without samples.
 */
export async function readWavLayout(source: ByteSource, startByte: number): Promise<WavLayout> {
  let format: WavFormat | null = null;
  let data: { start: number; size: number } | null = null;
  let longSize: number | null = null;
  let offset = startByte + 12;

  for (let count = 0; count < maxChunks && !(format && data); count++) {
    const head = await source.readAt(offset, 8);
    if (head.length < 8) break;
    const id = fourLetters(head, 0);
    let size = littleEndian(head, 4);
    const body = offset + 8;
    if (id === 'fmt ') format = parseWavFormat(await source.readAt(body, Math.min(size, 64)));
    if (id === 'ds64') longSize = await readLongSize(source, body);
    if (id === 'data') {
      // RF64 keeps the true size in its ds64 chunk and writes 0xFFFFFFFF here.
      if (size === 0xffffffff && longSize !== null) size = longSize;
      data = { start: body, size };
      if (!format && unknownSizes.has(size)) break;
    }
    offset = body + size + (await paddingAfter(source, body + size, size));
  }

  if (!format)
    throw new AppError('AUDIO_CORRUPT', 'This WAV file has no readable description of its samples.');
  if (!data || data.start >= source.sizeBytes)
    throw new AppError('AUDIO_EMPTY', 'This WAV file holds no samples.');
  return { format, dataStart: data.start, ...(await findDataEnd(source, data)) };
}

async function findDataEnd(source: ByteSource, data: { start: number; size: number }) {
  const announcedEnd = data.start + data.size;
  if (!unknownSizes.has(data.size) || (data.size > 0 && announcedEnd <= source.sizeBytes)) {
    const isCutOff = announcedEnd > source.sizeBytes;
    return { dataEnd: Math.min(announcedEnd, source.sizeBytes), isCutOff };
  }
  // An honest empty file goes on with another chunk; one whose size was never filled in goes on with samples.
  const next = fourLetters(await source.readAt(data.start, 4), 0);
  const isEmpty = data.size === 0 && ['LIST', 'id3 ', 'ID3 ', 'fact', 'bext', 'cue ', 'JUNK'].includes(next);
  return { dataEnd: isEmpty ? data.start : source.sizeBytes, isCutOff: false };
}

async function readLongSize(source: ByteSource, body: number): Promise<number | null> {
  const bytes = await source.readAt(body, 16);
  if (bytes.length < 16) return null;
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(8, true));
}

/** Chunks of odd size are followed by a zero byte, which some writers forget. */
async function paddingAfter(source: ByteSource, end: number, size: number): Promise<number> {
  if (size % 2 === 0) return 0;
  const [next] = await source.readAt(end, 1);
  return next === undefined || next === 0 ? 1 : 0;
}

function fourLetters(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

function littleEndian(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(offset, true);
}
