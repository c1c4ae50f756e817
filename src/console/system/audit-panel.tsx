import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { appendPage } from '../api/append-page.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Panel } from '../design/page.tsx';
import { Badge, EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import { SystemAuditDocument } from './generated/operations.ts';
import styles from './system.module.css';
import { systemTexts } from './system-texts.ts';

export function AuditPanel() {
  const t = useTexts(systemTexts);
  const [operation, setOperation] = useState('');
  const wanted = useDeferredValue(operation.trim());
  const { data, previousData, error, fetchMore } = useQuery(SystemAuditDocument, {
    variables: { operation: wanted === '' ? null : wanted },
  });
  const log = (data ?? previousData)?.auditLog;
  const showMore = () =>
    void fetchMore({
      variables: { after: log?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { auditLog: next } }) => ({
        auditLog: appendPage(before.auditLog, next),
      }),
    });
  return (
    <Panel
      title={t('audit')}
      flush
      actions={
        <TextField
          label={t('audit_operation')}
          hideLabel
          placeholder={t('audit_hint')}
          value={operation}
          onChange={({ target }) => setOperation(target.value)}
        />
      }
    >
      {error && <ProblemNotice error={error} />}
      {!log && !error && <Spinner />}
      {log?.nodes.length === 0 && <EmptyState>{t('none_yet')}</EmptyState>}
      {log && log.nodes.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                {(['at', 'who', 'what', 'outcome'] as const).map((key) => (
                  <th key={key}>{t(key)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {log.nodes.map(({ id, at, keyName, operation: done, targetIds, outcome }) => (
                <tr key={id}>
                  <td className="numbers">{formatDate(at, { timeStyle: 'medium' })}</td>
                  <td>{keyName}</td>
                  <td>
                    {done} <span className={styles.soft}>{targetIds.slice(0, 3).join(', ')}</span>
                  </td>
                  <td>
                    <Badge tone={outcome === 'OK' ? 'good' : 'bad'}>{outcome}</Badge>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log?.pageInfo.hasNextPage && (
        <div className={styles.more}>
          <Button onClick={showMore}>{t('more')}</Button>
        </div>
      )}
    </Panel>
  );
}
