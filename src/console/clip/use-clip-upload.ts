import { useCallback, useEffect, useRef, useState } from 'react';
import { httpClient } from '../api/client.ts';
import { decodeClip, durationOf, wavFileOf } from './decode-clip.ts';
import { forgetClip, keepClip } from './kept-clips.ts';
import type { Sound } from './sound.ts';

/** What servers without ffmpeg read. */
const readEverywhere = /\.(wav|flac|mp3|ogg|oga|opus)$/i;
/** Larger files would take the browser seconds: they go as they are, and the server says what is wrong. */
const maxDecodedBytes = 30_000_000;

interface ClipLimits {
  readonly maxS: number;
  readonly hasFfmpeg: boolean;
}

/** A file longer than a clip may be, of which a part must be chosen. */
interface LongFile {
  readonly name: string;
  readonly samples: Float32Array;
}

interface ClipUpload {
  /** 0..1 while a clip is on its way, else null. */
  readonly progress: number | null;
  readonly tooLong: LongFile | null;
  readonly error: unknown;
  readonly send: (file: File) => void;
  /** Forgets what went wrong and what was too long. */
  readonly clear: () => void;
}

/** Brings clips to the server, to be searched with; one on its way gives way to the next. */
export function useClipUpload({ maxS, hasFfmpeg }: ClipLimits, onSound: (sound: Sound) => void): ClipUpload {
  const [progress, setProgress] = useState<number | null>(null);
  const [tooLong, setTooLong] = useState<LongFile | null>(null);
  const [error, setError] = useState<unknown>(null);
  const underWay = useRef<AbortController | null>(null);
  const hear = useRef(onSound);
  hear.current = onSound;
  useEffect(() => () => underWay.current?.abort(), []);
  const clear = useCallback(() => {
    setError(null);
    setTooLong(null);
  }, []);
  const send = useCallback(
    async (file: File) => {
      underWay.current?.abort();
      const abort = new AbortController();
      underWay.current = abort;
      clear();
      setProgress(0);
      try {
        const samples = file.size > maxDecodedBytes ? null : await decodeClip(file).catch(() => null);
        if (abort.signal.aborted) return;
        if (samples && durationOf(samples) > maxS) {
          setProgress(null);
          setTooLong({ name: file.name, samples });
          return;
        }
        // Where the server could not read it but the browser can, its sound goes as WAV.
        const isReadable = hasFfmpeg || readEverywhere.test(file.name) || !samples;
        const sent = isReadable ? file : wavFileOf(samples, `${file.name}.wav`);
        const { uploadId } = await httpClient().upload(sent, {
          fileName: sent.name,
          signal: abort.signal,
          onProgress: (done, total) => setProgress(total === 0 ? 0 : done / total),
        });
        if (abort.signal.aborted) return discardClip(uploadId);
        keepClip(uploadId, sent, samples);
        setProgress(null);
        hear.current({ kind: 'clip', uploadId, name: file.name });
      } catch (problem) {
        if (abort.signal.aborted) return;
        setProgress(null);
        setError(problem);
      }
    },
    [maxS, hasFfmpeg, clear],
  );
  return { progress, tooLong, error, send: (file) => void send(file), clear };
}

/** The server need not keep what nobody searches with any more; it forgets it after a day anyway. */
export function discardClip(uploadId: string): void {
  forgetClip(uploadId);
  void httpClient()
    .discard(uploadId)
    .catch(() => {});
}
