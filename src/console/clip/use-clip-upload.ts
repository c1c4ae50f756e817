import { useCallback, useEffect, useRef, useState } from 'react';
import { httpClient } from '../api/client.ts';
import { decodeClip, wavFileOf } from './decode-clip.ts';
import { forgetClip, keepClip } from './kept-clips.ts';
import type { Sound } from './sound.ts';

/** What servers without ffmpeg read. */
const readEverywhere = /\.(wav|flac|mp3|ogg|oga|opus)$/i;

interface ClipUpload {
  /** 0..1 while a clip is on its way, else null. */
  readonly progress: number | null;
  readonly error: unknown;
  readonly send: (file: File) => void;
  /** Forgets what went wrong. */
  readonly clear: () => void;
}

/** Brings clips to the server, to be searched with; one on its way gives way to the next. */
export function useClipUpload(hasFfmpeg: boolean, onSound: (sound: Sound) => void): ClipUpload {
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const underWay = useRef<AbortController | null>(null);
  const hear = useRef(onSound);
  hear.current = onSound;
  useEffect(() => () => underWay.current?.abort(), []);
  const send = useCallback(
    async (file: File) => {
      underWay.current?.abort();
      const abort = new AbortController();
      underWay.current = abort;
      setError(null);
      setProgress(0);
      try {
        const readable = await readableFile(file, hasFfmpeg);
        const { uploadId } = await httpClient().upload(readable, {
          fileName: readable.name,
          signal: abort.signal,
          onProgress: (sent, total) => setProgress(total === 0 ? 0 : sent / total),
        });
        await keepClip(uploadId, readable);
        if (abort.signal.aborted) return discardClip(uploadId);
        setProgress(null);
        hear.current({ kind: 'clip', uploadId, name: file.name });
      } catch (problem) {
        if (abort.signal.aborted) return;
        setProgress(null);
        setError(problem);
      }
    },
    [hasFfmpeg],
  );
  return { progress, error, send: (file) => void send(file), clear: () => setError(null) };
}

/** The server need not keep what nobody searches with any more; it forgets it after a day anyway. */
export function discardClip(uploadId: string): void {
  forgetClip(uploadId);
  void httpClient()
    .discard(uploadId)
    .catch(() => {});
}

/** The file itself, or, where the server could not read it but the browser can, its sound as WAV. */
async function readableFile(file: File, hasFfmpeg: boolean): Promise<File> {
  if (hasFfmpeg || readEverywhere.test(file.name)) return file;
  const samples = await decodeClip(file).catch(() => null);
  return samples ? wavFileOf(samples, `${file.name}.wav`) : file;
}
