import { Page } from '../design/page.tsx';

export default function RecordingView() {
  return <Page title="Recording">{null}</Page>;
}
