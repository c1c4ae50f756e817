import { ApolloLink } from '@apollo/client';
import { print } from 'graphql';
import { tap } from 'rxjs';

/** An operation as the page sent it, to be shown and copied. */
export interface RecordedOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly answeredInMs: number | null;
}

const maxKept = 20;
let recorded: readonly RecordedOperation[] = [];
const listeners = new Set<() => void>();

const publish = (next: readonly RecordedOperation[]): void => {
  recorded = next;
  for (const listener of listeners) listener();
};

/** Keeps the last operations of each name, latest first. */
export const recordOperations = new ApolloLink((operation, forward) => {
  const entry: RecordedOperation = {
    name: operation.operationName ?? '',
    query: print(operation.query).replaceAll(/^\s*__typename\n/gm, ''),
    variables: operation.variables,
    answeredInMs: null,
  };
  const startedMs = performance.now();
  publish([entry, ...recorded.filter(({ name }) => name !== entry.name)].slice(0, maxKept));
  return forward(operation).pipe(
    tap(() => {
      const answeredInMs = performance.now() - startedMs;
      publish(recorded.map((each) => (each.name === entry.name ? { ...entry, answeredInMs } : each)));
    }),
  );
});

/** For useSyncExternalStore. */
export const recordedOperations = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly RecordedOperation[] => recorded,
  /** A new view begins: what the last one asked is no longer of interest. */
  clear: (): void => publish([]),
};
