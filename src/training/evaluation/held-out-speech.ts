import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeFile } from './ffmpeg-pcm.ts';

export interface Clip {
  readonly file: string;
  readonly speaker: string | null;
  readonly sentence: string | null;
  /** Files of one value are the same recording in other formats. */
  readonly recording: string;
  /** True where the training heard neither the file nor the speaker. */
  readonly isHeldOut: boolean;
  readonly pcm: Float32Array;
}

interface ManifestEntry {
  file: string;
  kind: string;
  duration_s: number;
  speaker: string | string[] | null;
  sentence_id?: string;
  recording?: string;
}

const heldOutFolders = ['read', 'same-sentence', 'formats', 'zh', 'phone', 'other'];

/** All shared speech of 5 s and more, but for the file that is joined from parts of others. */
export function loadSpeech(dataFolder: string): Clip[] {
  const manifest: ManifestEntry[] = JSON.parse(readFileSync(join(dataFolder, 'manifest.json'), 'utf8'));
  return manifest
    .filter((entry) => entry.kind === 'speech' && entry.duration_s >= 5 && !entry.file.includes('joined-'))
    .map((entry) => ({
      file: entry.file,
      speaker: typeof entry.speaker === 'string' ? entry.speaker : null,
      sentence: entry.sentence_id ?? null,
      recording: entry.recording ?? entry.file,
      // Two files of one unnamed speaker lie on both sides of the split.
      isHeldOut: heldOutFolders.includes(entry.file.split('/')[1] ?? '') && !entry.file.includes('silero'),
      pcm: decodeFile(join(dataFolder, entry.file)),
    }));
}

/** Held-out clips, each recording once. */
export function heldOutRecordings(clips: readonly Clip[]): Clip[] {
  const seen = new Set<string>();
  return clips.filter((clip) => clip.isHeldOut && !seen.has(clip.recording) && seen.add(clip.recording));
}
