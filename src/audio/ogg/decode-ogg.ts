import { AppError } from '../../errors.ts';
import type { ByteSource } from '../byte-source.ts';
import { assertChannelCount } from '../decoders/channel-limit.ts';
import type { DamageReport, Decode, DecodedBlock, DecodePlan, Unreadable } from '../decoders/decoder.ts';
import { identifyOggCodec, type OggCodec } from './ogg-codec.ts';
import { createOggLinkDecoder, type OggLinkDecoder } from './ogg-link-decoder.ts';
import { findOggPage, type OggPage, parseOggPage, readOggPages } from './ogg-pages.ts';

const searchBytes = 128 * 1024;

/** How to decode an Ogg file: the first Vorbis, Opus or FLAC stream in it, and those chained behind. */
export async function planOgg(source: ByteSource, startByte: number): Promise<DecodePlan | Unreadable> {
  const pages = pagesIn(await source.readAt(startByte, searchBytes));
  for (const page of pages) {
    const codec = page.isFirst ? identifyOggCodec(page.body) : null;
    if (!codec) continue;
    assertChannelCount(codec.channelCount);
    return {
      facts: {
        container: 'ogg',
        codec: codec.name,
        sampleRateHz: codec.sampleRateHz,
        channelCount: codec.channelCount,
        announcedDurationS: await findDurationS(source, page.serial, codec),
      },
      startByte,
      endByte: source.sizeBytes,
      decode: decodeOgg,
    };
  }
  return { unreadable: true, what: 'an Ogg file without Vorbis, Opus or FLAC sound' };
}

/** Pages that give no sound, one after another: pictures in the comments take a few hundred. */
const maxSilentPages = 8_192;
/** A stream chained to another lasts a second on the average, or its decoder would cost more than its sound. */
const freeLinks = 64;

const decodeOgg: Decode = async function* (bytes, report) {
  let link: OggLink | null = null;
  let silentPages = 0;
  let linkCount = 0;
  let decodedS = 0;
  function* blocks(block: DecodedBlock | null): Generator<DecodedBlock> {
    if (!block) return;
    silentPages = 0;
    decodedS += (block.channels[0]?.length ?? 0) / block.sampleRateHz;
    yield block;
  }
  try {
    for await (const page of readOggPages(bytes, report)) {
      if (page.isFirst) {
        // A chain: one complete stream behind another. First pages before any data are streams side by side.
        if (link?.hasData) {
          report.truncated('an Ogg stream without its last page');
          yield* blocks(await link.decoder.finish());
          link.decoder.free();
          link = null;
        }
        if (link === null && ++linkCount > freeLinks + decodedS) {
          throw new AppError('AUDIO_CORRUPT', 'The Ogg file is cut into too many streams.');
        }
        link ??= await startLink(page, report);
      }
      if (!link || page.serial !== link.serial) continue;
      link.hasData ||= !page.isFirst;
      if (++silentPages > maxSilentPages) {
        throw new AppError('AUDIO_CORRUPT', 'The Ogg file goes on for thousands of pages without sound.');
      }
      yield* blocks(await link.decoder.decodePage(page.bytes));
      if (!page.isLast) continue;
      yield* blocks(await link.decoder.finish());
      link.decoder.free();
      link = null;
    }
    if (!link) return;
    report.truncated('the Ogg stream has no last page');
    yield* blocks(await link.decoder.finish());
  } finally {
    link?.decoder.free();
  }
};

interface OggLink {
  readonly serial: number;
  readonly decoder: OggLinkDecoder;
  hasData: boolean;
}

async function startLink(page: OggPage, report: DamageReport): Promise<OggLink | null> {
  const codec = identifyOggCodec(page.body);
  if (!codec) return null;
  assertChannelCount(codec.channelCount);
  return { serial: page.serial, decoder: await createOggLinkDecoder(codec, report), hasData: false };
}

/** The last page's position tells the length, as far as the file is not cut off. */
async function findDurationS(source: ByteSource, serial: number, codec: OggCodec): Promise<number | null> {
  const tail = await source.readAt(Math.max(0, source.sizeBytes - searchBytes), searchBytes);
  const granules = pagesIn(tail).filter((page) => page.serial === serial && page.granule > 0);
  const last = granules.at(-1)?.granule;
  if (last === undefined || codec.sampleRateHz === 0) return null;
  return Math.max(0, last - codec.preSkip) / codec.sampleRateHz;
}

function pagesIn(bytes: Uint8Array): OggPage[] {
  const found: OggPage[] = [];
  for (let at = findOggPage(bytes, 0); at < bytes.length; ) {
    const page = parseOggPage(bytes.subarray(at));
    if (page === null) break;
    if (page !== 'not a page') found.push(page);
    at = findOggPage(bytes, page === 'not a page' ? at + 1 : at + page.bytes.length);
  }
  return found;
}
