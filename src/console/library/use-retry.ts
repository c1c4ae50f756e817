import { useMutation } from '@apollo/client/react';
import { useToasts } from '../design/toast.tsx';
import { LibraryRetryDocument } from './generated/operations.ts';

/** Queues failed recordings again; tells the first refusal. */
export function useRetry(): (ids: readonly string[]) => Promise<void> {
  const [retry] = useMutation(LibraryRetryDocument);
  const { tellProblem } = useToasts();
  return async (ids) => {
    try {
      for (const id of ids) await retry({ variables: { id } });
    } catch (error) {
      tellProblem(error);
    }
  };
}
