import type { ApolloClient } from '@apollo/client';
import type { RecordingFilter } from '../filter/recording-filter.ts';
import {
  LibraryChangedDocument,
  LibraryPageDocument,
  type LibraryRecordingFragment,
  LibraryRecordingFragmentDoc,
} from './generated/operations.ts';
import { compareIn, type OrderName, orders } from './library-order.ts';

const pageSize = 40;
const maxAskedAtOnce = 50;

export interface ListState {
  readonly ids: readonly string[];
  readonly total: number | null;
  readonly totalIsExact: boolean;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: unknown;
}

/**
 * A list of recordings by filter and order, grown page by page. It holds ids; what they stand for is in Apollo's cache,
 * where events change it. What appears or changes is asked for by id with the same filter, and placed where it belongs.
 */
export class RecordingList {
  state: ListState = {
    ids: [],
    total: null,
    totalIsExact: true,
    hasMore: true,
    isLoading: false,
    error: null,
  };
  /** How far its reader had scrolled, for when it is shown again. */
  scrollTopPx = 0;
  readonly #client: ApolloClient;
  readonly #filter: RecordingFilter;
  readonly #order: OrderName;
  readonly #listeners = new Set<() => void>();
  #cursor: string | null = null;

  constructor(client: ApolloClient, filter: RecordingFilter, order: OrderName) {
    this.#client = client;
    this.#filter = filter;
    this.#order = order;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async loadMore(): Promise<void> {
    if (this.state.isLoading || !this.state.hasMore) return;
    this.#set({ isLoading: true, error: null });
    try {
      const page = await this.#ask(this.#cursor);
      const known = new Set(this.state.ids);
      const added = page.nodes.map(({ id }) => id).filter((id) => !known.has(id));
      this.#cursor = page.pageInfo.endCursor;
      this.#set({
        ids: [...this.state.ids, ...added],
        total: page.total.count,
        totalIsExact: page.total.exact,
        hasMore: page.pageInfo.hasNextPage,
        isLoading: false,
      });
    } catch (error) {
      this.#set({ isLoading: false, error });
    }
  }

  /** When it is shown again: the pages that were loaded stay if the first one is as it was. */
  async revisit(): Promise<void> {
    if (this.state.ids.length === 0 || this.state.isLoading) return this.loadMore();
    try {
      const page = await this.#ask(null);
      const ids = page.nodes.map(({ id }) => id);
      const isSame = ids.every((id, index) => this.state.ids[index] === id);
      if (isSame && ids.length > 0) return this.#set({ total: page.total.count });
      this.#cursor = page.pageInfo.endCursor;
      this.#set({ ids, total: page.total.count, hasMore: page.pageInfo.hasNextPage, error: null });
    } catch (error) {
      this.#set({ error });
    }
  }

  /** Recordings that are new or changed: each is placed where it belongs now, or goes. */
  async refresh(changedIds: readonly string[]): Promise<void> {
    for (let start = 0; start < changedIds.length; start += maxAskedAtOnce) {
      const ids = changedIds.slice(start, start + maxAskedAtOnce);
      const { data } = await this.#client.query({
        query: LibraryChangedDocument,
        variables: { first: ids.length, changed: { all: [this.#filter, { ids }] }, filter: this.#filter },
        fetchPolicy: 'network-only',
      });
      const kept = this.state.ids.filter((id) => !ids.includes(id));
      for (const recording of data!.changed.nodes) this.#place(kept, recording);
      const { count, exact } = data!.all.total;
      this.#set({ ids: kept, total: count, totalIsExact: exact });
    }
  }

  remove(id: string): void {
    const { ids, total } = this.state;
    if (!ids.includes(id)) return;
    this.#set({ ids: ids.filter((each) => each !== id), total: total === null ? null : total - 1 });
  }

  #place(ids: string[], recording: LibraryRecordingFragment): void {
    const compare = compareIn(this.#order);
    const index = ids.findIndex((id) => {
      const other = this.#read(id);
      return other !== null && compare(recording, other) < 0;
    });
    if (index >= 0) ids.splice(index, 0, recording.id);
    // Behind all that is loaded: a later page brings it, unless there is none.
    else if (!this.state.hasMore) ids.push(recording.id);
  }

  #read(id: string): LibraryRecordingFragment | null {
    const { cache } = this.#client;
    return cache.readFragment<LibraryRecordingFragment>({
      fragment: LibraryRecordingFragmentDoc,
      id: cache.identify({ __typename: 'AudioRecord', id })!,
    });
  }

  async #ask(after: string | null) {
    const { data } = await this.#client.query({
      query: LibraryPageDocument,
      variables: { first: pageSize, after, filter: this.#filter, orderBy: orders[this.#order] },
      fetchPolicy: 'network-only',
    });
    return data!.audioRecords;
  }

  #set(change: Partial<ListState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
