import { Tabs } from '../../design/tabs.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import type { ReadyRecording } from '../timeline/recording-facts.ts';
import type { TimelineModel } from '../timeline/timeline-model.ts';
import { useAddress } from '../use-address.ts';
import { AnchorsTab } from './anchors-tab.tsx';
import { CopiesTab } from './copies-tab.tsx';
import { DetailsTab } from './details-tab.tsx';
import { PausesTab } from './pauses-tab.tsx';
import { SoundsTab } from './sounds-tab.tsx';
import { tabTexts } from './tab-texts.ts';
import { TranscriptTab } from './transcript-tab.tsx';
import { TurningTab } from './turning-tab.tsx';

export interface TabProps {
  readonly recording: ReadyRecording;
  readonly onPlay: (startS: number, endS?: number) => void;
}

interface RecordingTabsProps extends TabProps {
  readonly model: TimelineModel;
}

/** What the lanes show, as lists to read, search and work in; each is asked for when it is opened. */
export function RecordingTabs({ recording, model, onPlay }: RecordingTabsProps) {
  const t = useTexts(tabTexts);
  const [{ tab }, changeAddress] = useAddress();
  const props = { recording, onPlay };
  const tabs = [
    {
      id: 'transcript',
      content: <TranscriptTab {...props} onEdited={() => model.lanes.transcript.forget()} />,
    },
    { id: 'anchors', content: <AnchorsTab {...props} /> },
    { id: 'pauses', content: <PausesTab {...props} /> },
    { id: 'turning', content: <TurningTab {...props} /> },
    { id: 'sounds', content: <SoundsTab {...props} onChange={() => model.lanes.sounds.forget()} /> },
    { id: 'copies', content: <CopiesTab {...props} /> },
    { id: 'details', content: <DetailsTab recording={recording} /> },
  ] as const;
  const active = tabs.some(({ id }) => id === tab) ? tab! : 'transcript';
  return (
    <Tabs
      label={t('parts')}
      active={active}
      onChange={(next) => changeAddress({ tab: next })}
      tabs={tabs.map(({ id, content }) => ({ id, title: t(id), content }))}
    />
  );
}
