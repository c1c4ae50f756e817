import { AudioLines } from 'lucide-react';
import { EmptyState } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { AddButtons } from '../uploads/add-buttons.tsx';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';

/** What a workspace without recordings shows: three lines, and the buttons. */
export function FirstRun() {
  const t = useTexts(libraryTexts);
  const mayAdd = useMay('INGEST');
  return (
    <div className={styles.firstRun}>
      <EmptyState icon={<AudioLines className={styles.bigIcon} aria-hidden />}>
        <h2>{t('first_title')}</h2>
        <ol className={styles.steps}>
          <li>{t('first_1')}</li>
          <li>{t('first_2')}</li>
          <li>{t('first_3')}</li>
        </ol>
        {mayAdd && (
          <div className={styles.firstButtons}>
            <AddButtons />
          </div>
        )}
      </EmptyState>
    </div>
  );
}
