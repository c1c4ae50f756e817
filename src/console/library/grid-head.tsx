import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTexts } from '../i18n/define-texts.ts';
import { HeadCell, HeadRow } from './grid-parts.tsx';
import styles from './library.module.css';
import type { OrderName } from './library-order.ts';
import { libraryTexts } from './library-texts.ts';
import type { Choice } from './use-choice.ts';

interface GridHeadProps {
  readonly ids: readonly string[];
  readonly choice: Choice;
  readonly order: OrderName;
  readonly onOrder: (order: OrderName) => void;
}

const columns = [
  { key: 'column_sound', style: styles.sound },
  { key: 'column_name', style: styles.name, up: 'name', down: 'name_backwards' },
  { key: 'column_length', style: styles.length, up: 'shortest', down: 'longest' },
  { key: 'column_language', style: styles.language },
  { key: 'column_added', style: styles.added, up: 'oldest', down: 'newest' },
  { key: 'column_status', style: styles.status },
  { key: 'column_actions', style: styles.actions, isQuiet: true },
] as const;

/** Names of the columns; those by which the list can be ordered are buttons. */
export function GridHead({ ids, choice, order, onOrder }: GridHeadProps) {
  const t = useTexts(libraryTexts);
  const isAll = ids.length > 0 && choice.chosen.size === ids.length;
  return (
    <HeadRow className={styles.head}>
      <HeadCell className={styles.choose}>
        <input
          type="checkbox"
          aria-label={t('choose_all')}
          checked={isAll}
          onChange={() => choice.chooseAll(!isAll)}
        />
      </HeadCell>
      {columns.map((column) => {
        const { key, style } = column;
        if (!('up' in column)) {
          return (
            <HeadCell key={key} className={style}>
              <span className={'isQuiet' in column ? 'only-spoken' : ''}>{t(key)}</span>
            </HeadCell>
          );
        }
        const { up, down } = column;
        const direction = order === up ? 'ascending' : order === down ? 'descending' : 'none';
        const next = direction === 'none' ? (key === 'column_name' ? up : down) : order === up ? down : up;
        return (
          <HeadCell key={key} sort={direction} className={style}>
            <button type="button" className={styles.sort} onClick={() => onOrder(next)}>
              {t(key)}
              {direction === 'ascending' && <ArrowUp size={13} aria-hidden />}
              {direction === 'descending' && <ArrowDown size={13} aria-hidden />}
            </button>
          </HeadCell>
        );
      })}
    </HeadRow>
  );
}
