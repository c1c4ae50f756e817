import { useApolloClient } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextAreaField, TextField } from '../design/field.tsx';
import { Notice, ProblemNotice } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { articleKeyOf } from './article-key-of.ts';
import styles from './desk.module.css';
import { DeskArticleKeyDocument, DeskWriteArticleDocument } from './generated/operations.ts';
import type { Group } from './question-group.tsx';
import type { NamedArticle } from './use-decisions.ts';
import { writeTexts } from './write-texts.ts';

interface WriteArticleProps {
  readonly group: Group;
  readonly onWritten: (article: NamedArticle) => Promise<void>;
  readonly onClose: () => void;
}

/** Begins from the words of the question, which are often the best title. */
export function WriteArticle({ group, onWritten, onClose }: WriteArticleProps) {
  const t = useTexts(writeTexts);
  const client = useApolloClient();
  const { typical, recordings } = group;
  const [title, setTitle] = useState(typical.transcript?.text.split('\n')[0]?.slice(0, 200) ?? '');
  const [givenKey, setGivenKey] = useState<string | null>(null);
  const [language, setLanguage] = useState(typical.language ?? '');
  const [tags, setTags] = useState('');
  const [body, setBody] = useState('');
  const [takenBy, setTakenBy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const key = givenKey ?? articleKeyOf(title);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    setError(null);
    setTakenBy(null);
    try {
      // An article with this key would be overwritten.
      const { data: known } = await client.query({
        query: DeskArticleKeyDocument,
        variables: { key },
        fetchPolicy: 'network-only',
      });
      if (known?.article) return setTakenBy(known.article.title);
      const { data } = await client.mutate({
        mutation: DeskWriteArticleDocument,
        variables: {
          input: {
            key,
            title,
            body,
            format: 'MARKDOWN',
            tags: tags.split(/[,，]/).flatMap((tag) => tag.trim() || []),
            ...(language.trim() !== '' && { language: language.trim() }),
          },
        },
      });
      await onWritten(data!.upsertArticle.article);
      onClose();
    } catch (problem) {
      setError(problem);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Dialog open onClose={onClose} title={t('title')}>
      <form className={styles.stack} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('article_title')}
          required
          maxLength={500}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <TextAreaField
          label={t('body')}
          hint={t('body_hint')}
          rows={9}
          value={body}
          onChange={({ target }) => setBody(target.value)}
        />
        <div className={styles.formRow}>
          <TextField
            label={t('key')}
            hint={t('key_hint')}
            required
            maxLength={200}
            value={key}
            onChange={({ target }) => setGivenKey(target.value)}
          />
          <TextField
            label={t('language')}
            hint={t('language_hint')}
            value={language}
            onChange={({ target }) => setLanguage(target.value)}
          />
        </div>
        <TextField
          label={t('tags')}
          hint={t('tags_hint')}
          value={tags}
          onChange={({ target }) => setTags(target.value)}
        />
        {takenBy !== null && <Notice>{t('taken', { title: takenBy })}</Notice>}
        {error !== null && <ProblemNotice error={error} />}
        <div className={styles.actions}>
          <Button look="primary" type="submit" disabled={isSaving}>
            {isSaving ? t('saving') : t('save', { count: recordings.length })}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
