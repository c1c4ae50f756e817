import type { SparseVector, UsualDistance } from '../../content/index.ts';
import {
  type AlignmentExample,
  answerQuestion,
  type HeardStretch,
  type QuestionAnswer,
  type TrainedAlignment,
  trainAlignment,
} from '../../linking/index.ts';
import type { Scores } from './judge-answers.ts';
import type { TypedQuestion } from './spoken-questions.ts';

export interface CountedLink extends TypedQuestion {
  /** Acoustic words of it. */
  readonly words: SparseVector;
  /** What a recogniser made of it; undefined where none was asked. */
  readonly recognised?: string;
}

/** Intents, acoustic words that there are, and how far links are from them. */
export interface LearningShape {
  readonly columns: number;
  readonly soundDimensions: number;
  readonly usualDistance: UsualDistance | null;
}

/** As the service learns: every confirmed link by its sound and its true words. */
export function learnFromTrueText(links: readonly CountedLink[], shape: LearningShape): TrainedAlignment {
  const examples = links.map(
    ({ intent, text, words }): AlignmentExample => ({
      ...{ column: intent, target: 1, isJudged: true, wasKnown: false },
      words,
      wordsBefore: null,
      text,
    }),
  );
  return trainAlignment(examples, { ...shape, previous: null });
}

/**
 * As the service learns where transcripts are recognised and questions were typed: the words of the links that were
 * recognised, and the typed questions of the others. No question is there in both forms.
 */
export function learnFromRecognised(links: readonly CountedLink[], shape: LearningShape): TrainedAlignment {
  const examples = links.flatMap(({ intent, text, words, recognised }): AlignmentExample[] => {
    const link = {
      column: intent,
      target: 1 as const,
      isJudged: true,
      wasKnown: false,
      words,
      wordsBefore: null,
    };
    if (recognised !== undefined) return [{ ...link, text: recognised }];
    return [
      { ...link, text: null },
      { ...link, isJudged: false, words: null, text },
    ];
  });
  return trainAlignment(examples, { ...shape, previous: null });
}

export interface AnsweredTests {
  readonly sound: Scores;
  readonly soundProbabilities: Scores;
  readonly transcript: Scores | null;
  readonly fused: Scores;
}

/** What the service would say of each test. */
export function answerTests(
  tests: readonly (readonly HeardStretch[])[],
  texts: readonly string[] | null,
  trained: TrainedAlignment,
): AnsweredTests {
  const answers = tests.map(
    (stretches, index): QuestionAnswer =>
      answerQuestion({ stretches, text: texts?.[index] ?? null }, trained)!,
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
