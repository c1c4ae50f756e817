import { open, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { AppError } from '../../errors.ts';
import type { TensorEntry } from './tensor-table.ts';
import { parseTensorTable } from './tensor-table.ts';

/** More than any real header; guards against reading garbage as a length. */
const MAX_HEADER_BYTES = 100_000_000;

/** An opened weights file: its table of contents only, the weights stay on disk. */
export interface SafetensorsFile {
  /** The path with every symbolic link followed (a hub cache is made of links, ONNX Runtime refuses them). */
  readonly path: string;
  readonly folder: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly tensors: ReadonlyMap<string, TensorEntry>;
}

/**
 * Reads and checks the header of a safetensors file.
 * Throws MODEL_UNAVAILABLE when the file is missing, truncated, longer than it says, or malformed.
 */
export async function openSafetensors(path: string): Promise<SafetensorsFile> {
  const realPath = await realpath(path).catch((cause: unknown) => {
    throw new AppError('MODEL_UNAVAILABLE', `The weights file ${path} does not exist.`, { cause });
  });
  const file = await open(realPath, 'r').catch((cause: unknown) => {
    throw new AppError('MODEL_UNAVAILABLE', `The weights file ${path} cannot be opened.`, { cause });
  });
  try {
    const sizeBytes = (await file.stat()).size;
    const head = Buffer.alloc(8);
    const headBytes = (await file.read(head, 0, 8, 0)).bytesRead;
    if (headBytes < 8) throw damaged(path, `it has ${sizeBytes} bytes, too few for a header`);
    const headerBytes = Number(head.readBigUInt64LE());
    if (headerBytes > MAX_HEADER_BYTES || headerBytes < 2) {
      throw damaged(path, `it does not start with a safetensors header`);
    }
    const dataOffset = 8 + headerBytes;
    if (dataOffset > sizeBytes) {
      throw damaged(path, `its header needs ${dataOffset} bytes but the file has ${sizeBytes}`);
    }
    const header = Buffer.alloc(headerBytes);
    await file.read(header, 0, headerBytes, 8);
    const tensors = parseTensorTable(header, dataOffset, sizeBytes, (problem) => damaged(path, problem));
    return { path: realPath, folder: dirname(realPath), fileName: basename(realPath), sizeBytes, tensors };
  } finally {
    await file.close();
  }
}

function damaged(path: string, problem: string): AppError {
  return new AppError('MODEL_UNAVAILABLE', `The weights file ${path} is damaged: ${problem}.`);
}
