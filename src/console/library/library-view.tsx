import { Page } from '../design/page.tsx';

export default function LibraryView() {
  return <Page title="Library">{null}</Page>;
}
