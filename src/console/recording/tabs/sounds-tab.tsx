import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../../design/states.tsx';
import { useToasts } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatPercent } from '../../i18n/format.ts';
import { useMay } from '../../shell/use-viewer.ts';
import { RecordingRejectHitDocument, RecordingSoundsDocument } from '../generated/operations.ts';
import type { TabProps } from './recording-tabs.tsx';
import { tabTexts } from './tab-texts.ts';
import styles from './tabs.module.css';
import { TimeButton } from './time-button.tsx';

/** Sounds that somebody taught, where they were heard in this recording. */
export function SoundsTab({
  recording: { id },
  onPlay,
  onChange,
}: TabProps & { readonly onChange: () => void }) {
  const t = useTexts(tabTexts);
  const { tell, tellProblem } = useToasts();
  const mayTeach = useMay('CURATE');
  const { data, error, refetch } = useQuery(RecordingSoundsDocument, { variables: { id } });
  const [reject] = useMutation(RecordingRejectHitDocument);
  const sounds = data?.audioRecord?.sounds;
  if (error) return <ProblemNotice error={error} />;
  if (!sounds) return <Spinner />;
  if (sounds.length === 0) return <EmptyState>{t('none_sounds')}</EmptyState>;
  const sayNo = async (hitId: string, name: string) => {
    try {
      await reject({ variables: { hitId } });
      tell(t('rejected', { name }));
      await refetch();
      onChange();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  return (
    <Panel flush>
      <table>
        <tbody>
          {sounds.map(({ id: hitId, startS, endS, score, label }) => (
            <tr key={hitId}>
              <td>
                <TimeButton startS={startS} endS={endS} onPlay={onPlay} />
              </td>
              <td>{label.name}</td>
              <td className={`${styles.soft} numbers`}>{t('sure', { percent: formatPercent(score) })}</td>
              <td>
                {mayTeach && (
                  <Button look="plain" onClick={() => void sayNo(hitId, label.name)}>
                    {t('not_it')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
