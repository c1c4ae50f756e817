import type { Db } from '../../db/db.ts';
import { FRAME_SAMPLES } from '../../inference/tokenizer.ts';
import type { BlobStore } from '../../storage/blob-store.ts';
import type { AudioPool } from '../../workers/audio-pool.ts';
import { getCodes, type Recording } from '../recordings/index.ts';
import type { SearchIndexService } from '../search-index/index.ts';
import type { ByteRange } from './byte-range.ts';

/** Frames decoded at a time: 4 s, so that playback starts at once and a jump costs one piece. */
const SEGMENT_FRAMES = 50;
/** Frames decoded after a piece, of which the next one fades in. */
const FRAMES_AFTER = 4;
/** Samples over which one piece fades into the next: 20 ms hides that their phases differ. */
const FADE_SAMPLES = 480;
const BYTES_PER_SAMPLE = 2;

export type ReconstructionService = ReturnType<typeof createReconstructionService>;

/** A recording that has codes. */
export type Reconstructable = Recording & {
  readonly tokenizerId: string;
  readonly frameCount: number;
  readonly sampleCount: number;
};

export const isReconstructable = (recording: Recording): recording is Reconstructable =>
  recording.tokenizerId !== null && recording.frameCount !== null && recording.sampleCount !== null;

export function createReconstructionService(dependencies: {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly audio: AudioPool;
  readonly searchIndex: SearchIndexService;
}) {
  const { db, blobs, audio, searchIndex } = dependencies;

  /**
   * 16-bit samples of the reconstruction, bytes [start, end) of the sound without any header, in pieces.
   * Only the segments touched are decoded; each is kept beside the recording for the next listener.
   */
  async function* pcmBytes(
    recording: Reconstructable,
    range: ByteRange,
    signal: AbortSignal,
  ): AsyncGenerator<Buffer> {
    const segmentBytes = SEGMENT_FRAMES * FRAME_SAMPLES * BYTES_PER_SAMPLE;
    const end = Math.min(range.end, recording.sampleCount * BYTES_PER_SAMPLE);
    for (let index = Math.floor(range.start / segmentBytes); index * segmentBytes < end; index++) {
      signal.throwIfAborted();
      const offset = index * segmentBytes;
      const from = Math.max(0, range.start - offset);
      // Who jumps behind the fade does not wait for the segment before it.
      const samples =
        from < FADE_SAMPLES * BYTES_PER_SAMPLE
          ? await fadedSegment(recording, index, signal)
          : toBytes((await segment(recording, index, signal)).body);
      yield samples.subarray(from, Math.min(samples.length, end - offset));
    }
  }

  /** A segment whose first 20 ms are faded out of the segment before it. */
  async function fadedSegment(
    recording: Reconstructable,
    index: number,
    signal: AbortSignal,
  ): Promise<Buffer> {
    const current = await segment(recording, index, signal);
    if (index === 0) return toBytes(current.body);
    const { tail } = await segment(recording, index - 1, signal);
    const body = current.body.slice();
    for (let i = 0; i < Math.min(FADE_SAMPLES, body.length); i++) {
      const weight = (i + 0.5) / FADE_SAMPLES;
      body[i] = tail[i]! * (1 - weight) + body[i]! * weight;
    }
    return toBytes(body);
  }

  /** A segment's samples, and as its tail the 20 ms that follow them. */
  async function segment(recording: Reconstructable, index: number, signal: AbortSignal) {
    const { workspaceId, id: recordingId, tokenizerId } = recording;
    const part = { workspaceId, recordingId, tokenizerId, index };
    const bodySamples =
      Math.min(SEGMENT_FRAMES, recording.frameCount - index * SEGMENT_FRAMES) * FRAME_SAMPLES;
    const kept = await blobs.readDecoded(part);
    const pcm = kept ? new Float32Array(new Uint8Array(kept).buffer) : await decode(recording, index, signal);
    if (!kept) {
      await blobs.keepDecoded(part, new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength));
    }
    return { body: pcm.subarray(0, bodySamples), tail: pcm.subarray(bodySamples) };
  }

  async function decode(
    recording: Reconstructable,
    index: number,
    signal: AbortSignal,
  ): Promise<Float32Array> {
    const start = index * SEGMENT_FRAMES;
    const end = Math.min(start + SEGMENT_FRAMES, recording.frameCount);
    const key = {
      workspaceId: recording.workspaceId,
      recordingId: recording.id,
      tokenizerId: recording.tokenizerId,
    };
    const tokenizer = await searchIndex.tokenizerOf(recording.workspaceId, recording.tokenizerId);
    // Decoded along and thrown away, so that the piece sounds as it does within the whole.
    const from = Math.max(0, start - tokenizer.decodeContextFrames);
    const codes = await getCodes(db, key, from, Math.min(end + FRAMES_AFTER, recording.frameCount));
    const pcm = await audio.reconstruct({ ...codes, tokenizer: tokenizer.settings }, signal);
    const skipped = (start - from) * FRAME_SAMPLES;
    const wanted = new Float32Array((end - start) * FRAME_SAMPLES + FADE_SAMPLES);
    wanted.set(pcm.subarray(skipped, skipped + wanted.length));
    return wanted;
  }

  return { pcmBytes };
}

function toBytes(samples: Float32Array): Buffer {
  const bytes = Buffer.alloc(samples.length * BYTES_PER_SAMPLE);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), index * BYTES_PER_SAMPLE);
  });
  return bytes;
}
