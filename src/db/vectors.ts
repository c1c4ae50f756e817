/** Text of a `vector` or `halfvec` value. Throws RangeError on a number that is not finite. */
export function encodeVector(values: ArrayLike<number>): string {
  let text = '[';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) text += ',';
    text += finite(values[i]!);
  }
  return `${text}]`;
}

/**
 * Text of a `sparsevec` value; zeros are left out. Indices count from 1, as PostgreSQL wants them.
 * @param width the width of the column, by default the length of the array
 */
export function encodeSparseVector(values: ArrayLike<number>, width = values.length): string {
  const elements: string[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = finite(values[i]!);
    // pgvector stores float4: what underflows there would be a zero, which it refuses in sparse text.
    if (Math.fround(value) !== 0) elements.push(`${i + 1}:${value}`);
  }
  return `{${elements.join(',')}}/${width}`;
}

/** Numbers of a `vector` or `halfvec` text. */
export function decodeVector(text: string): Float32Array {
  if (text === '[]') return new Float32Array(0);
  return Float32Array.from(text.slice(1, -1).split(','), Number);
}

/** All numbers of a `sparsevec` text, zeros included. */
export function decodeSparseVector(text: string): Float32Array {
  const [elements = '', width = '0'] = text.slice(1).split('}/');
  const values = new Float32Array(Number(width));
  if (elements === '') return values;
  for (const element of elements.split(',')) {
    const colon = element.indexOf(':');
    values[Number(element.slice(0, colon)) - 1] = Number(element.slice(colon + 1));
  }
  return values;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`A vector cannot hold ${value}.`);
  return value;
}
