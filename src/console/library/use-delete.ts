import { useApolloClient } from '@apollo/client/react';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { usePlayer } from '../player/player-context.tsx';
import { LibraryDeleteDocument } from './generated/operations.ts';
import { libraryTexts } from './library-texts.ts';
import type { RecordingList } from './recording-list.ts';

/** Deletes recordings one after the other and says how many; stops at the first refusal. */
export function useDelete(list: RecordingList): (ids: readonly string[]) => Promise<void> {
  const t = useTexts(libraryTexts);
  const client = useApolloClient();
  const player = usePlayer();
  const { tell, tellProblem } = useToasts();
  return async (ids) => {
    let count = 0;
    try {
      for (const id of ids) {
        await client.mutate({ mutation: LibraryDeleteDocument, variables: { id } });
        count += 1;
        if (player.state.recording?.id === id) player.close();
        list.remove(id);
        client.cache.evict({ id: client.cache.identify({ __typename: 'AudioRecord', id })! });
      }
    } catch (error) {
      tellProblem(error);
    }
    if (count > 0) tell(t('deleted', { count }));
  };
}
