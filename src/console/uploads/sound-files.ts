/** Endings of files that some decoder understands: those shipped, and those of ffmpeg where it is installed. */
const soundEndings = new Set(
  `3ga 3gp aac ac3 aif aifc aiff amr ape au avi awb caf dts flac flv gsm m4a m4b m4v mka mkv mov mp1 mp2 mp3 mp4 mpeg mpg
  mpga oga ogg ogv opus ra rm snd spx tta voc w64 wav wave weba webm wma wmv wv`.split(/\s+/),
);

/** For the file chooser of the browser. */
export const acceptedTypes = [
  'audio/*',
  'video/*',
  ...[...soundEndings].map((ending) => `.${ending}`),
].join();

/** By its name alone: what its bytes are is found out by the server. */
export function isSoundName(name: string): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1];
  return ending !== undefined && soundEndings.has(ending.toLowerCase());
}

/** Put there by the system of the computer, and never meant by a person who drops a folder. */
const isHidden = (name: string): boolean => name.startsWith('.') || name === 'Thumbs.db';

/** A file and the folder that it came from; files that were chosen one by one come from none. */
export interface FoundFile {
  readonly file: File;
  readonly folder: string;
}

/** A sound, and the transcript that lay beside it under the same name. */
export interface Sound {
  readonly file: File;
  readonly transcript: File | null;
}

export interface PickedFiles {
  readonly sounds: readonly Sound[];
  /** Files that are no sound by their name. */
  readonly leftOut: number;
}

const isTranscriptName = (name: string): boolean => /\.(srt|vtt)$/i.test(name);
const stemOf = ({ file, folder }: FoundFile): string => `${folder}/${file.name.replace(/\.[^.]+$/, '')}`;

export function pickSounds(found: readonly FoundFile[]): PickedFiles {
  const seen = found.filter(({ file }) => !isHidden(file.name));
  const transcripts = new Map(
    seen.filter(({ file }) => isTranscriptName(file.name)).map((each) => [stemOf(each), each.file]),
  );
  const sounds = seen
    .filter(({ file }) => isSoundName(file.name))
    .map((each) => ({ file: each.file, transcript: transcripts.get(stemOf(each)) ?? null }));
  const used = new Set(sounds.flatMap(({ transcript }) => transcript ?? []));
  return { sounds, leftOut: seen.length - sounds.length - used.size };
}
