import { Page } from '../design/page.tsx';

export default function SearchView() {
  return <Page title="Search">{null}</Page>;
}
