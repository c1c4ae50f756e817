import { useSyncExternalStore } from 'react';
import { type RecordedOperation, recordedOperations } from '../api/recorded-operations.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { EmptyState } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './shell.module.css';
import { shellTexts } from './shell-texts.ts';

/** The operations of the view at hand, to be read and copied: the page is an ordinary client. */
export function GraphqlDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const operations = useSyncExternalStore(recordedOperations.subscribe, recordedOperations.read);
  return (
    <Dialog open={open} onClose={onClose} title={t('graphql')} drawer>
      <div>
        <p>{t('graphql_lead')}</p>
        <p>
          <a href="/graphiql" target="_blank" rel="noreferrer">
            {t('try')}
          </a>
        </p>
        {operations.length === 0 && <EmptyState>{t('nothing_asked')}</EmptyState>}
        {inOrder(operations).map((operation) => (
          <Shown key={operation.name} operation={operation} />
        ))}
      </div>
    </Dialog>
  );
}

function Shown({ operation }: { readonly operation: RecordedOperation }) {
  const t = useTexts(shellTexts);
  const { tell } = useToasts();
  const { name, query, variables, answeredInMs } = operation;
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => tell(t('copied')));
  return (
    <details className={styles.operation} open>
      <summary>
        <strong>{name}</strong>{' '}
        {answeredInMs !== null && <span>{t('answered', { ms: Math.round(answeredInMs) })}</span>}
      </summary>
      <div className={styles.operationActions}>
        <Button onClick={() => copy(query)}>{t('copy')}</Button>
        {!isSubscription(operation) && (
          <Button onClick={() => copy(curlOf(operation))}>{t('copy_curl')}</Button>
        )}
      </div>
      <Code text={query} />
      {Object.keys(variables).length > 0 && (
        <>
          <h3>{t('variables')}</h3>
          <Code text={JSON.stringify(variables, null, 2)} />
        </>
      )}
    </details>
  );
}

function Code({ text }: { readonly text: string }) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by those who have only keys
  return <pre tabIndex={0}>{text}</pre>;
}

const isSubscription = ({ query }: RecordedOperation): boolean => query.startsWith('subscription');

/** What is followed all the time comes after what was asked. */
const inOrder = (operations: readonly RecordedOperation[]): RecordedOperation[] => [
  ...operations.filter((each) => !isSubscription(each)),
  ...operations.filter(isSubscription),
];

function curlOf({ query, variables }: RecordedOperation): string {
  const body = JSON.stringify({ query, variables }).replaceAll("'", "'\\''");
  return `curl ${location.origin}/graphql -H 'content-type: application/json' -d '${body}'`;
}
