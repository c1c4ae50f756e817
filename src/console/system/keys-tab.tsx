import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { Panel } from '../design/page.tsx';
import { Badge, EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import {
  type SystemKeyFragment,
  SystemKeysDocument,
  SystemRevokeKeyDocument,
} from './generated/operations.ts';
import { keysTexts } from './keys-texts.ts';
import { NewKey } from './new-key.tsx';
import styles from './system.module.css';

export function KeysTab() {
  const t = useTexts(keysTexts);
  const { tellProblem } = useToasts();
  const { data, error, refetch } = useQuery(SystemKeysDocument);
  const [revoking, setRevoking] = useState<SystemKeyFragment | null>(null);
  const [revoke] = useMutation(SystemRevokeKeyDocument);
  if (!data) return error ? <ProblemNotice error={error} /> : <Spinner />;
  return (
    <div className={styles.stack}>
      <NewKey isFirst={data.apiKeys.length === 0} onCreated={() => void refetch().catch(() => {})} />
      <Panel title={t('keys')} flush>
        {data.apiKeys.length === 0 && <EmptyState>{t('no_keys')}</EmptyState>}
        <ul>
          {data.apiKeys.map((key) => (
            <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
          ))}
        </ul>
      </Panel>
      <ConfirmDialog
        open={revoking !== null}
        onClose={() => setRevoking(null)}
        title={t('revoke_title', { name: revoking?.name ?? '' })}
        action={t('revoke_action')}
        onConfirm={() => {
          if (revoking) void revoke({ variables: { id: revoking.id } }).catch(tellProblem);
        }}
      >
        {t('revoke_text')}
      </ConfirmDialog>
    </div>
  );
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: SystemKeyFragment; readonly onRevoke: () => void }) {
  const t = useTexts(keysTexts);
  const { name, prefix, scopes, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = apiKey;
  const isExpired = expiresAt != null && new Date(expiresAt) < new Date();
  const state = revokedAt != null ? 'revoked' : isExpired ? 'expired' : 'active';
  return (
    <li className={styles.row}>
      <div className={styles.rowText}>
        <p>
          <strong>{name}</strong> <Badge tone={state === 'active' ? 'good' : 'neutral'}>{t(state)}</Badge>{' '}
          <code>{prefix}…</code>
        </p>
        <p className={styles.soft}>
          {scopes.map((scope) => t(scope)).join(', ')} · {formatDate(createdAt)},{' '}
          {t('key_by', { name: createdBy })}
        </p>
        <p className={styles.soft}>
          {t('key_used')}: {lastUsedAt == null ? t('key_never') : formatDate(lastUsedAt)} ·{' '}
          {expiresAt == null ? t('key_forever') : `${t('key_expires')}: ${formatDate(expiresAt)}`}
        </p>
      </div>
      {state === 'active' && (
        <Button look="danger" onClick={onRevoke}>
          {t('revoke', { name })}
        </Button>
      )}
    </li>
  );
}
