const storageKey = 'phonograph.unfinished-uploads';
/** The server forgets an upload a day after its last byte. */
const keptMs = 24 * 3_600_000;

export interface UnfinishedUpload {
  readonly key: string;
  readonly name: string;
  readonly uploadId: string;
  readonly atMs: number;
}

/** What makes a file the same when it is dropped again; its bytes would take too long to compare. */
export const keyOf = ({ name, size, lastModified }: File): string => `${name}\n${size}\n${lastModified}`;

/** Uploads that were begun in this browser and not completed, in this tab or before. */
export const unfinishedUploads = {
  list: (): readonly UnfinishedUpload[] => {
    try {
      const kept = JSON.parse(localStorage.getItem(storageKey) ?? '[]') as UnfinishedUpload[];
      return kept.filter(({ atMs }) => Date.now() - atMs < keptMs);
    } catch {
      return [];
    }
  },
  find: (file: File): string | null =>
    unfinishedUploads.list().find(({ key }) => key === keyOf(file))?.uploadId ?? null,
  remember: (file: File, uploadId: string): void => {
    const entry = { key: keyOf(file), name: file.name, uploadId, atMs: Date.now() };
    save([...unfinishedUploads.list().filter(({ key }) => key !== entry.key), entry]);
  },
  forget: (wanted: string): void => save(unfinishedUploads.list().filter(({ key }) => key !== wanted)),
  forgetAll: (): void => save([]),
};

function save(uploads: readonly UnfinishedUpload[]): void {
  localStorage.setItem(storageKey, JSON.stringify(uploads));
}
