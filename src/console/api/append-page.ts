/** For `fetchMore`: the nodes of the next page behind those that are here, everything else as the next page has it. */
export const appendPage = <Page extends { nodes: unknown[] }>(before: Page, next: Page): Page => ({
  ...next,
  nodes: [...before.nodes, ...next.nodes],
});
