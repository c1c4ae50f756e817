import { Page } from '../design/page.tsx';

export default function LocateView() {
  return <Page title="Locate">{null}</Page>;
}
