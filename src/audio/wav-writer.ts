/** A file's size is a 32-bit number in this header; audio beyond it gets the size that means "to the end". */
const unknownSize = 0xffffffff;

/**
 * The 44 bytes in front of interleaved little-endian samples of a WAV file.
 * `sampleCount` is per channel; more than 4 GiB of samples are announced as "to the end of the file".
 */
export function wavHeader(
  sampleCount: number,
  sampleRateHz: number,
  channelCount: number,
  sampleKind: 'f32' | 's16',
): Uint8Array {
  const bytesPerSample = sampleKind === 'f32' ? 4 : 2;
  const frameBytes = bytesPerSample * channelCount;
  const dataBytes = sampleCount * frameBytes;
  const fits = dataBytes + 36 < unknownSize;
  const header = new Uint8Array(44);
  const view = new DataView(header.buffer);
  const write = (offset: number, text: string) => {
    for (let i = 0; i < text.length; i++) header[offset + i] = text.charCodeAt(i);
  };
  write(0, 'RIFF');
  view.setUint32(4, fits ? dataBytes + 36 : unknownSize, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, sampleKind === 'f32' ? 3 : 1, true);
  view.setUint16(22, channelCount, true);
  view.setUint32(24, sampleRateHz, true);
  view.setUint32(28, sampleRateHz * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, bytesPerSample * 8, true);
  write(36, 'data');
  view.setUint32(40, fits ? dataBytes : unknownSize, true);
  return header;
}
