import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTensorTable } from '../../../../src/inference/safetensors/tensor-table.ts';

function parse(header: unknown, fileBytes: number) {
  const text = typeof header === 'string' ? header : JSON.stringify(header);
  return parseTensorTable(Buffer.from(text), 100, fileBytes, (problem) => new Error(problem));
}

const entry = (shape: number[], data_offsets: number[], dtype = 'F32') => ({ dtype, shape, data_offsets });

test('offsets become positions in the file, metadata is left out', () => {
  const table = parse(
    { __metadata__: { format: 'pt' }, b: entry([3], [8, 14], 'BF16'), a: entry([2, 1], [0, 8]) },
    114,
  );
  assert.deepEqual([...table].sort(), [
    ['a', { dtype: 'F32', shape: [2, 1], byteOffset: 100, byteLength: 8 }],
    ['b', { dtype: 'BF16', shape: [3], byteOffset: 108, byteLength: 6 }],
  ]);
});

describe('a header is refused when', () => {
  const cases: [name: string, header: unknown, fileBytes: number, message: RegExp][] = [
    ['it is not JSON', '{"a":', 100, /not JSON$/],
    ['it is a list', [], 100, /not a JSON object/],
    ['an entry lacks its shape', { a: { dtype: 'F32', data_offsets: [0, 4] } }, 104, /entry of tensor a/],
    ['a shape is negative', { a: entry([-1], [0, 4]) }, 104, /entry of tensor a is malformed/],
    ['an element type is unknown', { a: entry([1], [0, 4], 'F99') }, 104, /unknown element type F99/],
    ['shape and span differ', { a: entry([2], [0, 4]) }, 104, /\[2\] F32 needs 8 bytes, its entry spans 4/],
    ['tensors overlap', { a: entry([2], [0, 8]), b: entry([1], [4, 8]) }, 108, /tensor b starts at byte 104/],
    [
      'there is a gap',
      { a: entry([1], [0, 4]), b: entry([1], [8, 12]) },
      112,
      /starts at byte 108, expected 104/,
    ],
    ['the file is shorter', { a: entry([1], [0, 4]) }, 103, /truncated: expected 104 bytes, found 103/],
    ['the file is longer', { a: entry([1], [0, 4]) }, 105, /longer than its header says/],
  ];
  for (const [name, header, fileBytes, message] of cases) {
    test(name, () => {
      assert.throws(() => parse(header, fileBytes), { message });
    });
  }
});
