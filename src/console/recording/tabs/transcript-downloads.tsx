import { Download } from 'lucide-react';
import controls from '../../design/controls.module.css';
import type { RecordingTranscriptFactsFragment } from '../generated/operations.ts';
import styles from './tabs.module.css';

/** The transcript as files that other programs read. */
export function TranscriptDownloads({
  transcript: { urls },
}: {
  readonly transcript: RecordingTranscriptFactsFragment;
}) {
  const files = [
    ['SRT', urls.srt],
    ['VTT', urls.vtt],
    ['TXT', urls.text],
    ['JSON', urls.json],
  ] as const;
  return (
    <span className={styles.downloads}>
      {files.map(([name, path]) => (
        <a key={name} className={controls.button} href={path} download>
          <Download aria-hidden />
          {name}
        </a>
      ))}
    </span>
  );
}
