import { Play } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '../design/button.tsx';
import { Badge } from '../design/states.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatBytes, formatNumber, formatPercent, formatTime } from '../i18n/format.ts';
import { recordingPath } from '../shell/recording-path.ts';
import type { Placement, Relation, Span } from './align.ts';
import { AlignedLane } from './aligned-lane.tsx';
import styles from './copies.module.css';
import { copiesTexts } from './copies-texts.ts';
import type { CopiesMemberFragment } from './generated/operations.ts';

export interface MemberRowProps {
  readonly member: CopiesMemberFragment;
  /** How it stands to the one that is kept; undefined for that one itself and for those compared through others. */
  readonly relation: Relation | undefined;
  readonly placement: Placement | null;
  readonly span: Span;
  readonly isKept: boolean;
  readonly isSuggested: boolean;
  /** Null where nothing may be chosen: parts, and viewers without the right. */
  readonly onKeep: (() => void) | null;
  readonly onPlay: () => void;
}

export function MemberRow(props: MemberRowProps) {
  const { member, relation, placement, span, isKept, isSuggested, onKeep, onPlay } = props;
  const t = useTexts(copiesTexts);
  const name = member.title ?? member.fileName;
  return (
    <li className={styles.member} data-kept={isKept}>
      <div className={styles.memberHead}>
        <IconButton label={t('play', { name: member.fileName })} onClick={onPlay}>
          <Play />
        </IconButton>
        <div className={styles.memberName}>
          <Link href={recordingPath(member.id)}>{name}</Link>
          <Facts member={member} />
        </div>
        <div className={styles.badges}>
          {isSuggested && <Badge tone="good">{t('suggested')}</Badge>}
          <RelationBadges relation={relation} isKept={isKept} />
        </div>
        {onKeep && (
          <label className={styles.keep}>
            <input
              type="radio"
              name="keep"
              checked={isKept}
              onChange={onKeep}
              aria-label={t('keep_this', { name: member.fileName })}
            />
            {t('keep')}
          </label>
        )}
      </div>
      {placement && <AlignedLane member={member} placement={placement} span={span} />}
    </li>
  );
}

function Facts({ member }: { readonly member: CopiesMemberFragment }) {
  const t = useTexts(copiesTexts);
  const { fileName, durationS, byteCount, codec, container, sourceSampleRateHz, transcript } = member;
  const facts = [
    fileName,
    container,
    codec !== container && codec,
    sourceSampleRateHz && `${formatNumber(sourceSampleRateHz / 1_000)} kHz`,
    durationS && formatTime(durationS),
    formatBytes(byteCount),
    durationS && t('bitrate', { kbit: Math.round((8 * byteCount) / durationS / 1_000) }),
    transcript && t('transcript'),
  ];
  return <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>;
}

function RelationBadges({
  relation,
  isKept,
}: {
  readonly relation: Relation | undefined;
  readonly isKept: boolean;
}) {
  const t = useTexts(copiesTexts);
  if (isKept) return <Badge tone="busy">{t('reference')}</Badge>;
  if (!relation) return <Badge>{t('not_compared')}</Badge>;
  const { kind, confidence, otherCoverage, speed, pitch } = relation;
  // The relation is told from the kept one's side.
  const percent = formatPercent(Math.abs(1 / speed - 1), 1);
  const semitones = pitch == null ? 0 : Math.round(-12 * Math.log2(pitch) * 2) / 2;
  return (
    <>
      <Badge>{t(kind)}</Badge>
      <Badge>{t('share', { share: formatPercent(otherCoverage) })}</Badge>
      <Badge>{t('sure', { share: formatPercent(confidence) })}</Badge>
      {Math.abs(speed - 1) >= 0.005 && (
        <Badge tone="warning">{t(speed < 1 ? 'faster' : 'slower', { percent })}</Badge>
      )}
      {semitones !== 0 && (
        <Badge tone="warning">
          {t(semitones > 0 ? 'higher' : 'lower', { semitones: formatNumber(Math.abs(semitones)) })}
        </Badge>
      )}
    </>
  );
}
