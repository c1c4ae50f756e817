import { useSearchParams } from 'wouter';
import { Page } from '../design/page.tsx';
import { type Tab, Tabs } from '../design/tabs.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMay } from '../shell/use-viewer.ts';
import { DataTab } from './data-tab.tsx';
import { IndexTab } from './index-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { ModelsTab } from './models-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { QueueTab } from './queue-tab.tsx';
import { systemTexts } from './system-texts.ts';

export default function SystemView() {
  const t = useTexts(systemTexts);
  const [parameters, setParameters] = useSearchParams();
  const isAdmin = useMay('ADMIN');
  const all: readonly (Tab & { readonly forAdmins?: boolean })[] = [
    { id: 'overview', title: t('overview'), content: <OverviewTab /> },
    { id: 'models', title: t('models'), content: <ModelsTab /> },
    { id: 'queue', title: t('queue'), content: <QueueTab /> },
    { id: 'index', title: t('index'), content: <IndexTab /> },
    { id: 'keys', title: t('keys'), content: <KeysTab />, forAdmins: true },
    { id: 'data', title: t('data'), content: <DataTab />, forAdmins: true },
  ];
  const tabs = all.filter(({ forAdmins = false }) => isAdmin || !forAdmins);
  const wanted = parameters.get('tab');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('parts')}
        tabs={tabs}
        active={tabs.find(({ id }) => id === wanted)?.id ?? 'overview'}
        onChange={(tab) => setParameters(tab === 'overview' ? {} : { tab })}
      />
    </Page>
  );
}
