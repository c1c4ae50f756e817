import { useQuery } from '@apollo/client/react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ViewerDocument } from '../api/generated/operations.ts';
import { problemOf } from '../api/problem.ts';
import { saveKey } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './shell.module.css';
import { shellTexts } from './shell-texts.ts';

/** Lets those in whom the server knows: without a key on a local start, else with one. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'network-only' });
  if (data?.viewer) return children;
  if (!error) {
    return (
      <div className={styles.centre}>
        <Spinner />
      </div>
    );
  }
  return <KeyForm error={error} onKey={() => refetch().catch(() => {})} />;
}

function KeyForm({ error, onKey }: { readonly error: unknown; readonly onKey: () => void }) {
  const t = useTexts(shellTexts);
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const isRefused = problemOf(error).code === 'UNAUTHENTICATED';
  const enter = (event: FormEvent) => {
    event.preventDefault();
    saveKey(key.trim());
    setTried(true);
    onKey();
  };
  return (
    <main className={styles.centre}>
      <form className={styles.keyForm} onSubmit={enter}>
        <h1>{t('key_title')}</h1>
        <p>{t('key_lead')}</p>
        {(tried || !isRefused) && <ProblemNotice error={error} />}
        <TextField
          label={t('key')}
          hint={t('key_hint')}
          type="password"
          autoComplete="current-password"
          value={key}
          onChange={({ target }) => setKey(target.value)}
          required
        />
        <Button look="primary" type="submit">
          {t('enter')}
        </Button>
      </form>
    </main>
  );
}
