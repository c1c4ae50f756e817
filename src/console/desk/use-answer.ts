import { useQuery } from '@apollo/client/react';
import {
  DeskAnswerDocument,
  type DeskAnswerQuery,
  type DeskAnswerQueryVariables,
} from './generated/operations.ts';

export type Answer = DeskAnswerQuery['linkKnowledge'];
export type Suggestion = Answer['suggestions'][number];
export type AnswerInput = DeskAnswerQueryVariables['input'];

/** As many as there are keys to choose them by. */
export const suggestionCount = 5;

/** What may answer; null while it is looked for, and when nothing is asked. Never that of another question. */
export function useAnswer(input: AnswerInput | null) {
  const { data, error } = useQuery(DeskAnswerDocument, {
    variables: { input: input ?? { text: '' }, first: suggestionCount },
    skip: input === null,
  });
  return {
    answer: (input !== null && data?.linkKnowledge) || null,
    error: input === null ? undefined : error,
  };
}
