import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { GraduationCap } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, ProgressBar, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { AlignmentChart } from './alignment-chart.tsx';
import { alignmentTexts } from './alignment-texts.ts';
import { AlignmentVersions } from './alignment-versions.tsx';
import styles from './desk.module.css';
import {
  DeskActivateDocument,
  DeskAlignmentDocument,
  type DeskAlignmentQuery,
  DeskTrainDocument,
} from './generated/operations.ts';

export type Version = DeskAlignmentQuery['alignmentVersions']['nodes'][number];

const trainingPollMs = 700;

/** How the answers improved with what people decided; learning anew, and going back. */
export function AlignmentTab() {
  const t = useTexts(alignmentTexts);
  const client = useApolloClient();
  const { tell, tellProblem } = useToasts();
  const mayCurate = useMay('CURATE');
  const [speak, setSpeak] = useState(false);
  const { data, error, refetch, startPolling, stopPolling } = useQuery(DeskAlignmentDocument);
  const [train, { loading: isAsking }] = useMutation(DeskTrainDocument, { onError: tellProblem });
  const [activate, { loading: isActivating }] = useMutation(DeskActivateDocument, { onError: tellProblem });
  const versions = data?.alignmentVersions.nodes ?? [];
  const training = versions.find(({ status }) => status === 'TRAINING');
  useEffect(() => {
    if (training) startPolling(trainingPollMs);
    else stopPolling();
  }, [training, startPolling, stopPolling]);
  const awaited = useRef<number | null>(null);
  if (training) awaited.current = training.version;
  const ended = versions.find(({ version, status }) => version === awaited.current && status !== 'TRAINING');
  useEffect(() => {
    if (!ended) return;
    awaited.current = null;
    // Answers in the cache are those of the version before.
    client.cache.evict({ fieldName: 'linkKnowledge' });
    client.cache.evict({ fieldName: 'unansweredQuestions' });
    const { version, problem } = ended;
    if (ended.status === 'FAILED') tell(t('failed', { version, problem: problem ?? '' }));
    else tell(t(ended.isActive ? 'trained' : 'not_active', { version }));
  }, [ended, client, tell, t]);

  if (error && !data) return <ProblemNotice error={error} />;
  if (!data) return <Spinner />;
  const startTraining = async () => {
    await train({ variables: { input: { speak } } });
    await refetch();
  };
  const letAnswer = async (version: number) => {
    const { data: done } = await activate({ variables: { version } });
    if (!done) return;
    client.cache.evict({ fieldName: 'linkKnowledge' });
    await refetch();
    tell(t('activated', { version }));
  };
  return (
    <div className={styles.stack}>
      <div className={styles.bandHead}>
        <p className={styles.soft}>{t('confirmed', { count: data.links.total.count })}</p>
        {mayCurate && (
          <div className={styles.actions}>
            <label className={styles.check}>
              <input type="checkbox" checked={speak} onChange={({ target }) => setSpeak(target.checked)} />
              {t('speak')}
            </label>
            <Button
              look="primary"
              disabled={training !== undefined || isAsking}
              onClick={() => void startTraining()}
            >
              <GraduationCap aria-hidden />
              {t('train')}
            </Button>
          </div>
        )}
      </div>
      {training && (
        <div className={styles.training} role="status">
          <span>{t('training', { version: training.version })}</span>
          <ProgressBar value={training.progress} label={t('training', { version: training.version })} />
        </div>
      )}
      {versions.length === 0 ? (
        <EmptyState icon={<GraduationCap aria-hidden />}>
          <p className={styles.narrowText}>{t('none')}</p>
        </EmptyState>
      ) : (
        <>
          <AlignmentChart versions={versions} />
          <Panel title={t('versions')} flush>
            <AlignmentVersions
              versions={versions}
              isBusy={isActivating}
              onActivate={mayCurate ? (version) => void letAnswer(version) : null}
            />
          </Panel>
        </>
      )}
    </div>
  );
}
