import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { RecordingTurningPointsDocument } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';
import { TimeList } from './time-list.tsx';
import { usePages } from './use-pages.ts';

export function TurningTab({ recording: { id }, onPlay }: TabProps) {
  const t = useTexts(tabTexts);
  const client = useApolloClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, first: 50, after };
      const { data } = await client.query({
        query: RecordingTurningPointsDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      return data?.audioRecord?.turningPoints ?? null;
    },
    [client, id],
  );
  return (
    <TimeList
      label={t('turning')}
      pages={usePages(load)}
      none={t('none_turning')}
      row={({ timeS, strength, changes }) => (
        <>
          <TimeButton startS={timeS} onPlay={onPlay} />
          <span className={styles.main}>{changes.map(({ kind }) => t(kind)).join(', ')}</span>
          <span className={`${styles.soft} numbers`}>
            {t('strength', { strength: formatNumber(strength) })}
          </span>
        </>
      )}
    />
  );
}
