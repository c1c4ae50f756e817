import { useQuery } from '@apollo/client/react';
import { AudioWaveform, BookOpen, Quote, TextSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState, Spinner } from '../design/states.tsx';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { exampleWords } from './example-words.ts';
import { SearchExamplesDocument, SearchSurroundingsDocument } from './generated/operations.ts';
import styles from './search.module.css';
import { noFilters, type SearchState, searchParamsOf } from './search-state.ts';

const texts = defineTexts('examples', {
  en: {
    title: 'Try it on what is here',
    words: 'Words that somebody said',
    phrase: 'Exactly this phrase',
    sound: 'Everything that sounds like {{name}}, {{from}} to {{to}}',
    article: 'Articles about this',
    none: 'There is nothing to search yet.',
    add: 'Add recordings in the library; then words and sounds in them can be found here.',
    library: 'Open the library',
  },
  zh: {
    title: '用现有内容试试',
    words: '有人说过的话',
    phrase: '完全一致的短语',
    sound: '听起来像 {{name}}（{{from}} 至 {{to}}）的所有内容',
    article: '相关文章',
    none: '还没有可搜索的内容。',
    add: '先在录音库中添加录音，之后即可在此查找其中的话语和声音。',
    library: '打开录音库',
  },
});

const nothing: SearchState = {
  text: '',
  sound: null,
  target: 'RECORDINGS',
  filters: noFilters,
  weights: {},
  method: 'RELATIVE_SCORE',
};

/** Searches that find something here, made of what is here. */
export function SearchExamples() {
  const t = useTexts(texts);
  const { data } = useQuery(SearchExamplesDocument);
  const surroundings = useQuery(SearchSurroundingsDocument, { fetchPolicy: 'cache-first' }).data;
  if (!data || !surroundings) {
    return (
      <EmptyState>
        <Spinner />
      </EmptyState>
    );
  }
  const examples: Example[] = data.audioRecords.nodes.flatMap((recording, index): Example[] => {
    const segments = recording.transcript?.segments.nodes ?? [];
    const segment = segments[index === 0 ? 0 : 1] ?? segments[0];
    if (!segment) return [];
    if (index === 0) {
      const words = exampleWords(segment.text, 4);
      return [{ icon: <TextSearch />, what: t('words'), shown: words, asked: { text: words } }];
    }
    if (index === 1) {
      const phrase = `"${exampleWords(segment.text, 4)}"`;
      return [
        { icon: <Quote />, what: t('phrase'), shown: phrase, asked: { text: phrase, target: 'SEGMENTS' } },
      ];
    }
    if (segment.startS === null || segment.endS === null) return [];
    const { id: recordingId, title, fileName } = recording;
    const { startS, endS } = segment;
    const values = { name: title ?? fileName, from: formatTime(startS), to: formatTime(endS) };
    const sound = { kind: 'range', recordingId, startS, endS } as const;
    return [{ icon: <AudioWaveform />, what: t('sound', values), shown: segment.text, asked: { sound } }];
  });
  const [article] = surroundings.articles.nodes;
  if (article) {
    const asked = { text: article.title, target: 'ARTICLES' } as const;
    examples.push({ icon: <BookOpen />, what: t('article'), shown: article.title, asked });
  }
  if (examples.length === 0) {
    return (
      <EmptyState icon={<TextSearch />}>
        <h2>{t('none')}</h2>
        <p>{t('add')}</p>
        <Link href="/">{t('library')}</Link>
      </EmptyState>
    );
  }
  return (
    <section className={styles.examples} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <ul className={styles.exampleList}>
        {examples.map(({ icon, what, shown, asked }) => (
          <li key={what}>
            <Link className={styles.example} href={`/search?${searchParamsOf({ ...nothing, ...asked })}`}>
              {icon}
              <span>
                <span className={styles.soft}>{what}</span>
                <span className={styles.exampleText}>{shown}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Example {
  readonly icon: ReactNode;
  readonly what: string;
  readonly shown: string;
  readonly asked: Partial<SearchState>;
}
