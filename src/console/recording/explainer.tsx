import { AudioLines, Disc3, Rows3 } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatNumber, formatTime } from '../i18n/format.ts';
import type { Source } from '../player/player-state.ts';
import styles from './recording.module.css';
import { recordingTexts } from './recording-texts.ts';
import { layerCount } from './timeline/colours.ts';
import type { ReadyRecording } from './timeline/recording-facts.ts';
import type { Playback } from './timeline/use-playback.ts';

/** A token is one of 2,048. */
const bitsPerToken = 11;

interface ExplainerProps {
  readonly recording: ReadyRecording;
  readonly playback: Playback;
  readonly onShowFrames: () => void;
  readonly onClose: () => void;
}

/** What tokens are, told by this recording; shown until it was read once. */
export function Explainer({ recording, playback, onShowFrames, onClose }: ExplainerProps) {
  const t = useTexts(recordingTexts);
  const tokens = layerCount * recording.frameCount;
  const bytes = (tokens * bitsPerToken) / 8;
  const hear = (source: Source) => playback.play(playback.timeS(), undefined, source);
  return (
    <Panel
      title={t('explain_title')}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={styles.explainer}>
        <div>
          <p>{t('explain_frame')}</p>
          <p>
            {t('explain_size', {
              seconds: formatTime(recording.durationS),
              tokens: formatNumber(tokens),
              bytes: formatBytes(bytes),
              original: formatBytes(recording.byteCount),
              times: formatNumber(recording.byteCount / bytes, { maximumSignificantDigits: 2 }),
            })}
          </p>
          <div>
            <Button onClick={onShowFrames}>
              <Rows3 aria-hidden />
              {t('show_frames')}
            </Button>
          </div>
        </div>
        <div>
          <p>{t('explain_layers')}</p>
          <p>{t('explain_same')}</p>
        </div>
        <div>
          <p>{t('explain_hear')}</p>
          <div className={styles.hear}>
            <Button onClick={() => hear('original')}>
              <AudioLines aria-hidden />
              {t('hear_original')}
            </Button>
            <Button onClick={() => hear('reconstruction')}>
              <Disc3 aria-hidden />
              {t('hear_tokens')}
            </Button>
          </div>
        </div>
      </div>
    </Panel>
  );
}
