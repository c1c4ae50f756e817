import { Page } from '../design/page.tsx';

export default function AnalyticsView() {
  return <Page title="Analytics">{null}</Page>;
}
