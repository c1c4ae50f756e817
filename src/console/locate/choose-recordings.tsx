import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/field.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import {
  LocateChosenDocument,
  type LocateRecordingFragment,
  LocateRecordingsDocument,
} from './generated/operations.ts';
import styles from './locate.module.css';
import { locateTexts } from './locate-texts.ts';
import { nameOf } from './occurrence.ts';

interface ChooseRecordingsProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Recordings by name, to be searched alone; those that are chosen stand first. */
export function ChooseRecordings({ open, onClose, chosen, onChange }: ChooseRecordingsProps) {
  const t = useTexts(locateTexts);
  return (
    <Dialog open={open} onClose={onClose} title={t('choose')}>
      {open && <Choice chosen={chosen} onChange={onChange} />}
      <Button look="primary" onClick={onClose}>
        {t('done')}
      </Button>
    </Dialog>
  );
}

function Choice({ chosen, onChange }: Pick<ChooseRecordingsProps, 'chosen' | 'onChange'>) {
  const t = useTexts(locateTexts);
  const [typed, setTyped] = useState('');
  const name = useDeferredValue(typed.trim());
  const { data, previousData, error } = useQuery(LocateRecordingsDocument, {
    variables: { name: name === '' ? null : name },
  });
  const before = useQuery(LocateChosenDocument, {
    variables: { ids: [...chosen], first: Math.max(1, chosen.length) },
    skip: chosen.length === 0,
    fetchPolicy: 'cache-first',
  });
  const named = (data ?? previousData)?.audioRecords.nodes ?? [];
  const first = (before.data ?? before.previousData)?.audioRecords.nodes.filter(({ id }) =>
    chosen.includes(id),
  );
  const shown = new Map<string, LocateRecordingFragment>(
    [...(first ?? []), ...named].map((recording) => [recording.id, recording]),
  );
  return (
    <>
      <TextField
        label={t('name')}
        type="search"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {error && <ProblemNotice error={error} />}
      <ul className={styles.choices}>
        {[...shown.values()].map((recording) => {
          const { id, durationS } = recording;
          const isOn = chosen.includes(id);
          return (
            <li key={id}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() => onChange(isOn ? chosen.filter((each) => each !== id) : [...chosen, id])}
                />
                <span>{nameOf(recording)}</span>
                {durationS !== null && (
                  <span className={`${styles.soft} numbers`}>{formatTime(durationS, 0)}</span>
                )}
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
