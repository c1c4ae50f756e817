import { useMutation, useQuery } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Panel } from '../design/page.tsx';
import { ProblemNotice, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { AuditPanel } from './audit-panel.tsx';
import {
  SystemDataDocument,
  type SystemDataQuery,
  SystemSetRetentionDocument,
} from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';
import { TransfersPanel } from './transfers-panel.tsx';

/** How long things are kept, what goes soon, and who changed what. */
export function DataTab() {
  const t = useTexts(systemTexts);
  const { data, error, refetch } = useQuery(SystemDataDocument);
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  const { workspace, expiringRecordings } = data;
  return (
    <div className={styles.stack}>
      <Retention key={workspace.id} workspace={workspace} onSaved={() => void refetch()} />
      {workspace.recordingDays != null && (
        <Panel title={t('expiring', { count: expiringRecordings.count })} flush>
          <ul>
            {expiringRecordings.recordings.map(({ id, title, fileName, createdAt }) => (
              <li key={id} className={styles.row}>
                <Link href={recordingPath(id)}>{title ?? fileName}</Link>
                <span className={styles.soft}>{formatDate(createdAt)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <TransfersPanel />
      <AuditPanel />
    </div>
  );
}

interface RetentionProps {
  readonly workspace: SystemDataQuery['workspace'];
  readonly onSaved: () => void;
}

function Retention({ workspace, onSaved }: RetentionProps) {
  const t = useTexts(systemTexts);
  const { tell, tellProblem } = useToasts();
  const [recordingDays, setRecordingDays] = useState(String(workspace.recordingDays ?? ''));
  const [auditDays, setAuditDays] = useState(String(workspace.auditDays));
  const [save] = useMutation(SystemSetRetentionDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await save({
        variables: {
          recordingDays: recordingDays.trim() === '' ? null : Number(recordingDays),
          auditDays: Number(auditDays),
        },
      });
      tell(t('saved'));
      onSaved();
    } catch (problem) {
      tellProblem(problem);
    }
  };
  return (
    <Panel title={t('retention')}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('recording_days')}
          hint={t('recording_days_hint')}
          type="number"
          min={1}
          value={recordingDays}
          onChange={({ target }) => setRecordingDays(target.value)}
        />
        <TextField
          label={t('audit_days')}
          type="number"
          min={1}
          required
          value={auditDays}
          onChange={({ target }) => setAuditDays(target.value)}
        />
        <Button look="primary" type="submit">
          {t('save')}
        </Button>
      </form>
    </Panel>
  );
}
