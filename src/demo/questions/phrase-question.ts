import { LocatePhraseDocument } from '../../client/generated/operations.ts';
import { type DemoQuestion, seconds } from '../demo-question.ts';

/** The manifest gives the times of the sentence; the words' own are within it. */
const TOLERANCE_S = 0.3;

/** When a phrase is said for the third time, by the transcript. */
export function phraseQuestion(
  phrase: string,
  file: string,
  occurrences: readonly { readonly startS: number }[],
): DemoQuestion {
  const shown = phrase.replace(/\.$/, '');
  return {
    question: `When is "${shown}" said for the third time in ${file.split('/').at(-1)}?`,
    async ask({ client, idOf }) {
      const { locatePhrase } = await client.request(LocatePhraseDocument, {
        phrase,
        in: [idOf(file)],
        occurrence: 3,
      });
      const [third] = locatePhrase.nodes;
      if (third?.startS == null || third.endS == null) return { answer: 'It was not found.', ok: false };
      const { count } = locatePhrase.total;
      const expected = occurrences[2]!.startS;
      return {
        answer: `From ${seconds(third.startS)} to ${seconds(third.endS)}, of ${count} times in all.`,
        ok: count === occurrences.length && Math.abs(third.startS - expected) <= TOLERANCE_S,
      };
    },
  };
}
