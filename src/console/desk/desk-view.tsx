import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Page } from '../design/page.tsx';
import { Tabs } from '../design/tabs.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { AlignmentTab } from './alignment-tab.tsx';
import { AskTab } from './ask-tab.tsx';
import { AskedTab } from './asked-tab.tsx';
import styles from './desk.module.css';
import { type DeskTab, deskTabs } from './desk-state.ts';
import { deskTexts } from './desk-texts.ts';
import { KeyLegend } from './key-legend.tsx';
import { QuestionsTab } from './questions-tab.tsx';
import { UnansweredTab } from './unanswered-tab.tsx';
import { useDeskState } from './use-desk-state.ts';

/** Questions come in, articles answer them, people decide, and the answers get better. */
export default function DeskView() {
  const t = useTexts(deskTexts);
  const [state, change] = useDeskState();
  const [isLegendOpen, setLegendOpen] = useState(false);
  const openLegend = () => setLegendOpen(true);
  const contents = {
    questions: <QuestionsTab state={state} change={change} onLegend={openLegend} />,
    unanswered: <UnansweredTab />,
    ask: <AskTab state={state} change={change} />,
    alignment: <AlignmentTab />,
    articles: <AskedTab state={state} change={change} />,
  };
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button className={styles.legendButton!} onClick={openLegend}>
          <Keyboard aria-hidden />
          {t('keys')}
        </Button>
      }
    >
      <Tabs
        label={t('tabs')}
        active={state.tab}
        onChange={(tab) => change({ tab: tab as DeskTab, articleId: null })}
        tabs={deskTabs.map((id) => ({ id, title: t(id), content: contents[id] }))}
      />
      <KeyLegend open={isLegendOpen} onClose={() => setLegendOpen(false)} />
    </Page>
  );
}
