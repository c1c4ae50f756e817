import { AppError } from '../../errors.ts';
import { inRange, MAX_PAGE_SIZE } from '../arguments.ts';
import type { Page } from './recordings.types.ts';

/** Relay's four arguments as they arrive. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** How many to read, and from which end. */
export function pageWindow(page: PageArguments, defaultSize = 20): { size: number; fromEnd: boolean } {
  if (page.first != null && page.last != null) {
    throw new AppError('BAD_USER_INPUT', 'Give first or last, not both.', { field: 'last' });
  }
  if (page.last != null) return { size: inRange(page.last, 'last', 1, MAX_PAGE_SIZE), fromEnd: true };
  return { size: inRange(page.first ?? defaultSize, 'first', 1, MAX_PAGE_SIZE), fromEnd: false };
}

/**
 * A page out of one row more than was wanted: the row too many tells whether there is more.
 * `found` is in list order; the surplus row is at the far end.
 */
export function toPage<Node>(
  found: readonly { readonly cursor: string; readonly node: Node }[],
  window: { size: number; fromEnd: boolean },
  page: PageArguments,
  total: Page<Node>['total'],
): Page<Node> {
  const hasMore = found.length > window.size;
  const edges = window.fromEnd ? found.slice(-window.size) : found.slice(0, window.size);
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.fromEnd ? page.before != null : hasMore,
      hasPreviousPage: window.fromEnd ? hasMore : page.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    total,
  };
}
