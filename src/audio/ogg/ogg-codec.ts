export interface OggCodec {
  readonly name: 'vorbis' | 'opus' | 'flac';
  readonly sampleRateHz: number;
  readonly channelCount: number;
  /** Samples in front that are not part of the recording, at the rate of the granule positions. */
  readonly preSkip: number;
  /** What the samples are to be multiplied by. */
  readonly gain: number;
}

/** Reads a logical stream's first packet; null when it is no audio that a shipped decoder reads. */
export function identifyOggCodec(packet: Uint8Array): OggCodec | null {
  const text = String.fromCharCode(...packet.subarray(0, 8));
  const view = new DataView(packet.buffer, packet.byteOffset, packet.length);
  if (text.startsWith('\x01vorbis') && packet.length >= 30) {
    return codec('vorbis', view.getUint32(12, true), packet[11]!);
  }
  if (text === 'OpusHead' && packet.length >= 19) {
    return {
      ...codec('opus', 48_000, packet[9]!),
      preSkip: view.getUint16(10, true),
      gain: 10 ** (view.getInt16(16, true) / 256 / 20),
    };
  }
  if (text.startsWith('\x7fFLAC') && packet.length >= 51) {
    const packed = view.getUint32(27);
    return codec('flac', packed >>> 12, ((packed >>> 9) & 7) + 1);
  }
  return null;
}

function codec(name: OggCodec['name'], sampleRateHz: number, channelCount: number): OggCodec {
  return { name, sampleRateHz, channelCount, preSkip: 0, gain: 1 };
}
