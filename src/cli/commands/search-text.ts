import { SearchEverythingDocument } from '../../client/generated/operations.ts';
import { type PhonographClient, RequestError } from '../../client/phonograph-client.ts';

/** One recording found by words and meaning, and by a sound where one is given. */
export interface TextHit {
  /** File name given at ingest. */
  readonly recording: string;
  readonly id: string;
  readonly startS: number | null;
  readonly endS: number | null;
  /** 0..1, larger is better. */
  readonly score: number;
  /** What is said where it matched best; null where only the sound did. */
  readonly text: string | null;
  readonly explanation: readonly {
    readonly leg: string;
    readonly rawScore?: number | null;
    readonly rank?: number | null;
    readonly weight: number;
    readonly contribution: number;
  }[];
}

export interface TextAnswer {
  readonly text: string;
  /** The sound that was searched with as well. */
  readonly file: string | null;
  readonly hits: readonly TextHit[];
  /** Legs that took no part, with the reason. */
  readonly unavailable?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly message?: string;
}

/** Searches by a text, and by the sound of a file together with it. */
export async function searchText(
  client: PhonographClient,
  text: string,
  file: string | null,
  first: number,
): Promise<TextAnswer> {
  let uploadId: string | null = null;
  try {
    if (file !== null) ({ uploadId } = await client.upload(file));
    const input = { text, ...(uploadId !== null && { audio: { uploadId } }) };
    const { search } = await client.request(SearchEverythingDocument, { input, first });
    const hits = search.nodes.flatMap(({ recording, score, matches, explanation }): TextHit[] => {
      const [match] = matches;
      return recording
        ? [
            {
              recording: recording.fileName,
              id: recording.id,
              startS: match?.startS ?? null,
              endS: match?.endS ?? null,
              score,
              text: match?.segment?.text ?? null,
              explanation,
            },
          ]
        : [];
    });
    const hindered = search.legs.filter(({ available }) => !available);
    const unavailable = Object.fromEntries(hindered.map(({ leg, reason }) => [leg, reason ?? '']));
    return { text, file, hits, unavailable };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code === 'UNAVAILABLE') throw error;
    return { text, file, hits: [], code: error.code, message: error.message };
  } finally {
    if (uploadId !== null) await client.discard(uploadId).catch(() => undefined);
  }
}
