import { open } from 'node:fs/promises';

/** Bytes that can be read at any position, without ever holding more than was asked for. */
export interface ByteSource {
  readonly sizeBytes: number;
  /** At most `length` bytes from `offset`; fewer only at the end. */
  readAt(offset: number, length: number): Promise<Uint8Array>;
}

export interface FileSource extends ByteSource {
  close(): Promise<void>;
}

/** Opens a file for reading. Throws what `node:fs` throws when it is not there. */
export async function openFileSource(filePath: string): Promise<FileSource> {
  const handle = await open(filePath, 'r');
  let closing: Promise<void> | null = null;
  const { size } = await handle.stat();
  return {
    sizeBytes: size,
    async readAt(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const bytes = new Uint8Array(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(bytes, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled === wanted ? bytes : bytes.subarray(0, filled);
    },
    close() {
      closing ??= handle.close();
      return closing;
    },
  };
}

/** The same view of bytes that are in memory already. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    sizeBytes: bytes.length,
    readAt: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
  };
}
