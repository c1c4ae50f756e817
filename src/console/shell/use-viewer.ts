import { useQuery } from '@apollo/client/react';
import { ViewerDocument, type ViewerQuery } from '../api/generated/operations.ts';

type Scope = ViewerQuery['viewer']['scopes'][number];

/** Who looks, as the server knows it; the gate has asked already. */
export function useViewer(): ViewerQuery['viewer'] | null {
  return useQuery(ViewerDocument, { fetchPolicy: 'cache-first' }).data?.viewer ?? null;
}

/** Whether the viewer may do what needs `scope`: what it may not is not offered. */
export function useMay(scope: Scope): boolean {
  return useViewer()?.scopes.includes(scope) ?? false;
}
