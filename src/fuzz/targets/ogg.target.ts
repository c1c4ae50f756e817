import { joined, repeated } from '../mutate/mutate-bytes.ts';
import { mutateOgg, pagesOf, writeOggPage } from '../mutate/mutate-ogg.ts';
import { letters } from '../mutate/mutate-wav.ts';
import { readSamples } from '../sample-files.ts';
import { audioTarget } from './audio-target.ts';

/** The first pages of a stream, a second or two of sound. */
const beginning = (bytes: Uint8Array, maxBytes: number): Uint8Array => {
  let kept = 0;
  const pages = pagesOf(bytes).filter((page, index) => {
    kept += page.length;
    return index < 4 || kept <= maxBytes;
  });
  return joined(...pages);
};

/** The first packet of an Opus stream of any number of channels. */
export function opusHead(channels: number): Uint8Array {
  const family = channels > 2 ? 255 : 0;
  const table = family === 0 ? [] : [channels, 0, ...Array.from({ length: channels }, (_, index) => index)];
  return joined(
    letters('OpusHead'),
    Uint8Array.of(1, channels, 0, 0, 0x80, 0xbb, 0, 0, 0, 0, family, ...table),
  );
}

const opusTags = joined(letters('OpusTags'), new Uint8Array(8));
const page = (packets: readonly Uint8Array[], serial: number, sequence: number, flags: number) =>
  writeOggPage(packets, { serial, sequence, granule: flags === 2 ? 0n : 960n * BigInt(sequence), flags });

/** A stream that is over with its second page, again and again. */
export const shortLinks = (count: number): Uint8Array =>
  joined(
    ...Array.from({ length: count }, (_, index) =>
      joined(
        page([opusHead(1)], index, 0, 2),
        page([opusTags], index, 1, 0),
        page([Uint8Array.of(0x08)], index, 2, 4),
      ),
    ),
  );

/** Pages with no packet, which are nothing but work. */
export const emptyPages = (count: number): Uint8Array =>
  joined(page([opusHead(1)], 1, 0, 2), page([opusTags], 1, 1, 0), repeated(page([], 1, 2, 0), count));

export const oggTarget = audioTarget({
  name: 'ogg',
  what: 'Ogg Opus, Vorbis: pages with right check sums',
  shortCases: 500,
  seeds: () => [
    ...readSamples('.opus', 3).map((bytes) => beginning(bytes, 9_000)),
    ...readSamples('.ogg', 3).map((bytes) => beginning(bytes, 14_000)),
  ],
  mutate: mutateOgg,
  bombs: [
    {
      name: 'Opus of 255 channels',
      bytes: () =>
        joined(
          page([opusHead(255)], 1, 0, 2),
          page([opusTags], 1, 1, 0),
          ...Array.from({ length: 40 }, (_, index) =>
            page([repeated(Uint8Array.of(0x1b, 0), 255)], 1, 2 + index, 0),
          ),
        ),
    },
    {
      name: 'packets of one byte, 120 ms each',
      bytes: () =>
        joined(
          page([opusHead(2)], 1, 0, 2),
          page([opusTags], 1, 1, 0),
          ...Array.from({ length: 60 }, (_, index) =>
            page(Array<Uint8Array>(250).fill(Uint8Array.of(0x1b)), 1, 2 + index, 0),
          ),
        ),
    },
    { name: '3,000 streams one behind another', bytes: () => shortLinks(3_000) },
    { name: '100,000 pages without a packet', bytes: () => emptyPages(100_000) },
    { name: '60,000 marks of a page', bytes: () => repeated(letters('OggS'), 60_000) },
    {
      name: 'first pages only',
      bytes: () => joined(...Array.from({ length: 5_000 }, (_, index) => page([opusHead(1)], index, 0, 2))),
    },
  ],
});
