import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { keyOf, unfinishedUploads } from './unfinished-uploads.ts';
import { uploadTexts } from './upload-texts.ts';
import styles from './uploads.module.css';
import { useUploads } from './uploads-context.tsx';

const maxNamed = 3;

/** Tells of uploads that a closed or reloaded page left behind: a page may not keep files, but it knows their names. */
export function UnfinishedNotice() {
  const t = useTexts(uploadTexts);
  const here = new Set(useUploads().map(({ file }) => keyOf(file)));
  const [, setForgotten] = useState(0);
  const left = unfinishedUploads.list().filter(({ key }) => !here.has(key));
  if (left.length === 0) return null;
  const named = left.slice(0, maxNamed).map(({ name }) => name);
  const names = left.length > maxNamed ? `${named.join(', ')} …` : named.join(', ');
  const forget = () => {
    unfinishedUploads.forgetAll();
    setForgotten(Date.now());
  };
  return (
    <Notice>
      <p className={styles.unfinished}>
        {t(left.length === 1 ? 'unfinished' : 'unfinished_many', { names, count: left.length })}{' '}
        <Button look="plain" onClick={forget}>
          {t('forget')}
        </Button>
      </p>
    </Notice>
  );
}
