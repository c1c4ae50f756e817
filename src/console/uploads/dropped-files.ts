import type { FoundFile } from './sound-files.ts';

/**
 * All files of a drop, folders opened. The entries must be taken before the first `await`: the browser empties the list
 * of a drop when its event is over.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<FoundFile[]> {
  const entries = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files: FoundFile[] = [];
  for (const entry of entries) {
    if (entry instanceof File) files.push({ file: entry, folder: '' });
    else if (entry) await collect(entry, files);
  }
  return files;
}

async function collect(entry: FileSystemEntry, files: FoundFile[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    files.push({ file, folder: entry.fullPath.replace(/\/[^/]*$/, '') });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A hundred at a time, until none comes.
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const each of some) await collect(each, files);
  }
}

/** Whether files are dragged, and not a piece of text or a picture of the page. */
export const hasFiles = (transfer: DataTransfer | null): boolean =>
  transfer?.types.includes('Files') ?? false;
