import { ChevronDown, ChevronUp, ListX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '../design/button.tsx';
import { ProgressBar } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { UploadRow } from './upload-row.tsx';
import type { Upload } from './upload-state.ts';
import { uploadTexts } from './upload-texts.ts';
import styles from './uploads.module.css';
import { useUploadQueue, useUploads } from './uploads-context.tsx';
import { useLiveIngests } from './use-live-ingests.ts';
import { summarise, type UploadPhase, usePhases } from './use-upload-summary.ts';

const maxShown = 60;
const rank: Record<UploadPhase, number> = { failed: 0, sending: 1, working: 2, done: 3 };

/** Over every view while there are uploads: what was dropped goes on while one looks at something else. */
export function UploadTray() {
  const uploads = useUploads();
  return uploads.length === 0 ? null : <Tray uploads={uploads} />;
}

function Tray({ uploads }: { readonly uploads: readonly Upload[] }) {
  const t = useTexts(uploadTexts);
  const queue = useUploadQueue();
  const [isFolded, setFolded] = useState(false);
  useLiveIngests(uploads.flatMap(({ state }) => (state.step === 'ingesting' ? [state.recordingId] : [])));
  const phases = usePhases(uploads);
  const { sending, working, failed, done, share } = summarise(uploads, phases);
  const counts = { sending, failed, working, done };
  const said = (Object.keys(counts) as (keyof typeof counts)[]).filter((key) => counts[key] > 0);
  const shown = [...uploads]
    .sort((a, b) => rank[phases.get(a.id)!] - rank[phases.get(b.id)!])
    .slice(0, maxShown);
  useEffect(() => {
    document.documentElement.dataset['uploads'] = 'shown';
    return () => {
      delete document.documentElement.dataset['uploads'];
    };
  }, []);
  return (
    <section className={styles.tray} aria-label={t('tray')}>
      <header className={styles.trayHead}>
        <p role="status">{said.map((key) => t(key, { count: counts[key] })).join(' · ')}</p>
        <IconButton label={t('clear')} onClick={() => queue.clear()} disabled={done + failed + working === 0}>
          <ListX />
        </IconButton>
        <IconButton
          label={t(isFolded ? 'unfold' : 'fold')}
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? <ChevronUp /> : <ChevronDown />}
        </IconButton>
      </header>
      {sending > 0 && <ProgressBar value={share} label={t('overall')} />}
      {!isFolded && (
        <ul className={styles.rows}>
          {shown.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
          {uploads.length > shown.length && (
            <li className={styles.more}>{t('more', { count: uploads.length - shown.length })}</li>
          )}
        </ul>
      )}
    </section>
  );
}
