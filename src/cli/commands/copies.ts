import { FindCopiesDocument } from '../../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../../client/phonograph-client.ts';

/** One recording that shares sound with the file. */
export interface CopyFoundInFile {
  /** File name given at ingest. */
  readonly recording: string;
  readonly id: string;
  readonly confidence: number;
  readonly identicalBytes: boolean;
  /** How many times faster the file plays than the recording. */
  readonly speed: number;
  /** How many times higher it sounds; null where it cannot be told. */
  readonly pitch: number | null;
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly queryEndS: number;
}

export interface CopiesAnswer {
  readonly file: string;
  readonly hits: readonly CopyFoundInFile[];
  readonly code?: string;
  readonly message?: string;
}

/** The recordings that share sound with a file, surest first; none where nothing is shared. */
export async function findCopiesOfFile(
  client: PhonographClient,
  path: string,
  options: { readonly first: number; readonly minConfidence: number },
): Promise<CopiesAnswer> {
  let uploadId: string | null = null;
  try {
    ({ uploadId } = await client.upload(path));
    const { findCopies } = await client.request(FindCopiesDocument, { query: { uploadId }, ...options });
    const hits = findCopies.hits.map(({ recording, ...hit }) => ({
      recording: recording.fileName,
      id: recording.id,
      confidence: hit.confidence,
      identicalBytes: hit.identicalBytes,
      speed: hit.speed,
      pitch: hit.pitch ?? null,
      startS: hit.startS,
      endS: hit.endS,
      queryStartS: hit.queryStartS,
      queryEndS: hit.queryEndS,
    }));
    return { file: path, hits };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code === 'UNAVAILABLE') throw error;
    return { file: path, hits: [], code: error.code, message: error.message };
  } finally {
    if (uploadId !== null) await client.discard(uploadId).catch(() => undefined);
  }
}
