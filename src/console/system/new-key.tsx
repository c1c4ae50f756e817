import { useMutation } from '@apollo/client/react';
import { Copy, KeyRound } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { readKey, saveKey } from '../api/session.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Panel } from '../design/page.tsx';
import { Notice } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { SystemCreateKeyDocument, type SystemCreateKeyMutationVariables } from './generated/operations.ts';
import { keysTexts } from './keys-texts.ts';
import styles from './system.module.css';

type Scope = Extract<SystemCreateKeyMutationVariables['scopes'], readonly unknown[]>[number];

const scopesOffered = ['READ', 'INGEST', 'CURATE', 'ADMIN'] as const;
const daysOffered = ['30', '90', '365', ''] as const;

interface NewKeyProps {
  /** Nobody needs a key yet. */
  readonly isFirst: boolean;
  readonly onCreated: () => void;
}

/** Makes a key and shows its text, this once. */
export function NewKey({ isFirst, onCreated }: NewKeyProps) {
  const t = useTexts(keysTexts);
  const { tell, tellProblem } = useToasts();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(isFirst ? ['READ', 'ADMIN'] : ['READ']);
  const [days, setDays] = useState('90');
  const [text, setText] = useState<string | null>(null);
  const [create, { loading }] = useMutation(SystemCreateKeyDocument);
  const locksOut = isFirst && !scopes.includes('ADMIN');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = days === '' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString();
    try {
      const { data } = await create({ variables: { name, scopes: [...scopes], expiresAt } });
      const made = data!.createApiKey.text;
      setText(made);
      setName('');
      setScopes(['READ']);
      // With the first key nobody gets in without one: whoever made it must not be shut out.
      if (isFirst && readKey() === null) saveKey(made);
      onCreated();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  return (
    <Panel title={t('new_key')}>
      <form className={styles.stack} onSubmit={(event) => void submit(event)}>
        <div className={styles.form}>
          <TextField
            label={t('key_name')}
            required
            maxLength={100}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <SelectField label={t('days')} value={days} onChange={({ target }) => setDays(target.value)}>
            {daysOffered.map((each) => (
              <option key={each} value={each}>
                {each === '' ? t('for_ever') : t('days_count', { count: each })}
              </option>
            ))}
          </SelectField>
        </div>
        <fieldset className={styles.scopes}>
          <legend className="only-spoken">{t('key_scopes')}</legend>
          {scopesOffered.map((scope) => (
            <label key={scope} className={styles.check}>
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={({ target }) =>
                  setScopes(target.checked ? [...scopes, scope] : scopes.filter((each) => each !== scope))
                }
              />
              {t(scope)}
            </label>
          ))}
        </fieldset>
        {locksOut && <Notice>{t('first_needs_admin')}</Notice>}
        <div className={styles.rowActions}>
          <Button
            look="primary"
            type="submit"
            disabled={loading || name.trim() === '' || scopes.length === 0 || locksOut}
          >
            <KeyRound />
            {t('create')}
          </Button>
        </div>
      </form>
      {text !== null && (
        <div className={styles.made}>
          <Notice>{t('key_once')}</Notice>
          <div className={styles.secret}>
            <code aria-label={t('key_text')} role="note">
              {text}
            </code>
            <Button onClick={() => void navigator.clipboard.writeText(text).then(() => tell(t('copied')))}>
              <Copy />
              {t('copy')}
            </Button>
          </div>
        </div>
      )}
    </Panel>
  );
}
