import { Copy, Link2, LocateFixed, Play, Scan, Search, Tag, X } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { Button, IconButton } from '../../design/button.tsx';
import controls from '../../design/controls.module.css';
import { useToasts } from '../../design/toast.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { useMay } from '../../shell/use-viewer.ts';
import { CopiesDialog } from './copies-dialog.tsx';
import { ExampleDialog } from './example-dialog.tsx';
import type { MarksStore, Range } from './marks-store.ts';
import styles from './timeline.module.css';
import { timelineTexts } from './timeline-texts.ts';
import { frameS } from './viewport.ts';

interface RangeBarProps {
  readonly id: string;
  readonly marks: MarksStore;
  readonly onPlay: (range: Range) => void;
  readonly onZoom: (range: Range) => void;
  readonly onTaught: () => void;
}

/** What can be done with the marked range. */
export function RangeBar({ id, marks, onPlay, onZoom, onTaught }: RangeBarProps) {
  const t = useTexts(timelineTexts);
  const { tell } = useToasts();
  const mayTeach = useMay('CURATE');
  const [open, setOpen] = useState<'copies' | 'example' | null>(null);
  const { range, cursorS } = useSyncExternalStore(marks.subscribe, marks.read);
  if (!range) {
    return (
      <div className={styles.rangeBar}>
        <span className={`${styles.rangeWhat} ${styles.hint}`}>{t('hint')}</span>
        <Button onClick={() => marks.markStart(cursorS)}>{t('mark_start')}</Button>
        <Button onClick={() => marks.markEnd(cursorS)}>{t('mark_end')}</Button>
      </div>
    );
  }
  const from = range.startS.toFixed(2);
  const to = range.endS.toFixed(2);
  const query = `recording=${encodeURIComponent(id)}&from=${from}&to=${to}`;
  const copyLink = () => {
    const address = new URL(location.href);
    address.search = `?from=${from}&to=${to}`;
    void navigator.clipboard.writeText(address.href).then(() => tell(t('link_copied')));
  };
  return (
    <section className={styles.rangeBar} aria-label={t('range')}>
      <RangeSize range={range} />
      <IconButton look="normal" label={t('play_range')} onClick={() => onPlay(range)}>
        <Play />
      </IconButton>
      <IconButton look="normal" label={t('zoom_range')} onClick={() => onZoom(range)}>
        <Scan />
      </IconButton>
      <LinkButton href={`/locate?${query}`}>
        <LocateFixed aria-hidden />
        {t('locate')}
      </LinkButton>
      <LinkButton href={`/search?${query}`}>
        <Search aria-hidden />
        {t('search')}
      </LinkButton>
      <Button onClick={() => setOpen('copies')}>
        <Copy aria-hidden />
        {t('find_copies')}
      </Button>
      {mayTeach && (
        <Button onClick={() => setOpen('example')}>
          <Tag aria-hidden />
          {t('example')}
        </Button>
      )}
      <IconButton label={t('copy_link')} onClick={copyLink}>
        <Link2 />
      </IconButton>
      <IconButton label={t('clear')} onClick={() => marks.clear()}>
        <X />
      </IconButton>
      {open === 'copies' && <CopiesDialog id={id} range={range} onClose={() => setOpen(null)} />}
      {open === 'example' && (
        <ExampleDialog id={id} range={range} onClose={() => setOpen(null)} onTaught={onTaught} />
      )}
    </section>
  );
}

function RangeSize({ range: { startS, endS } }: { readonly range: Range }) {
  const t = useTexts(timelineTexts);
  const frames = Math.max(1, Math.round((endS - startS) / frameS));
  return (
    <div className={`${styles.rangeWhat} numbers`}>
      <strong>
        {formatTime(startS, 2)} – {formatTime(endS, 2)}
      </strong>{' '}
      <span>
        {t('range_size', {
          seconds: formatNumber(endS - startS),
          count: frames,
          tokens: formatNumber(16 * frames),
        })}
      </span>
    </div>
  );
}

function LinkButton({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className={controls.button}>
      {children}
    </Link>
  );
}
