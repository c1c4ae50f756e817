import type { IngestOutcome } from '../cli/commands/ingest.ts';
import type { PhonographClient } from '../client/phonograph-client.ts';
import type { DemoAnswer, DemoLibrary, DemoQuestion } from './demo-question.ts';

/** Asks one question after the other and prints each with its answer; true when every answer was right. */
export async function askQuestions(
  questions: readonly DemoQuestion[],
  client: PhonographClient,
  outcomes: readonly IngestOutcome[],
  json: boolean,
): Promise<boolean> {
  const library: DemoLibrary = {
    client,
    outcomes,
    idOf(file) {
      const id = outcomes.find((outcome) => outcome.file.endsWith(file))?.id;
      if (!id) throw new Error(`no recording was made of ${file}`);
      return id;
    },
  };
  let right = 0;
  for (const { question, ask } of questions) {
    const { answer, ok } = await ask(library).catch(
      (error: Error): DemoAnswer => ({ answer: `It failed: ${error.message}`, ok: false }),
    );
    if (ok) right++;
    if (json) console.log(JSON.stringify({ question, answer, ok }));
    else console.log(`${question}\n  ${ok ? '✓' : '✗'} ${answer}\n`);
  }
  if (!json) console.log(`${right} of ${questions.length} answers are right.`);
  return right === questions.length;
}
