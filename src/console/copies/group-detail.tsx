import { useMutation, useQuery } from '@apollo/client/react';
import { Trash2 } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useEvents } from '../api/use-events.ts';
import { Button } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { Panel } from '../design/page.tsx';
import { EmptyState, ProblemNotice, Spinner } from '../design/states.tsx';
import { useToasts } from '../design/toast.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { usePlayer, usePlayerState } from '../player/player-context.tsx';
import { useMay } from '../shell/use-viewer.ts';
import { asReference, fromReference, placeBy, sharedByAny, spanOf, toReference } from './align.ts';
import styles from './copies.module.css';
import { copiesTexts } from './copies-texts.ts';
import { CopiesGroupDocument, CopiesOfDocument, CopiesResolveDocument } from './generated/operations.ts';
import { MemberRow } from './member-row.tsx';

interface GroupDetailProps {
  /** The id of any member. */
  readonly memberId: string;
  readonly onResolved: (keptId: string) => void;
}

/** The recordings of a group under each other on one time, to be heard against each other, kept and deleted. */
export function GroupDetail({ memberId, onResolved }: GroupDetailProps) {
  const t = useTexts(copiesTexts);
  const { tell, tellProblem } = useToasts();
  const mayDelete = useMay('CURATE');
  const { data, error, refetch } = useQuery(CopiesGroupDocument, { variables: { memberIds: [memberId] } });
  useEvents(({ type }) => {
    if (type === 'COPY_FOUND') void refetch();
  });
  const group = data?.duplicateGroups.nodes[0];
  const [chosenId, setChosenId] = useState<string | null>(null);
  const keptId = group?.members.find(({ id }) => id === chosenId)?.id ?? group?.suggestedKeep.id;
  const relations = useQuery(CopiesOfDocument, {
    variables: { id: keptId ?? '' },
    skip: keptId === undefined,
  });
  const [mergeMetadata, setMergeMetadata] = useState(true);
  const [isAsking, setAsking] = useState(false);
  const [resolve, { loading: isResolving }] = useMutation(CopiesResolveDocument);

  const placed = useMemo(() => {
    const copies = relations.data?.audioRecord?.copies ?? [];
    const place = (member: NonNullable<typeof group>['members'][number]) => {
      const relation = copies.find(({ other }) => other.id === member.id);
      const placement =
        member.id === keptId ? { ...asReference, shared: sharedByAny(copies) } : placeBy(relation);
      return { member, relation, placement };
    };
    const members = (group?.members ?? []).map(place);
    return {
      members: members.toSorted((a, b) => Number(b.member.id === keptId) - Number(a.member.id === keptId)),
      parts: (group?.parts ?? []).map(place),
    };
  }, [group, relations.data, keptId]);
  const playAt = useSwitchingPlay([...placed.members, ...placed.parts]);

  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Spinner />;
  if (!group || keptId === undefined) return <EmptyState>{t('choose')}</EmptyState>;

  const kept = placed.members.find(({ member }) => member.id === keptId)!.member;
  const others = placed.members.filter(({ member }) => member.id !== keptId).map(({ member }) => member.id);
  const span = spanOf([...placed.members, ...placed.parts]);
  const rows = (list: typeof placed.members, isPart: boolean) =>
    list.map((each) => (
      <MemberRow
        key={each.member.id}
        {...each}
        span={span}
        isKept={each.member.id === keptId}
        isSuggested={!isPart && each.member.id === group.suggestedKeep.id}
        onKeep={isPart || !mayDelete ? null : () => setChosenId(each.member.id)}
        onPlay={() => playAt(each.member.id)}
      />
    ));
  const remove = async () => {
    try {
      await resolve({ variables: { keep: keptId, delete: others, mergeMetadata } });
      tell(t('done', { count: others.length, name: kept.fileName }));
      onResolved(keptId);
    } catch (problem) {
      tellProblem(problem);
    }
  };

  return (
    <div className={styles.detail}>
      <Panel
        title={t('members')}
        actions={
          mayDelete &&
          others.length > 0 && (
            <>
              <label className={styles.merge}>
                <input
                  type="checkbox"
                  checked={mergeMetadata}
                  onChange={({ target }) => setMergeMetadata(target.checked)}
                />
                {t('merge')}
              </label>
              <Button look="danger" disabled={isResolving} onClick={() => setAsking(true)}>
                <Trash2 />
                {t('delete_others', { count: others.length })}
              </Button>
            </>
          )
        }
      >
        <p className={styles.hint}>{t('hint')}</p>
        <ul className={styles.members}>{rows(placed.members, false)}</ul>
      </Panel>
      {placed.parts.length > 0 && (
        <Panel title={t('parts')}>
          <ul className={styles.members}>{rows(placed.parts, true)}</ul>
        </Panel>
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t('confirm_title', { count: others.length })}
        action={t('confirm_action', { count: others.length })}
        onConfirm={() => void remove()}
      >
        {t('confirm_text', { name: kept.title ?? kept.fileName })}
      </ConfirmDialog>
    </div>
  );
}

type Placed = Parameters<typeof spanOf>[0];

/** Plays a recording from the moment that another of the group has reached, or from its shared start. */
function useSwitchingPlay(placed: Placed): (id: string) => void {
  const player = usePlayer();
  const { recording, isPlaying } = usePlayerState();
  const play = (id: string) => {
    const next = placed.find(({ member }) => member.id === id);
    const now = placed.find(({ member }) => member.id === recording?.id);
    const goesOn = isPlaying && now?.placement && next?.placement;
    const startS = goesOn
      ? fromReference(next.placement, toReference(now.placement, player.timeS))
      : next?.placement
        ? Math.max(0, fromReference(next.placement, 0))
        : 0;
    void player.play({ id, startS: Math.max(0, startS) });
  };
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox') return;
      const chosen = /^[1-9]$/.test(key) ? placed[Number(key) - 1] : undefined;
      if (chosen) play(chosen.member.id);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return play;
}
