import { Upload } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { filesOfDrop, hasFiles } from './dropped-files.ts';
import { uploadTexts } from './upload-texts.ts';
import styles from './uploads.module.css';
import { useAddFiles } from './use-add-files.ts';

/** While it is shown, files and folders may be dropped anywhere on the page. */
export function DropZone() {
  const t = useTexts(uploadTexts);
  const { tellProblem } = useToasts();
  const addFiles = useAddFiles();
  const add = useRef(addFiles);
  add.current = addFiles;
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Entering a child of what was entered before comes ahead of leaving that.
    let depth = 0;
    const onDrag = (event: DragEvent) => {
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      depth += event.type === 'dragenter' ? 1 : event.type === 'dragleave' ? -1 : 0;
      setOver(depth > 0);
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setOver(false);
      if (!event.dataTransfer || !hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      filesOfDrop(event.dataTransfer).then((files) => add.current(files), tellProblem);
    };
    const events = ['dragenter', 'dragover', 'dragleave'] as const;
    for (const name of events) window.addEventListener(name, onDrag);
    window.addEventListener('drop', onDrop);
    return () => {
      for (const name of events) window.removeEventListener(name, onDrag);
      window.removeEventListener('drop', onDrop);
    };
  }, [tellProblem]);
  if (!isOver) return null;
  return (
    <div className={styles.dropZone} aria-hidden>
      <div className={styles.dropInner}>
        <Upload size={40} />
        <p>{t('drop')}</p>
        <p>{t('drop_hint')}</p>
      </div>
    </div>
  );
}
