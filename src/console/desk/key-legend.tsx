import { Dialog } from '../design/dialog.tsx';
import { defineTexts, useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import styles from './desk.module.css';

const texts = defineTexts('desk-keys', {
  en: {
    title: 'Keys of the support desk',
    move: 'next, previous question',
    next: 'next question nobody decided',
    choose: 'choose a suggestion',
    play: 'play the question',
    confirm: 'confirm the chosen article',
    reject: 'reject the chosen article',
    undo: 'undo the last decision',
    search: 'search for another article',
    legend: 'these keys',
  },
  zh: {
    title: '客服台快捷键',
    move: '下一个、上一个问题',
    next: '下一个未处理的问题',
    choose: '选择一条建议',
    play: '播放问题',
    confirm: '确认所选文章',
    reject: '拒绝所选文章',
    undo: '撤销上一次判断',
    search: '搜索其他文章',
    legend: '显示快捷键',
  },
});

const reading = [
  { keys: ['j', 'k'], does: 'move' },
  { keys: ['n'], does: 'next' },
  { keys: ['1', '…', '5'], does: 'choose' },
  { keys: ['p'], does: 'play' },
] as const;
const curating = [
  { keys: ['c', 'Enter'], does: 'confirm' },
  { keys: ['x'], does: 'reject' },
  { keys: ['u'], does: 'undo' },
  { keys: ['/'], does: 'search' },
] as const;
const always = [{ keys: ['?'], does: 'legend' }] as const;

export function KeyLegend({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useTexts(texts);
  const rows = [...reading, ...(useMay('CURATE') ? curating : []), ...always];
  return (
    <Dialog open={open} onClose={onClose} title={t('title')}>
      <dl className={styles.legend}>
        {rows.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
