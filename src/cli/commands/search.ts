import { FindCopiesDocument, SimilarAudioDocument } from '../../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../../client/phonograph-client.ts';

/** One recording found; `confidence` where it shares the query's sound, `similarity` where it only sounds alike. */
export interface SearchHit {
  /** File name given at ingest. */
  readonly recording: string;
  readonly id: string;
  readonly startS: number;
  readonly endS: number;
  readonly queryStartS: number;
  readonly confidence?: number;
  readonly similarity?: number;
}

export interface SearchAnswer {
  readonly file: string;
  readonly hits: readonly SearchHit[];
  readonly code?: string;
  readonly message?: string;
}

/** Searches with a clip: first the recordings that share its sound, surest first, then those that sound alike. */
export async function searchFile(
  client: PhonographClient,
  path: string,
  first: number,
): Promise<SearchAnswer> {
  let uploadId: string | null = null;
  try {
    ({ uploadId } = await client.upload(path));
    const query = { uploadId };
    const [{ findCopies }, { similarAudio }] = await Promise.all([
      client.request(FindCopiesDocument, { query, first }),
      client.request(SimilarAudioDocument, { query, first }),
    ]);
    const copies = findCopies.hits.map(({ recording, startS, endS, queryStartS, confidence }) => ({
      recording: recording.fileName,
      id: recording.id,
      startS,
      endS,
      queryStartS,
      confidence,
    }));
    const copied = new Set(copies.map((hit) => hit.id));
    const alike = similarAudio.hits
      .filter(({ recording }) => !copied.has(recording.id))
      .map(({ recording, startS, endS, queryStartS, similarity }) => ({
        recording: recording.fileName,
        id: recording.id,
        startS,
        endS,
        queryStartS,
        similarity,
      }));
    return { file: path, hits: [...copies, ...alike].slice(0, first) };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code === 'UNAVAILABLE') throw error;
    return { file: path, hits: [], code: error.code, message: error.message };
  } finally {
    if (uploadId !== null) await client.discard(uploadId).catch(() => undefined);
  }
}
