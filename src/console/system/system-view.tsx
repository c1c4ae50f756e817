import { Page } from '../design/page.tsx';

export default function SystemView() {
  return <Page title="System">{null}</Page>;
}
