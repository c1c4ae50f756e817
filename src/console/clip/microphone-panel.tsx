import { Check, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import styles from './clip.module.css';
import { clipTexts } from './clip-texts.ts';
import { type MicrophoneTake, startTake } from './microphone-take.ts';

interface MicrophonePanelProps {
  readonly maxS: number;
  readonly onClip: (file: File) => void;
  readonly onClose: () => void;
}

/** Listens as soon as it is shown; ends by itself when the clip is as long as one may be. */
export function MicrophonePanel({ maxS, onClip, onClose }: MicrophonePanelProps) {
  const t = useTexts(clipTexts);
  const [take, setTake] = useState<MicrophoneTake | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isEnding, setEnding] = useState(false);
  const meter = useRef<HTMLDivElement>(null);
  const clock = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let current: MicrophoneTake | null = null;
    let ended = false;
    startTake().then(
      (started) => {
        current = started;
        if (ended) started.cancel();
        else setTake(started);
      },
      (problem) => !ended && setError(problem),
    );
    return () => {
      ended = true;
      current?.cancel();
    };
  }, []);
  const finish = async () => {
    if (!take || isEnding) return;
    setEnding(true);
    const lengthS = (performance.now() - take.startedMs) / 1_000;
    try {
      onClip(await take.finish(`${t('recorded', { time: formatTime(lengthS) })}.wav`));
    } catch (problem) {
      setError(problem);
    }
  };
  const finishNow = useRef(finish);
  finishNow.current = finish;
  useEffect(() => {
    if (!take) return;
    let frame = 0;
    const show = () => {
      const lengthS = (performance.now() - take.startedMs) / 1_000;
      meter.current?.style.setProperty('--level', `${100 * take.level()}%`);
      if (clock.current)
        clock.current.textContent = t('of', { time: formatTime(lengthS), max: formatTime(maxS, 0) });
      // A tenth less than is allowed: recorders end a moment late.
      if (lengthS >= maxS - 0.1) void finishNow.current();
      else frame = requestAnimationFrame(show);
    };
    show();
    return () => cancelAnimationFrame(frame);
  }, [take, maxS, t]);
  if (error) {
    return (
      <div className={styles.microphone}>
        <MicrophoneProblem error={error} />
        <Button onClick={onClose}>{t('cancel')}</Button>
      </div>
    );
  }
  return (
    <section className={styles.microphone} aria-label={t('listening')}>
      {take && !isEnding ? <span className={styles.live} aria-hidden /> : <Spinner />}
      <strong>{t('listening')}</strong>
      <div ref={meter} className={styles.meter} aria-hidden>
        <div className={styles.meterFill} />
      </div>
      <span ref={clock} className={`${styles.soft} numbers`} />
      <Button look="primary" disabled={!take || isEnding} onClick={() => void finish()}>
        <Check aria-hidden />
        {t('finish')}
      </Button>
      <Button onClick={onClose}>
        <X aria-hidden />
        {t('cancel')}
      </Button>
    </section>
  );
}

function MicrophoneProblem({ error }: { readonly error: unknown }) {
  const t = useTexts(clipTexts);
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') return <Notice>{t('insecure')}</Notice>;
  if (name === 'NotAllowedError') return <Notice>{t('denied')}</Notice>;
  if (name === 'NotFoundError') return <Notice>{t('no_device')}</Notice>;
  return <ProblemNotice error={error} />;
}
