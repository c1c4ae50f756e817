import { useLazyQuery } from '@apollo/client/react';
import { Button } from '../../design/button.tsx';
import { Panel } from '../../design/page.tsx';
import { ProblemNotice, ProgressBar, Spinner } from '../../design/states.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber } from '../../i18n/format.ts';
import { RecordingQualityDocument } from '../generated/operations.ts';
import { detailsTexts } from './details-texts.ts';
import styles from './tabs.module.css';

const measuredS = 30;

/** How much of the sound survives being tokens: measured when asked for, as it takes seconds. */
export function QualityPanel({ id }: { readonly id: string }) {
  const t = useTexts(detailsTexts);
  const [measure, { data, error, loading }] = useLazyQuery(RecordingQualityDocument, {
    fetchPolicy: 'network-only',
  });
  const quality = data?.audioRecord?.roundTrip;
  return (
    <Panel title={t('quality')}>
      <div className={styles.stack}>
        <p>{t('quality_lead')}</p>
        {error && <ProblemNotice error={error} />}
        {loading && (
          <>
            <Spinner />
            <p>{t('measuring')}</p>
          </>
        )}
        {quality && (
          <dl className={styles.facts}>
            <dt>{t('stoi')}</dt>
            <dd className="numbers">
              <strong>{quality.stoi === null ? t('none') : formatNumber(quality.stoi)}</strong>
              <ProgressBar value={Math.max(0, quality.stoi ?? 0)} label={t('stoi')} />
              <span className={styles.soft}>{t('stoi_hint')}</span>
            </dd>
            <dt>{t('lsd')}</dt>
            <dd className="numbers">
              <strong>
                {quality.logSpectralDistanceDb === null
                  ? t('none')
                  : `${formatNumber(quality.logSpectralDistanceDb)} dB`}
              </strong>{' '}
              <span className={styles.soft}>{t('lsd_hint')}</span>
            </dd>
          </dl>
        )}
        {quality && (
          <p className={styles.soft}>
            {t('measured', { seconds: formatNumber(quality.measuredS) })} <code>{quality.tokenizerId}</code>
          </p>
        )}
        {!loading && !quality && (
          <Button onClick={() => void measure({ variables: { id, maxS: measuredS } })}>{t('measure')}</Button>
        )}
      </div>
    </Panel>
  );
}
