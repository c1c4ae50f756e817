import { FindCopiesDocument } from '../../client/generated/operations.ts';
import { type DemoQuestion, seconds } from '../demo-question.ts';

/** Where a start that is said to be right may lie off, in seconds. */
const TOLERANCE_S = 0.1;

export interface KnownCut {
  readonly question: string;
  readonly clipPath: string;
  /** End of the path of the file that was cut, as ingested. */
  readonly file: string;
  /** Start of the clip in it. */
  readonly startS: number;
}

/** Which recording a clip was cut from, and at which second. */
export function cutQuestion({ question, clipPath, file, startS }: KnownCut): DemoQuestion {
  return {
    question,
    async ask({ client, idOf }) {
      const { uploadId } = await client.upload(clipPath);
      const { findCopies } = await client.request(FindCopiesDocument, { query: { uploadId }, first: 5 });
      const [best] = findCopies.hits;
      if (!best) return { answer: 'No recording shares this sound.', ok: false };
      const foundStartS = best.startS - best.queryStartS;
      const errorS = Math.abs(foundStartS - startS);
      const { tokenizeMs, databaseMs } = findCopies.query;
      return {
        answer:
          `${best.recording.fileName}, from ${seconds(foundStartS)} (really ${seconds(startS)}, ` +
          `${Math.round(errorS * 1000)} ms off), confidence ${best.confidence.toFixed(2)}; ` +
          `tokenized in ${Math.round(tokenizeMs)} ms, found in ${Math.round(databaseMs)} ms.`,
        ok: best.recording.id === idOf(file) && errorS < TOLERANCE_S,
      };
    },
  };
}

/** A sound that is not in the library must find nothing, rather than the least bad hit. */
export function absentQuestion(question: string, clipPath: string): DemoQuestion {
  return {
    question,
    async ask({ client }) {
      const { uploadId } = await client.upload(clipPath);
      const { findCopies } = await client.request(FindCopiesDocument, { query: { uploadId }, first: 5 });
      const [best] = findCopies.hits;
      return best
        ? {
            answer: `It says ${best.recording.fileName}, confidence ${best.confidence.toFixed(2)}.`,
            ok: false,
          }
        : { answer: 'No. No recording shares sound with it.', ok: true };
    },
  };
}
