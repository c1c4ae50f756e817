import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import controls from '../../design/controls.module.css';
import { Panel } from '../../design/page.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatBytes, formatDate, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { ReadyRecording } from '../timeline/recording-facts.ts';
import { detailsTexts } from './details-texts.ts';
import { QualityPanel } from './quality-panel.tsx';
import styles from './tabs.module.css';
import { TranscriptDownloads } from './transcript-downloads.tsx';

export function DetailsTab({ recording }: { readonly recording: ReadyRecording }) {
  const t = useTexts(detailsTexts);
  const { urls, transcript } = recording;
  const files = [
    ['original', urls?.original],
    ['reconstruction', urls?.reconstruction],
    ['codes', urls?.codes],
  ] as const;
  return (
    <div className={styles.details}>
      <Panel title={t('facts')}>
        <Facts recording={recording} />
      </Panel>
      <QualityPanel id={recording.id} />
      <Panel title={t('downloads')}>
        <div className={styles.stack}>
          {files.map(([name, path]) => (
            <a key={name} className={controls.button} href={path} download>
              <Download aria-hidden />
              {t(name)}
            </a>
          ))}
          {transcript && (
            <>
              <h3>{t('transcript')}</h3>
              <TranscriptDownloads transcript={transcript} />
            </>
          )}
        </div>
      </Panel>
    </div>
  );
}

function Facts({ recording }: { readonly recording: ReadyRecording }) {
  const t = useTexts(detailsTexts);
  const { speech, sourceSampleRateHz, channelCount, peakDbfs, recordedAt } = recording;
  const rate = sourceSampleRateHz !== null && `${formatNumber(sourceSampleRateHz)} Hz`;
  const channels = channelCount !== null && t('channels', { count: channelCount });
  const syllables =
    speech?.syllablesPerS != null && t('syllables', { rate: formatNumber(speech.syllablesPerS) });
  const facts: readonly (readonly [name: string, value: ReactNode])[] = [
    [t('file'), recording.fileName],
    [t('format'), [recording.container, recording.codec].filter(Boolean).join(', ')],
    [t('rate'), [rate, channels].filter(Boolean).join(', ')],
    [t('size'), formatBytes(recording.byteCount)],
    [t('created'), formatDate(recording.createdAt)],
    [t('recorded'), recordedAt && formatDate(recordedAt)],
    [t('language'), recording.language],
    [t('loudest'), peakDbfs !== null && `${formatNumber(peakDbfs)} dBFS`],
    [t('speech'), speech && [formatPercent(speech.share), syllables].filter(Boolean).join(', ')],
    [t('tokenizer'), recording.tokenizerId && <code>{recording.tokenizerId}</code>],
    ['SHA-256', <code key="sha256">{recording.sha256}</code>],
    ...Object.entries(recording.metadata).map(
      ([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    ),
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
