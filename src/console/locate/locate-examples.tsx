import { useQuery } from '@apollo/client/react';
import { AudioWaveform, LocateFixed, Quote } from 'lucide-react';
import { Link } from 'wouter';
import { EmptyState, Spinner } from '../design/states.tsx';
import { type Example, ExampleList } from '../found/example-list.tsx';
import { exampleWords, readableFirst } from '../found/example-words.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { currentLanguage } from '../i18n/start-i18n.ts';
import { LocateExamplesDocument } from './generated/operations.ts';
import { type LocateState, locateParamsOf, readLocateState } from './locate-state.ts';
import { locateTexts } from './locate-texts.ts';

/** Things to locate that are here. */
export function LocateExamples() {
  const t = useTexts(locateTexts);
  const { data } = useQuery(LocateExamplesDocument);
  if (!data) {
    return (
      <EmptyState>
        <Spinner />
      </EmptyState>
    );
  }
  const recordings = readableFirst(data.audioRecords.nodes, currentLanguage());
  const examples = recordings.flatMap(({ id: recordingId, transcript }): Example[] => {
    const segment = transcript?.segments.nodes.at(-1);
    if (!segment) return [];
    const phrase = exampleWords(segment.text, 3);
    const { startS, endS } = segment;
    const byWords = { icon: <Quote />, what: t('try_phrase'), shown: phrase, href: hrefOf({ phrase }) };
    if (startS === null || endS === null) return [byWords];
    const sound = { kind: 'range', recordingId, startS, endS } as const;
    return [
      byWords,
      { icon: <AudioWaveform />, what: t('try_sound'), shown: segment.text, href: hrefOf({ sound }) },
    ];
  });
  if (examples.length > 0) return <ExampleList title={t('try')} examples={examples.slice(0, 4)} />;
  return (
    <EmptyState icon={<LocateFixed />}>
      <h2>{t('none')}</h2>
      <p>{t('how')}</p>
      <Link href="/">{t('library')}</Link>
    </EmptyState>
  );
}

const nothing = readLocateState(new URLSearchParams());
const hrefOf = (asked: Partial<LocateState>): string => `/locate?${locateParamsOf({ ...nothing, ...asked })}`;
