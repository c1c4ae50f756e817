import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { Panel } from '../design/page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { LocateLanesDocument } from './generated/operations.ts';
import { LaneRow } from './lane-row.tsx';
import styles from './locate.module.css';
import { locateTexts } from './locate-texts.ts';
import type { FoundOccurrence, Lane } from './occurrence.ts';

interface TimeLineProps {
  readonly lanes: readonly Lane[];
  /** Number of the occurrence that is looked at. */
  readonly chosen: number | null;
  /** Marks less alike fade. */
  readonly least: number;
  readonly onVisit: (occurrence: FoundOccurrence) => void;
  readonly onOnly: (recordingId: string) => void;
  /** One recording alone is searched already. */
  readonly isOnly: boolean;
}

/** The server gives no longer pages. */
const maxLevelled = 100;

/** One row a recording, with a mark wherever it is heard; the stronger its colour, the more alike. */
export function TimeLine({ lanes, chosen, least, onVisit, onOnly, isOnly }: TimeLineProps) {
  const t = useTexts(locateTexts);
  const ids = useMemo(() => lanes.slice(0, maxLevelled).map(({ recording }) => recording.id), [lanes]);
  const { data, previousData } = useQuery(LocateLanesDocument, {
    variables: { ids, first: Math.max(1, ids.length) },
    fetchPolicy: 'cache-first',
  });
  const levels = useMemo(
    () => new Map((data ?? previousData)?.audioRecords.nodes.map((each) => [each.id, each.levels])),
    [data, previousData],
  );
  return (
    <Panel title={t('time_line')} flush>
      <ol className={styles.lanes}>
        {lanes.map((lane) => (
          <LaneRow
            key={lane.recording.id}
            lane={lane}
            levels={levels.get(lane.recording.id) ?? []}
            chosen={chosen}
            least={least}
            onVisit={onVisit}
            {...(!isOnly && { onOnly })}
          />
        ))}
      </ol>
    </Panel>
  );
}
