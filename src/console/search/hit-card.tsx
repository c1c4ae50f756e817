import { AudioWaveform, ChevronDown, FileText, LocateFixed } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { soundPairs } from '../clip/sound.ts';
import { Button } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { LevelLine } from '../found/level-line.tsx';
import { PlayFound } from '../found/play-found.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatDate, formatNumber, formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import { nameOf, type ShownHit, type Span, scoreDigits, spansOf } from './hit.ts';
import { HitLegs } from './hit-legs.tsx';
import { HitPassage } from './hit-passage.tsx';
import styles from './search.module.css';
import type { SearchState } from './search-state.ts';
import { searchTexts } from './search-texts.ts';
import { StackedScore } from './stacked-score.tsx';
import type { SearchPage } from './use-search.ts';

interface HitCardProps {
  readonly hit: ShownHit;
  /** Among those shown, from 1. */
  readonly place: number;
  /** The best score of those shown: what the bars are measured by. */
  readonly best: number;
  readonly page: SearchPage;
  readonly state: SearchState;
}

/** What was found, where, and, opened, why. */
export function HitCard({ hit, place, best, page, state }: HitCardProps) {
  const t = useTexts(searchTexts);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { recording, article, matches } = hit;
  const [match] = matches;
  const name = nameOf(hit) || t('gone');
  const spans = useMemo(() => matches.map(spansOf), [matches]);
  const marked = useMemo(() => spans.flat(), [spans]);
  const [span = null] = spans[0] ?? [];
  const startS = span?.startS ?? 0;
  return (
    <li className={styles.hit} aria-label={name} data-key={hit.key}>
      <span className={`${styles.place} numbers`}>{place}</span>
      {recording ? (
        <PlayFound recordingId={recording.id} name={name} startS={startS} endS={span?.endS ?? null} />
      ) : (
        <FileText className={styles.paper} aria-hidden />
      )}
      <div className={styles.what}>
        <div className={styles.names}>
          {recording ? (
            <Link className={styles.name} href={recordingPath(recording.id, startS)}>
              {name}
            </Link>
          ) : (
            <strong className={styles.name}>{name}</strong>
          )}
          {(recording ?? article)?.language && <Badge>{(recording ?? article)?.language}</Badge>}
          {article?.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
          {recording && (
            <span className={`${styles.soft} numbers`}>
              {formatDate(recording.recordedAt ?? recording.createdAt, { timeStyle: undefined })}
              {recording.durationS !== null && ` · ${formatTime(recording.durationS, 0)}`}
            </span>
          )}
        </div>
        {recording?.levels && recording.durationS !== null && (
          <LevelLine
            className={styles.levels}
            levels={recording.levels}
            durationS={recording.durationS}
            spans={marked}
          />
        )}
        {match && <HitPassage match={match} span={span} />}
        {recording && <OtherPlaces id={recording.id} spans={spans} shownS={startS} />}
      </div>
      <div className={styles.score}>
        <span
          className="numbers"
          title={t('score', { score: formatNumber(hit.score, { maximumFractionDigits: 6 }) })}
        >
          {formatNumber(hit.score, scoreDigits(best))}
        </span>
        <StackedScore hit={hit} best={best} />
        <div className={styles.doings}>
          {recording && span && <Elsewhere id={recording.id} {...span} />}
          <Button
            look="plain"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={t('why_of', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('why')}
            <ChevronDown aria-hidden className={isOpen ? styles.turned : ''} />
          </Button>
        </div>
      </div>
      {isOpen && <HitLegs id={id} hit={hit} best={best} page={page} state={state} />}
    </li>
  );
}

interface OtherPlacesProps {
  readonly id: string;
  readonly spans: readonly (readonly Span[])[];
  /** Where the hit is shown already. */
  readonly shownS: number;
}

function OtherPlaces({ id, spans, shownS }: OtherPlacesProps) {
  const t = useTexts(searchTexts);
  const starts = new Set(spans.flatMap(([span]) => (span && span.startS !== shownS ? span.startS : [])));
  if (starts.size === 0) return null;
  return (
    <p className={styles.others}>
      <span className={styles.soft}>{t('other_places')}</span>
      {[...starts].map((startS) => (
        <Link key={startS} href={recordingPath(id, startS)}>
          {formatTime(startS)}
        </Link>
      ))}
    </p>
  );
}

/** What else can be asked about the sound that was found. */
function Elsewhere({ id, startS, endS }: { readonly id: string } & Span) {
  const t = useTexts(searchTexts);
  const asked = new URLSearchParams(soundPairs({ kind: 'range', recordingId: id, startS, endS }));
  return (
    <>
      <Link className={styles.go} href={`/search?${asked}`} aria-label={t('alike')} title={t('alike')}>
        <AudioWaveform size={16} aria-hidden />
      </Link>
      <Link className={styles.go} href={`/locate?${asked}`} aria-label={t('locate')} title={t('locate')}>
        <LocateFixed size={16} aria-hidden />
      </Link>
    </>
  );
}
