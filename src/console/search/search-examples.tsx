import { useQuery } from '@apollo/client/react';
import { AudioWaveform, BookOpen, Quote, TextSearch } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState, Spinner } from '../design/states.tsx';
import { type Example, ExampleList } from '../found/example-list.tsx';
import { exampleWords, readableFirst } from '../found/example-words.ts';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { SearchExamplesDocument, SearchSurroundingsDocument } from './generated/operations.ts';
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
  const recordings = readableFirst(data.audioRecords.nodes, currentLanguage()).slice(0, 4);
  const examples: Example[] = recordings.flatMap((recording, index): Example[] => {
    const segments = recording.transcript?.segments.nodes ?? [];
    const segment = segments[index === 0 ? 0 : 1] ?? segments[0];
    if (!segment) return [];
    if (index === 0) {
      const words = exampleWords(segment.text, 4);
      return [{ icon: <TextSearch />, what: t('words'), shown: words, href: hrefOf({ text: words }) }];
    }
    if (index === 1) {
      const phrase = `"${exampleWords(segment.text, 4)}"`;
      return [
        {
          icon: <Quote />,
          what: t('phrase'),
          shown: phrase,
          href: hrefOf({ text: phrase, target: 'SEGMENTS' }),
        },
      ];
    }
    if (segment.startS === null || segment.endS === null) return [];
    const { id: recordingId, title, fileName } = recording;
    const { startS, endS } = segment;
    const values = { name: title ?? fileName, from: formatTime(startS), to: formatTime(endS) };
    const sound = { kind: 'range', recordingId, startS, endS } as const;
    return [
      { icon: <AudioWaveform />, what: t('sound', values), shown: segment.text, href: hrefOf({ sound }) },
    ];
  });
  const [article] = readableFirst(surroundings.articles.nodes, currentLanguage());
  if (article) {
    const asked = { text: article.title, target: 'ARTICLES' } as const;
    examples.push({ icon: <BookOpen />, what: t('article'), shown: article.title, href: hrefOf(asked) });
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
  return <ExampleList title={t('title')} examples={examples} />;
}

const hrefOf = (asked: Partial<SearchState>): string => `/search?${searchParamsOf({ ...nothing, ...asked })}`;
