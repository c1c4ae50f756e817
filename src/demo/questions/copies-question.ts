import { FindCopiesDocument } from '../../client/generated/operations.ts';
import type { DemoQuestion } from '../demo-question.ts';

/** Which other recordings hold the sound of a stored one. `expected` must all be among them, first of all. */
export function copiesQuestion(question: string, file: string, expected: readonly string[]): DemoQuestion {
  return {
    question,
    async ask({ client, idOf }) {
      const query = { recording: { id: idOf(file), endS: 30 } };
      const { findCopies } = await client.request(FindCopiesDocument, { query, first: 10 });
      const wanted = expected.map((each) => idOf(each));
      const found = findCopies.hits.map(({ recording }) => recording.id);
      const list = findCopies.hits.map(
        ({ recording, startS, endS, confidence }) =>
          `${recording.fileName} (${startS.toFixed(1)}-${endS.toFixed(1)} s, confidence ${confidence.toFixed(2)})`,
      );
      return {
        answer: list.length > 0 ? `${list.join(', ')}.` : 'None.',
        ok: wanted.every((id) => found.slice(0, wanted.length).includes(id)),
      };
    },
  };
}
