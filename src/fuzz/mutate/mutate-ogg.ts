import { findOggPage, parseOggPage } from '../../audio/ogg/ogg-pages.ts';
import type { Random } from '../seeded-random.ts';
import { joined, mutateBytes } from './mutate-bytes.ts';

/** Pages changed, moved, doubled and taken from other streams, mostly with their check sums put right. */
export function mutateOgg(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.25)) return mutateBytes(bytes, random, { others });
  const pages = pagesOf(bytes);
  for (let left = 1 + random.below(5); left > 0 && pages.length > 0; left--) {
    const at = random.below(random.chance(0.5) ? Math.min(3, pages.length) : pages.length);
    const page = pages[at]!;
    switch (random.below(7)) {
      case 0:
        pages.splice(at, 1);
        break;
      case 1:
        pages.splice(random.below(pages.length + 1), 0, page);
        break;
      case 2: {
        const foreign = pagesOf(random.pick(others));
        if (foreign.length > 0) pages.splice(random.below(pages.length + 1), 0, random.pick(foreign));
        break;
      }
      default: {
        const changed = random.chance(0.4) ? strangeHeader(page.slice(), random) : strangeBody(page, random);
        pages[at] = random.chance(0.9) ? withOggChecksum(changed) : changed;
      }
    }
  }
  return joined(...pages);
}

function strangeHeader(page: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(page.buffer);
  switch (random.below(5)) {
    case 0:
      page[5] = random.below(8);
      break;
    case 1:
      view.setBigInt64(6, random.pick([-1n, 0n, 1n, 2n ** 31n, 2n ** 62n, -(2n ** 63n)]), true);
      break;
    case 2:
      view.setUint32(14, random.below(2 ** 31), true);
      break;
    case 3:
      view.setUint32(18, random.pick([0, 1, 2, 0xffffffff]), true);
      break;
    default:
      // The table of packet lengths: other packets in the same bytes.
      if (page[26]! > 0)
        page[27 + random.below(page[26]!)] = random.pick([0, 1, 254, 255, random.below(256)]);
  }
  return page;
}

function strangeBody(page: Uint8Array, random: Random): Uint8Array {
  const start = 27 + page[26]!;
  const body = page.slice(start);
  for (let left = 1 + random.below(4); left > 0 && body.length > 0; left--) {
    const at = random.below(random.chance(0.6) ? Math.min(body.length, 48) : body.length);
    body[at] = random.pick([0, 1, 0x7f, 0x80, 0xff, body[at]! ^ (1 << random.below(8)), random.below(256)]);
  }
  return joined(page.subarray(0, start), body);
}

export function pagesOf(bytes: Uint8Array): Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (let at = findOggPage(bytes, 0); at < bytes.length; ) {
    const page = parseOggPage(bytes.subarray(at));
    if (page === null) break;
    if (page !== 'not a page') pages.push(page.bytes.slice());
    at = findOggPage(bytes, page === 'not a page' ? at + 1 : at + page.bytes.length);
  }
  return pages;
}

/** A page of packets that begin and end on it. */
export function writeOggPage(
  packets: readonly Uint8Array[],
  {
    serial,
    sequence,
    granule,
    flags,
  }: { readonly serial: number; readonly sequence: number; readonly granule: bigint; readonly flags: number },
): Uint8Array {
  const lacing = packets.flatMap(({ length }) => [
    ...Array<number>(Math.floor(length / 255)).fill(255),
    length % 255,
  ]);
  const header = new Uint8Array(27 + lacing.length);
  header.set([0x4f, 0x67, 0x67, 0x53, 0, flags]);
  const view = new DataView(header.buffer);
  view.setBigInt64(6, granule, true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  header[26] = lacing.length;
  header.set(lacing, 27);
  return withOggChecksum(joined(header, ...packets));
}

export function withOggChecksum(page: Uint8Array): Uint8Array {
  const right = page.slice();
  const view = new DataView(right.buffer);
  if (right.length < 27) return right;
  view.setUint32(22, 0, true);
  let crc = 0;
  for (const byte of right) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  view.setUint32(22, crc >>> 0, true);
  return right;
}
