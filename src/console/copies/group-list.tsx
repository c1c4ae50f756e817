import { Copy } from 'lucide-react';
import { Link } from 'wouter';
import { Button } from '../design/button.tsx';
import { levelShape } from '../design/level-shape.ts';
import { Panel } from '../design/page.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { formatTime } from '../i18n/format.ts';
import styles from './copies.module.css';
import { copiesTexts } from './copies-texts.ts';
import type { CopiesGroupsQuery } from './generated/operations.ts';

interface GroupListProps {
  readonly groups: CopiesGroupsQuery['duplicateGroups'];
  readonly chosenId: string | null;
  readonly onMore: () => void;
}

export function GroupList({ groups, chosenId, onMore }: GroupListProps) {
  const t = useTexts(copiesTexts);
  return (
    <Panel title={`${t('groups')} (${groups.total.count})`} flush>
      <ul className={styles.groups}>
        {groups.nodes.map(({ id, memberCount, partCount, suggestedKeep }) => (
          <li key={id}>
            <Link
              href={`/copies?group=${suggestedKeep.id}`}
              className={styles.group}
              {...(suggestedKeep.id === chosenId && { 'aria-current': 'true' })}
            >
              <svg
                className={styles.thumbnail}
                viewBox="0 -1 1 2"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <path d={levelShape(suggestedKeep.levels ?? [0])} />
              </svg>
              <span className={styles.groupText}>
                <strong>{suggestedKeep.title ?? suggestedKeep.fileName}</strong>
                <span className={styles.facts}>
                  <Copy size={12} aria-hidden /> {t('group_of', { members: memberCount })}
                  {partCount > 0 && `, ${t('and_parts', { parts: partCount })}`}
                  {suggestedKeep.durationS != null && ` · ${formatTime(suggestedKeep.durationS)}`}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {groups.pageInfo.hasNextPage && (
        <div className={styles.more}>
          <Button onClick={onMore}>{t('more')}</Button>
        </div>
      )}
    </Panel>
  );
}
