import { SimilarAudioDocument } from '../../client/generated/operations.ts';
import type { DemoQuestion } from '../demo-question.ts';

/** What sounds like a stored recording. The first answers must be among the files that are known to. */
export function similarQuestion(
  question: string,
  file: string,
  known: { readonly files: readonly string[]; readonly among: number },
): DemoQuestion {
  return {
    question,
    async ask({ client, idOf }) {
      const query = { recording: { id: idOf(file), endS: 10 } };
      const { similarAudio } = await client.request(SimilarAudioDocument, { query, first: 5 });
      const truth = new Set(known.files.map((each) => idOf(each)));
      const firsts = similarAudio.hits.slice(0, known.among);
      const list = similarAudio.hits
        .slice(0, 3)
        .map(
          ({ recording, similarity, startS }) =>
            `${recording.fileName} (similarity ${similarity.toFixed(2)}, most at ${startS.toFixed(1)} s)`,
        );
      return {
        answer: `${list.join(', ')}.`,
        ok: firsts.length === known.among && firsts.every(({ recording }) => truth.has(recording.id)),
      };
    },
  };
}
