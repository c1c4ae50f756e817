import { useQuery } from '@apollo/client/react';
import { type RefObject, useId, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Panel } from '../design/page.tsx';
import { ProblemNotice } from '../design/states.tsx';
import { Highlighted } from '../found/highlighted.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import styles from './desk.module.css';
import { answerTexts } from './desk-texts.ts';
import { DeskArticleSearchDocument } from './generated/operations.ts';
import type { NamedArticle } from './use-decisions.ts';
import { useSettled } from './use-settled.ts';

interface ArticleFinderProps {
  readonly finder?: RefObject<HTMLInputElement>;
  readonly onRead?: (articleId: string) => void;
  readonly onLink: (article: NamedArticle) => void;
}

const typingMs = 200;

/** Any article of the knowledge base, found by its words, to be linked by hand. */
export function ArticleFinder({ finder, onRead, onLink }: ArticleFinderProps) {
  const t = useTexts(answerTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const query = useSettled(typed.trim(), typingMs);
  const { data, previousData, error } = useQuery(DeskArticleSearchDocument, {
    variables: { query },
    skip: query === '',
  });
  const hits = query === '' ? null : (data ?? previousData)?.searchArticles.nodes;
  return (
    <Panel title={t('other')}>
      <div className={styles.stack}>
        <label htmlFor={id} className="only-spoken">
          {t('other_search')}
        </label>
        <input
          id={id}
          ref={finder}
          type="search"
          className={styles.finder}
          placeholder={t('other_search')}
          value={typed}
          autoComplete="off"
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
        />
        {error && <ProblemNotice error={error} />}
        {hits?.length === 0 && <p className={styles.soft}>{t('other_none')}</p>}
        {hits && hits.length > 0 && (
          <ul className={styles.hits}>
            {hits.map(({ article, passages: [passage] }) => (
              <li key={article.id}>
                <div className={styles.hitText}>
                  {onRead ? (
                    <button type="button" className={styles.textButton} onClick={() => onRead(article.id)}>
                      {article.title}
                    </button>
                  ) : (
                    <strong>{article.title}</strong>
                  )}
                  {passage && (
                    <p className={styles.snippet}>
                      <Highlighted text={passage.chunk.text} spans={passage.highlights} />
                    </p>
                  )}
                </div>
                <Button
                  aria-label={t('link_named', { article: article.title })}
                  onClick={() => onLink(article)}
                >
                  {t('link')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
