import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { DeskQuestionDocument, type DeskQuestionQuery } from './generated/operations.ts';
import { findLink, type RecordingLink } from './link-status.ts';

export type Question = NonNullable<DeskQuestionQuery['audioRecord']> & {
  /** Its link as a whole to an article. */
  readonly linkOf: (articleId: string) => RecordingLink | undefined;
};

/** The question with its words and links; null while it is not known. */
export function useQuestion(id: string | null): {
  readonly question: Question | null;
  readonly isGone: boolean;
} {
  const { data } = useQuery(DeskQuestionDocument, { variables: { id: id ?? '' }, skip: id === null });
  const found = id === null ? null : (data?.audioRecord ?? null);
  const question = useMemo(
    () => found && { ...found, linkOf: (articleId: string) => findLink(found.links.nodes, articleId) },
    [found],
  );
  return { question, isGone: id !== null && data?.audioRecord === null };
}
