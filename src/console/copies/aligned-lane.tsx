import { useEffect, useRef } from 'react';
import { levelShape } from '../design/level-shape.ts';
import { withEachFrame } from '../design/with-each-frame.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import { usePlayer, usePlayerState } from '../player/player-context.tsx';
import { fromReference, type Placement, type Span, toReference } from './align.ts';
import styles from './copies.module.css';
import { copiesTexts } from './copies-texts.ts';
import type { CopiesMemberFragment } from './generated/operations.ts';

interface AlignedLaneProps {
  readonly member: CopiesMemberFragment;
  readonly placement: Placement;
  readonly span: Span;
}

/** A recording's levels on the time of the reference, the shared stretches marked; a click plays from there. */
export function AlignedLane({ member, placement, span }: AlignedLaneProps) {
  const t = useTexts(copiesTexts);
  const player = usePlayer();
  const length = span.endS - span.startS;
  const percent = (seconds: number) => `${(100 * (seconds - span.startS)) / length}%`;
  const endS = toReference(placement, member.durationS ?? 0);
  const label = t('lane', {
    name: member.title ?? member.fileName,
    start: formatTime(placement.offsetS),
    end: formatTime(endS),
  });
  return (
    <div className={styles.lane}>
      {placement.shared.map(({ startS, endS: sharedEndS }) => (
        <div
          key={`${startS} ${sharedEndS}`}
          className={styles.shared}
          style={{ left: percent(startS), width: `${(100 * (sharedEndS - startS)) / length}%` }}
        />
      ))}
      <svg
        className={styles.shape}
        style={{ left: percent(placement.offsetS), width: `${(100 * (endS - placement.offsetS)) / length}%` }}
        viewBox="0 -1 1 2"
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path d={levelShape(member.levels ?? [0])} />
      </svg>
      <LaneCursor id={member.id} at={(ownS) => percent(toReference(placement, ownS))} />
      <button
        type="button"
        className={styles.laneHit}
        tabIndex={-1}
        aria-hidden
        onClick={({ clientX, currentTarget }) => {
          const { left, width } = currentTarget.getBoundingClientRect();
          const ownS = fromReference(placement, span.startS + ((clientX - left) / width) * length);
          void player.play({ id: member.id, startS: Math.min(Math.max(0, ownS), member.durationS ?? 0) });
        }}
      />
    </div>
  );
}

/** Moves past React, with every frame of the screen. */
function LaneCursor({ id, at }: { readonly id: string; readonly at: (ownS: number) => string }) {
  const player = usePlayer();
  const { recording } = usePlayerState();
  const line = useRef<HTMLDivElement>(null);
  const isHere = recording?.id === id;
  useEffect(() => {
    if (!isHere) return;
    return withEachFrame(() => {
      if (line.current) line.current.style.left = at(player.timeS);
    });
  }, [isHere, player, at]);
  return isHere ? <div ref={line} className={styles.cursor} /> : null;
}
