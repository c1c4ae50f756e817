import { useMutation, useQuery } from '@apollo/client/react';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { Notice, ProblemNotice, ProgressBar, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { useMay } from '../shell/use-viewer.ts';
import {
  SystemIndexDocument,
  SystemRefreshClustersDocument,
  SystemReindexDocument,
} from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

const pollMs = 2_000;

/** Which models' work the searches answer from, and making it anew. */
export function IndexTab() {
  const t = useTexts(systemTexts);
  const { tell, tellProblem } = useToasts();
  const mayChange = useMay('ADMIN');
  const [skipFailed, setSkipFailed] = useState(false);
  const { data, error, refetch } = useQuery(SystemIndexDocument, { pollInterval: pollMs });
  const [reindex, { loading }] = useMutation(SystemReindexDocument);
  const [refresh] = useMutation(SystemRefreshClustersDocument);
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  const { searchIndex, textIndex } = data.system;
  const start = async () => {
    try {
      const { data: answer } = await reindex({ variables: { skipFailed } });
      tell(t('reindex_begun', { total: answer?.reindex.searchIndex.total ?? 0 }));
      await refetch();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  const group = (by: 'SOUND' | 'SPEAKER') =>
    void refresh({ variables: { by } }).then(() => tell(t('refreshed')), tellProblem);
  return (
    <div className={styles.stack}>
      {searchIndex.problem != null && <Notice>{searchIndex.problem}</Notice>}
      {textIndex.problem != null && <Notice>{textIndex.problem}</Notice>}
      <div className={styles.panels}>
        <Panel title={t('sound_index')}>
          <IndexState
            id={searchIndex.tokenizerId}
            building={searchIndex.buildingTokenizerId}
            {...searchIndex}
          />
        </Panel>
        <Panel title={t('text_index')}>
          <IndexState id={textIndex.embedderId} building={textIndex.buildingEmbedderId} {...textIndex} />
          {textIndex.failure != null && <p className={styles.bad}>{textIndex.failure}</p>}
        </Panel>
      </div>
      {mayChange && (
        <Panel title={t('reindex')}>
          <div className={styles.stack}>
            <p>{t('reindex_lead')}</p>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={skipFailed}
                onChange={({ target }) => setSkipFailed(target.checked)}
              />
              {t('skip_failed')}
            </label>
            <div className={styles.rowActions}>
              <Button look="primary" disabled={loading} onClick={() => void start()}>
                <RefreshCw />
                {t('reindex')}
              </Button>
              <Button onClick={() => group('SOUND')}>{t('refresh_sound')}</Button>
              <Button onClick={() => group('SPEAKER')}>{t('refresh_speaker')}</Button>
            </div>
          </div>
        </Panel>
      )}
      {searchIndex.failures.length > 0 && (
        <Panel title={t('failures')} flush>
          <ul>
            {searchIndex.failures.map(({ recording, message }) => (
              <li key={recording.id} className={styles.row}>
                <div className={styles.rowText}>
                  <Link href={recordingPath(recording.id)}>{recording.fileName}</Link>
                  <p className={styles.bad}>{message}</p>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}

interface IndexStateProps {
  readonly id: string;
  readonly building?: string | null | undefined;
  readonly switchedAt?: string | null;
  readonly done: number;
  readonly total: number;
}

function IndexState({ id, building, switchedAt, done, total }: IndexStateProps) {
  const t = useTexts(systemTexts);
  const progress = building == null ? null : t('building', { id: building, done, total });
  return (
    <>
      <code className={styles.id}>{id}</code>
      {switchedAt != null && <p className={styles.soft}>{t('switched', { at: formatDate(switchedAt) })}</p>}
      {progress !== null && (
        <>
          <ProgressBar value={done / Math.max(1, total)} label={progress} />
          <p className={styles.soft}>{progress}</p>
        </>
      )}
    </>
  );
}
