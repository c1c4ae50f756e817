import { useQuery } from '@apollo/client/react';
import { BookOpen } from 'lucide-react';
import { Panel } from '../design/page.tsx';
import { Badge, EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate } from '../i18n/format.ts';
import { ArticleText } from './article-text.tsx';
import styles from './desk.module.css';
import { articleTexts } from './desk-texts.ts';
import { DeskArticleDocument } from './generated/operations.ts';

/** An article to read, with what it was confirmed for. */
export function ArticlePane({ id }: { readonly id: string | null }) {
  const t = useTexts(articleTexts);
  const { data, error } = useQuery(DeskArticleDocument, { variables: { id: id ?? '' }, skip: id === null });
  const article = id === null ? null : data?.article;
  return (
    <aside className={styles.articlePane} aria-label={t('article')}>
      <Panel title={article?.title ?? t('article')}>
        {id === null ? (
          <EmptyState icon={<BookOpen aria-hidden />}>
            <p>{t('pick')}</p>
          </EmptyState>
        ) : error ? (
          <ProblemNotice error={error} />
        ) : article === null ? (
          <p>{t('gone')}</p>
        ) : article === undefined ? (
          <Spinner />
        ) : (
          <div className={styles.stack}>
            {article.tags.length > 0 && (
              <div className={styles.tags}>
                {article.tags.map((tag) => (
                  <Badge key={tag}>{tag}</Badge>
                ))}
              </div>
            )}
            {article.body.trim() === '' ? (
              <p className={styles.soft}>{t('empty')}</p>
            ) : (
              <ArticleText
                body={article.body}
                isMarkdown={article.format === 'MARKDOWN'}
                language={article.language}
              />
            )}
            <p className={styles.soft}>
              {t('updated', { version: article.version, date: formatDate(article.updatedAt) })}
              <br />
              {t('asked', { count: article.askedBy.total.count })}
            </p>
          </div>
        )}
      </Panel>
    </aside>
  );
}
