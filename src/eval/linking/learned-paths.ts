import { type ContentModel, unpackContent } from '../../content/index.ts';
import {
  type AlignmentExample,
  answerQuestion,
  type QuestionAnswer,
  type TrainedAlignment,
  trainAlignment,
} from '../../linking/index.ts';
import type { Scores } from './judge-answers.ts';
import type { HeardQuestion } from './speak.worker.ts';
import type { TypedQuestion } from './spoken-questions.ts';

export interface SpokenLink extends TypedQuestion {
  readonly heard: HeardQuestion;
  /** What a recogniser made of it; undefined where none was asked. */
  readonly recognised?: string;
}

/** As the service learns: every confirmed link by its sound and its true words. */
export function learnFromTrueText(
  links: readonly SpokenLink[],
  model: ContentModel,
  columns: number,
): TrainedAlignment {
  const examples = links.map(
    ({ intent, text, heard }): AlignmentExample => ({
      ...{ column: intent, target: 1, isJudged: true, wasKnown: false },
      content: heard.content,
      text,
    }),
  );
  return trainAlignment(examples, model, { columns, previous: null });
}

/**
 * As the service learns where transcripts are recognised and questions were typed: the words of the links that were
 * recognised, and the typed questions of the others. No question is there in both forms.
 */
export function learnFromRecognised(
  links: readonly SpokenLink[],
  model: ContentModel,
  columns: number,
): TrainedAlignment {
  const examples = links.flatMap(({ intent, text, heard, recognised }): AlignmentExample[] => {
    const link = {
      column: intent,
      target: 1 as const,
      isJudged: true,
      wasKnown: false,
      content: heard.content,
    };
    if (recognised !== undefined) return [{ ...link, text: recognised }];
    return [
      { ...link, text: null },
      { ...link, isJudged: false, content: null, text },
    ];
  });
  return trainAlignment(examples, model, { columns, previous: null });
}

export interface AnsweredTests {
  readonly sound: Scores;
  readonly soundProbabilities: Scores;
  readonly transcript: Scores | null;
  readonly fused: Scores;
}

/** What the service would say of each test. */
export function answerTests(
  tests: readonly HeardQuestion[],
  texts: readonly string[] | null,
  trained: TrainedAlignment,
  model: ContentModel,
): AnsweredTests {
  const answers = tests.map(
    ({ content }, index): QuestionAnswer =>
      answerQuestion(
        { frames: unpackContent(content, model), text: texts?.[index] ?? null },
        trained,
        model,
      )!,
  );
  // A recogniser may have heard nothing: every intent is then as good.
  const nothing = new Float64Array(answers[0]?.probabilities.length ?? 0);
  return {
    sound: answers.map(({ sound }) => sound!.scores),
    soundProbabilities: answers.map(({ sound }) => sound!.logs.map(Math.exp)),
    transcript: texts && answers.map(({ transcript }) => transcript?.scores ?? nothing),
    fused: answers.map(({ probabilities }) => probabilities),
  };
}
