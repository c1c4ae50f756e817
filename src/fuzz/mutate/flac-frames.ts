/** Check sums of FLAC, so that what was changed behind them is read all the same. */
export function crc8(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc;
}

export function crc16(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x8005) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}

/** A frame with both check sums put right; `headerBytes` counts the header's own. */
export function withChecksums(frame: Uint8Array, headerBytes: number): Uint8Array {
  const right = frame.slice();
  if (right.length < headerBytes + 2) return right;
  right[headerBytes - 1] = crc8(right.subarray(0, headerBytes - 1));
  const sum = crc16(right.subarray(0, -2));
  right.set([sum >> 8, sum & 0xff], right.length - 2);
  return right;
}

/** Length of the header of a frame, its check sum included, as its codes say. */
export function headerBytesOf(frame: Uint8Array): number {
  const [, , codes = 0, , first = 0] = frame;
  const numberBytes = first < 0x80 ? 1 : Math.max(1, Math.clz32(~(first << 24)));
  const sizeCode = codes >> 4;
  const rateCode = codes & 15;
  return (
    4 +
    numberBytes +
    (sizeCode === 6 ? 1 : sizeCode === 7 ? 2 : 0) +
    (rateCode === 12 ? 1 : rateCode > 12 ? 2 : 0) +
    1
  );
}

/** Sound as FLAC without compression: 16 bits, one channel, blocks of at most 4,096 samples. */
export function writeFlac(samples: Int16Array, sampleRateHz: number, blockSize = 1_024): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let start = 0; start + blockSize <= samples.length; start += blockSize) {
    frames.push(writeFrame(samples.subarray(start, start + blockSize), frames.length));
  }
  return [streamInfo(sampleRateHz, blockSize, frames.length * blockSize), ...frames];
}

function streamInfo(sampleRateHz: number, blockSize: number, sampleCount: number): Uint8Array {
  const bytes = new Uint8Array(42);
  bytes.set([0x66, 0x4c, 0x61, 0x43, 0x80, 0, 0, 34]);
  const view = new DataView(bytes.buffer);
  view.setUint16(8, blockSize);
  view.setUint16(10, blockSize);
  view.setBigUint64(18, (BigInt(sampleRateHz) << 44n) | (15n << 36n) | BigInt(sampleCount));
  return bytes;
}

/** `number` below 128. */
function writeFrame(samples: Int16Array, number: number): Uint8Array {
  // Size code 7: two bytes follow; rate and sample size as STREAMINFO says; one channel; a verbatim subframe.
  const header = [
    0xff,
    0xf8,
    0x70,
    0x00,
    number & 0x7f,
    (samples.length - 1) >> 8,
    (samples.length - 1) & 0xff,
    0,
  ];
  const frame = new Uint8Array(header.length + 1 + 2 * samples.length + 2);
  frame.set(header);
  frame[header.length] = 0x02;
  const view = new DataView(frame.buffer);
  for (const [index, sample] of samples.entries()) view.setInt16(header.length + 1 + 2 * index, sample);
  return withChecksums(frame, header.length);
}
