import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { problemOf } from '../api/problem.ts';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import styles from './layout.module.css';

const texts = defineTexts('states', {
  en: {
    loading: 'Loading',
    unreachable: 'The server does not answer. The page tries again by itself.',
    reference: 'Reference for support: {{id}}',
  },
  zh: {
    loading: '正在载入',
    unreachable: '服务器没有响应，页面会自动重试。',
    reference: '支持编号：{{id}}',
  },
});

export function Spinner() {
  const t = useTexts(texts);
  return <div className={styles.spinner} role="status" aria-label={t('loading')} />;
}

/** Nothing is there yet, and what to do about it. */
export function EmptyState({ icon, children }: { readonly icon?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.empty}>
      {icon}
      {children}
    </div>
  );
}

/** What the server refused, in its own words: they name the field and the limit. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  const t = useTexts(texts);
  const { code, message, requestId } = problemOf(error);
  return (
    <div role="alert" className={`${styles.notice} ${styles.bad}`}>
      <CircleAlert size={18} aria-hidden />
      <div>
        <p>{code === 'UNREACHABLE' ? t('unreachable') : message}</p>
        {requestId !== null && <p className={styles.detail}>{t('reference', { id: requestId })}</p>}
      </div>
    </div>
  );
}

export function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <TriangleAlert size={18} aria-hidden />
      <div>{children}</div>
    </div>
  );
}

export type Tone = 'neutral' | 'good' | 'bad' | 'busy' | 'warning';

export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {children}
    </span>
  );
}

/** `value` is 0..1. */
export function ProgressBar({ value, label }: { readonly value: number; readonly label: string }) {
  const percent = Math.round(100 * value);
  return (
    <div
      className={styles.progress}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={styles.progressFill} style={{ width: `${percent}%` }} />
    </div>
  );
}
