import { useQuery } from '@apollo/client/react';
import { BookOpen } from 'lucide-react';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatNumber } from '../i18n/format.ts';
import { ArticlePane } from './article-pane.tsx';
import { askedTexts } from './asked-texts.ts';
import styles from './desk.module.css';
import type { DeskState } from './desk-state.ts';
import { DeskAskedArticlesDocument } from './generated/operations.ts';
import type { ChangeDesk } from './use-desk-state.ts';

interface AskedTabProps {
  readonly state: DeskState;
  readonly change: ChangeDesk;
}

/** Articles by how often they are asked for, each to be read beside. */
export function AskedTab({ state, change }: AskedTabProps) {
  const t = useTexts(askedTexts);
  const { data, error } = useQuery(DeskAskedArticlesDocument);
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Spinner />;
  const { nodes, total } = data.articles;
  if (nodes.length === 0) {
    return (
      <EmptyState icon={<BookOpen aria-hidden />}>
        <p>{t('none')}</p>
      </EmptyState>
    );
  }
  const articles = nodes
    .map((article) => ({
      ...article,
      confirmedCount: article.confirmed.total.count,
      suggestedCount: article.suggested.total.count,
    }))
    .sort((a, b) => b.confirmedCount - a.confirmedCount || b.suggestedCount - a.suggestedCount);
  const most = Math.max(
    1,
    ...articles.map(({ confirmedCount, suggestedCount }) => confirmedCount + suggestedCount),
  );
  const chosenId = state.articleId ?? articles[0]!.id;
  return (
    <div className={styles.askColumns}>
      <Panel>
        <div className={styles.stack}>
          <p className={styles.soft}>{t('what')}</p>
          <p className={styles.key2} aria-hidden>
            <span>
              <i style={{ background: 'var(--good)' }} />
              {t('confirmed')}
            </span>
            <span>
              <i style={{ background: 'var(--wave-soft)' }} />
              {t('suggested')}
            </span>
          </p>
          <ul className={styles.asked}>
            {articles.map(({ id, title, confirmedCount, suggestedCount }) => (
              <li key={id}>
                <button
                  type="button"
                  className={styles.askedRow}
                  aria-current={id === chosenId ? 'true' : undefined}
                  onClick={() => change({ articleId: id }, { replace: true })}
                >
                  <span className={styles.askedTitle}>{title}</span>
                  <span className={styles.bar} aria-hidden>
                    <span style={{ width: `${(100 * confirmedCount) / most}%`, background: 'var(--good)' }} />
                    <span
                      style={{ width: `${(100 * suggestedCount) / most}%`, background: 'var(--wave-soft)' }}
                    />
                  </span>
                  <span className={`${styles.askedCounts} numbers`}>
                    <span className="only-spoken">{t('confirmed')}</span>
                    <span>{formatNumber(confirmedCount)}</span>
                    <span className="only-spoken">{t('suggested')}</span>
                    <span className={styles.lesser}>{formatNumber(suggestedCount)}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {total.count > nodes.length && (
            <p className={styles.soft}>
              {t('first', { count: formatNumber(nodes.length), total: formatNumber(total.count) })}
            </p>
          )}
        </div>
      </Panel>
      <ArticlePane id={chosenId} />
    </div>
  );
}
