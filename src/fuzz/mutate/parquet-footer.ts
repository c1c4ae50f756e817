import { joined, repeated } from './mutate-bytes.ts';
import { letters } from './mutate-wav.ts';

/** A number as Thrift's compact protocol writes it, unsigned. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return Uint8Array.from([...bytes, rest]);
}

const zigzag = (value: number): Uint8Array => varint(value >= 0 ? 2 * value : -2 * value - 1);
const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
const field = (step: number, type: number, ...value: readonly Uint8Array[]): Uint8Array =>
  joined(Uint8Array.of((step << 4) | type), ...value);
const end = Uint8Array.of(0);
const text = (value: string): Uint8Array => joined(varint(value.length), letters(value));
const listOf = (type: number, size: number): Uint8Array => joined(Uint8Array.of(0xf0 | type), varint(size));

/** An element of a schema that says it has so many children. */
const element = (name: string, childCount: number): Uint8Array =>
  joined(field(4, BINARY, text(name)), field(1, I32, zigzag(childCount)), end);

const metadata = (schema: readonly Uint8Array[], groups: Uint8Array): Uint8Array =>
  joined(
    field(1, I32, zigzag(1)),
    field(1, LIST, listOf(STRUCT, schema.length), ...schema),
    field(1, I64, zigzag(0)),
    field(1, LIST, groups),
    end,
  );

const noGroups = Uint8Array.of(STRUCT);

/** Footers of a few bytes that ask for memory, time or depth without end. */
export const hostileFooter: readonly { readonly name: string; readonly footer: () => Uint8Array }[] = [
  {
    name: 'a schema of 2 billion children',
    footer: () => metadata([element('root', 2), element('id', 2_000_000_000), element('a', 0)], noGroups),
  },
  {
    name: 'a root of 2 billion children',
    footer: () => metadata([element('root', 2_000_000_000), element('a', 2_000_000_000)], noGroups),
  },
  {
    name: 'a schema 50,000 levels deep',
    footer: () =>
      metadata([element('root', 1), ...Array<Uint8Array>(50_000).fill(element('a', 1))], noGroups),
  },
  {
    name: 'a number of 300,000 bytes',
    footer: () =>
      joined(
        field(1, I32, zigzag(1)),
        field(2, I64, new Uint8Array(300_000).fill(0xff), Uint8Array.of(1)),
        end,
      ),
  },
  { name: 'a list of 2 billion things', footer: () => field(2, LIST, listOf(STRUCT, 2_000_000_000)) },
  {
    name: 'a list of 2 billion truths',
    footer: () => joined(field(2, LIST, listOf(1, 2_000_000_000)), new Uint8Array(10_000)),
  },
  { name: 'lists 100,000 levels deep', footer: () => repeated(Uint8Array.of(0x29, 0x19), 100_000) },
  { name: 'structs 100,000 levels deep', footer: () => repeated(Uint8Array.of(0x1c), 100_000) },
  { name: 'a text of 2 GB', footer: () => joined(field(1, BINARY, varint(2_000_000_000))) },
  {
    name: 'a group of 2 billion rows',
    footer: () =>
      metadata(
        [element('root', 1), element('id', 0)],
        joined(
          listOf(STRUCT, 1),
          field(1, LIST, noGroups),
          field(1, I64, zigzag(1)),
          field(1, I64, zigzag(2_000_000_000)),
          end,
        ),
      ),
  },
];
