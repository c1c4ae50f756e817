import { Page } from '../design/page.tsx';

export default function DeskView() {
  return <Page title="Desk">{null}</Page>;
}
