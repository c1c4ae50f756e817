import type { Random } from '../seeded-random.ts';
import { boundaryNumber, joined, mutateBytes, randomBytes } from './mutate-bytes.ts';

interface Chunk {
  readonly id: string;
  readonly size: number;
  readonly body: Uint8Array;
}

const ids = [
  'fmt ',
  'data',
  'ds64',
  'fact',
  'LIST',
  'id3 ',
  'JUNK',
  'bext',
  'cue ',
  'fmt\u0000',
  '\u0000\u0000\u0000\u0000',
];
const containers = ['RIFF', 'RF64', 'BW64', 'RIFX', 'riff'];

/** Chunks that lie about their size, come twice, in another order or not at all, and formats that no recorder writes. */
export function mutateWav(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Uint8Array {
  if (random.chance(0.4)) return mutateBytes(bytes, random, { others });
  let chunks = chunksOf(bytes);
  for (let left = 1 + random.below(4); left > 0; left--) chunks = changed(chunks, random);
  const container = random.chance(0.8) ? 'RIFF' : random.pick(containers);
  return joined(
    letters(container),
    number(random.chance(0.8) ? bytes.length - 8 : boundaryNumber(random)),
    letters('WAVE'),
    ...chunks.map(written),
  );
}

function changed(chunks: readonly Chunk[], random: Random): Chunk[] {
  const copy = [...chunks];
  const at = random.below(copy.length);
  const chunk = copy[at];
  if (!chunk) return [{ id: 'data', size: 4, body: randomBytes(random, 4) }];
  switch (random.below(7)) {
    case 0:
      copy[at] = {
        ...chunk,
        size: random.chance(0.5) ? boundaryNumber(random) : chunk.size + random.below(9) - 4,
      };
      break;
    case 1:
      copy.splice(at, 1);
      break;
    case 2:
      copy.splice(random.below(copy.length + 1), 0, chunk);
      break;
    case 3:
      copy[at] = { ...chunk, id: random.pick(ids) };
      break;
    case 4:
      copy.splice(random.below(copy.length + 1), 0, {
        id: random.pick(ids),
        size: boundaryNumber(random),
        body: randomBytes(random, random.below(40)),
      });
      break;
    default: {
      const format = copy.findIndex(({ id }) => id === 'fmt ');
      const place = format === -1 ? at : format;
      copy[place] = { ...copy[place]!, body: strangeFormat(copy[place]!.body.slice(), random) };
    }
  }
  return copy;
}

/** Codec, channels, rate, block and bits, each from what the fields can say. */
function strangeFormat(body: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  if (body.length < 16) return body;
  const field = random.below(5);
  if (field === 0) view.setUint16(0, random.pick([0, 1, 2, 3, 6, 7, 17, 49, 85, 255, 0xfffe, 0xffff]), true);
  if (field === 1) view.setUint16(2, random.pick([0, 1, 2, 3, 64, 65, 255, 1_024, 65_535]), true);
  if (field === 2)
    view.setUint32(
      4,
      random.pick([0, 1, 999, 1_000, 8_000, 11_025, 191_999, 768_000, 768_001, 0x7fffffff, 0xffffffff]),
      true,
    );
  if (field === 3) view.setUint16(12, random.pick([0, 1, 2, 3, 8, 0xffff]), true);
  if (field === 4)
    view.setUint16(14, random.pick([0, 1, 7, 8, 9, 12, 16, 24, 32, 33, 64, 128, 0xffff]), true);
  return body;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    chunks.push({
      id: String.fromCharCode(...bytes.subarray(at, at + 4)),
      size,
      body: bytes.slice(at + 8, at + 8 + size),
    });
    at += 8 + size + (size % 2);
  }
  return chunks;
}

const written = ({ id, size, body }: Chunk): Uint8Array =>
  joined(letters(id), number(size), body, new Uint8Array(body.length % 2));

export const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function number(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
