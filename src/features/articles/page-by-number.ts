import { decodeCursor } from '../../lib/cursor.ts';
import { notACursor } from '../cursor-arguments.ts';
import type { Page } from '../recordings/index.ts';
import { type PageArguments, pageWindow, toPage } from '../recordings/index.ts';

/** A page of things that a number of their own orders; the cursor is that number. `read` gives what comes after it. */
export async function pageByNumber<Node>(
  page: PageArguments,
  count: number,
  read: (
    from: number | null,
    limit: number,
  ) => Promise<readonly { readonly cursor: string; readonly node: Node }[]>,
): Promise<Page<Node>> {
  const window = pageWindow(page);
  const found = await read(page.after == null ? null : numberOf(page.after), window.size + 1);
  return toPage(found, window, page, async () => ({ count, exact: true }));
}

function numberOf(cursor: string): number {
  const [number] = decodeCursor(cursor, 1) ?? [];
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 2 ** 31 - 1)
    return number;
  throw notACursor();
}
