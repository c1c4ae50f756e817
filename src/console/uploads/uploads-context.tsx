import { useApolloClient } from '@apollo/client/react';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { UploadQueue } from './upload-queue.ts';
import type { Upload } from './upload-state.ts';

const Context = createContext<UploadQueue | null>(null);

/** One queue for the page. */
export function UploadsProvider({ children }: { readonly children: ReactNode }) {
  const client = useApolloClient();
  const queue = useMemo(() => new UploadQueue(client), [client]);
  return <Context.Provider value={queue}>{children}</Context.Provider>;
}

export function useUploadQueue(): UploadQueue {
  return useContext(Context)!;
}

export function useUploads(): readonly Upload[] {
  const queue = useUploadQueue();
  return useSyncExternalStore(queue.subscribe, () => queue.uploads);
}
