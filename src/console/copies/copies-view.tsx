import { Page } from '../design/page.tsx';

export default function CopiesView() {
  return <Page title="Copies">{null}</Page>;
}
