import { useApolloClient } from '@apollo/client/react';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { DeskConfirmDocument } from './generated/operations.ts';
import type { Group } from './question-group.tsx';
import { unansweredTexts } from './unanswered-texts.ts';
import type { NamedArticle } from './use-decisions.ts';

/** Confirms an article for each question of a group; repeating what was done does no harm. */
export function useLinkGroup(group: Group, onLinked: () => void): (article: NamedArticle) => Promise<void> {
  const client = useApolloClient();
  const { tell, tellProblem } = useToasts();
  const t = useTexts(unansweredTexts);
  return async (article) => {
    try {
      for (const { id } of group.recordings) {
        await client.mutate({
          mutation: DeskConfirmDocument,
          variables: { input: { recording: { id }, articleId: article.id } },
        });
      }
      tell(t('linked', { count: group.recordings.length, article: article.title }));
    } catch (error) {
      tellProblem(error);
    } finally {
      onLinked();
    }
  };
}
