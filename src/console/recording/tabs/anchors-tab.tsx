import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
import { useTexts } from '../../i18n/define-texts.ts';
import { RecordingAnchorTokensDocument } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';
import { TimeList } from './time-list.tsx';
import { usePages } from './use-pages.ts';

/** Anchors with their tokens of layer 0. */
export function AnchorsTab({ recording: { id }, onPlay }: TabProps) {
  const t = useTexts(tabTexts);
  const client = useApolloClient();
  const load = useCallback(
    async (after: string | null) => {
      const variables = { id, first: 20, after };
      const { data } = await client.query({
        query: RecordingAnchorTokensDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      return data?.audioRecord?.anchors ?? null;
    },
    [client, id],
  );
  return (
    <TimeList
      label={t('anchors')}
      pages={usePages(load)}
      none={t('none_anchors')}
      row={({ index, startFrame, frameCount, startS, endS, codes }) => (
        <>
          <TimeButton startS={startS} endS={endS} onPlay={onPlay} />
          <span className={`${styles.soft} numbers`}>
            {t('anchor_row', { index, first: startFrame, last: startFrame + frameCount - 1 })}
          </span>
          <span className={`${styles.main} ${styles.chips}`}>
            {codes.tokens[0]?.map((token, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the frame is what it is
              <span key={at}>{token}</span>
            ))}
          </span>
        </>
      )}
    />
  );
}
