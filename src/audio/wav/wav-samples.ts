import { type SampleKind, sampleBytes } from './wav-format.ts';

/** Sample `index` of the file's bytes as a number around -1..1. */
type ReadSample = (view: DataView, byteOffset: number) => number;

const readers: Readonly<Record<SampleKind, ReadSample>> = {
  u8: (view, at) => (view.getUint8(at) - 128) / 128,
  s16: (view, at) => view.getInt16(at, true) / 32_768,
  s24: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608,
  s24in32: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8_388_608,
  s32: (view, at) => view.getInt32(at, true) / 2_147_483_648,
  f32: (view, at) => view.getFloat32(at, true),
  f64: (view, at) => view.getFloat64(at, true),
  alaw: (view, at) => alawTable[view.getUint8(at)]!,
  mulaw: (view, at) => mulawTable[view.getUint8(at)]!,
};

const alawTable = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = code ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const mantissa = ((bits & 15) << 4) + 8;
  const magnitude = exponent === 0 ? mantissa : (mantissa + 256) << (exponent - 1);
  return (bits & 0x80 ? magnitude : -magnitude) / 32_768;
});

const mulawTable = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = ~code & 0xff;
  const magnitude = ((((bits & 15) << 3) + 132) << ((bits >> 4) & 7)) - 132;
  return (bits & 0x80 ? -magnitude : magnitude) / 32_768;
});

/** Splits interleaved bytes, a whole number of frames, into channels. */
export function toChannels(bytes: Uint8Array, kind: SampleKind, channelCount: number): Float32Array[] {
  const width = sampleBytes[kind];
  const frameBytes = width * channelCount;
  const frameCount = Math.floor(bytes.length / frameBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const read = readers[kind];
  return Array.from({ length: channelCount }, (_, channel) => {
    const samples = new Float32Array(frameCount);
    for (let i = 0, at = channel * width; i < frameCount; i++, at += frameBytes) samples[i] = read(view, at);
    return samples;
  });
}
