import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { RecordingPausesDocument } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';
import { TimeList } from './time-list.tsx';
import { usePages } from './use-pages.ts';

export function PausesTab({ recording: { id }, onPlay }: TabProps) {
  const t = useTexts(tabTexts);
  const client = useApolloClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, first: 50, after };
      const { data } = await client.query({
        query: RecordingPausesDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      return data?.audioRecord?.speech?.pauses ?? null;
    },
    [client, id],
  );
  return (
    <TimeList
      label={t('pauses')}
      pages={usePages(load)}
      none={t('none_pauses')}
      row={({ startS, endS, levelDbfs }) => (
        <>
          <TimeButton startS={startS} endS={endS} onPlay={onPlay} />
          <span className={`${styles.main} numbers`}>
            {t('pause_length', {
              length: formatTime(endS - startS, 1),
              level: formatNumber(Math.round(levelDbfs)),
            })}
          </span>
        </>
      )}
    />
  );
}
