import { Copy, Tag } from 'lucide-react';
import { Link } from 'wouter';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import type { LibraryRecordingFragment } from './generated/operations.ts';
import styles from './library.module.css';
import { libraryTexts } from './library-texts.ts';

const maxFields = 2;

/** What is known of a recording at a glance: copies, taught sounds, a transcript, its first fields. */
export function RowBadges({ recording }: { readonly recording: LibraryRecordingFragment }) {
  const t = useTexts(libraryTexts);
  const { copies, sounds, transcript, metadata } = recording;
  const labels = new Map(sounds.map(({ label }) => [label.id, label.name]));
  const fields = Object.entries(metadata)
    .filter(([, value]) => typeof value !== 'object')
    .slice(0, maxFields);
  const copyCount = new Set(copies.map(({ other }) => other.id)).size;
  return (
    <span className={styles.badges}>
      {copyCount > 0 && (
        <Link href="/copies" className={styles.copies} title={t('copies_hint')}>
          <Badge tone="warning">
            <Copy size={12} aria-hidden />
            {t('copies', { count: copyCount })}
          </Badge>
        </Link>
      )}
      {[...labels].map(([id, name]) => (
        <Badge key={id} tone="busy">
          <Tag size={12} aria-hidden />
          {name}
        </Badge>
      ))}
      {transcript && (
        <span title={t('words', { count: transcript.wordCount })}>
          <Badge>{t('transcript')}</Badge>
        </span>
      )}
      {fields.map(([name, value]) => (
        <span key={name} className={styles.field}>
          {name} {String(value)}
        </span>
      ))}
    </span>
  );
}
