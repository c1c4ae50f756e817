import { Check, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Slider } from '../design/slider.tsx';
import { LevelLine } from '../found/level-line.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import styles from './clip.module.css';
import { clipTexts } from './clip-texts.ts';
import { durationOf, levelsOf, partOf, wavFileOf } from './decode-clip.ts';

interface ClipTrimmerProps {
  readonly name: string;
  readonly samples: Float32Array;
  /** As long as a clip may be. */
  readonly maxS: number;
  readonly onPart: (file: File) => void;
  readonly onCancel: () => void;
}

const levelCount = 160;

/** A file longer than a clip may be: which part of it is meant. */
export function ClipTrimmer({ name, samples, maxS, onPart, onCancel }: ClipTrimmerProps) {
  const t = useTexts(clipTexts);
  const [startS, setStartS] = useState(0);
  const levels = useMemo(() => levelsOf(samples, levelCount), [samples]);
  const durationS = durationOf(samples);
  // A moment less than is allowed: decoders add one.
  const lengthS = maxS - 0.1;
  const spans = useMemo(() => [{ startS, endS: startS + lengthS }], [startS, lengthS]);
  const part = t('part', { from: formatTime(startS), to: formatTime(startS + lengthS) });
  return (
    <section className={styles.trimmer} aria-label={t('trim')}>
      <p>{t('too_long', { name, time: formatTime(durationS, 0), max: formatTime(maxS, 0) })}</p>
      <LevelLine levels={levels} durationS={durationS} spans={spans} className={styles.trimmerLine} />
      <Slider
        label={t('trim_start')}
        value={startS}
        min={0}
        max={Math.max(0, durationS - lengthS)}
        step={0.5}
        onChange={setStartS}
      />
      <div className={styles.trimmerFoot}>
        <span className={`${styles.soft} numbers`}>{part}</span>
        <Button
          look="primary"
          onClick={() => onPart(wavFileOf(partOf(samples, startS, lengthS), `${name} ${part}.wav`))}
        >
          <Check aria-hidden />
          {t('use_part')}
        </Button>
        <Button onClick={onCancel}>
          <X aria-hidden />
          {t('cancel')}
        </Button>
      </div>
    </section>
  );
}
