import { decodeCursor, encodeCursor } from '../lib/cursor.ts';
import { notACursor } from './cursor-arguments.ts';
import { type Page, type PageArguments, pageWindow, toPage } from './recordings/index.ts';

/**
 * A page of a list that is at hand as a whole, in order of a whole number of its own, e.g. a frame: the cursor is that
 * number, so it holds its place when the list changes.
 */
export function pageByPosition<Item, Node>(
  items: readonly { readonly position: number; readonly node: Item }[],
  page: PageArguments,
  toNode: (item: Item) => Node,
): Page<Node> {
  const window = pageWindow(page);
  const after = page.after == null ? -1 : positionOf(page.after);
  const start = items.findIndex(({ position }) => position > after);
  const found = start < 0 ? [] : items.slice(start, start + window.size + 1);
  const edges = found.map(({ position, node }) => ({ cursor: encodeCursor([position]), node: toNode(node) }));
  return toPage(edges, window, page, async () => ({ count: items.length, exact: true }));
}

function positionOf(cursor: string): number {
  const [position] = decodeCursor(cursor, 1) ?? [];
  if (typeof position !== 'number' || !Number.isSafeInteger(position) || position < 0) {
    throw notACursor();
  }
  return position;
}
