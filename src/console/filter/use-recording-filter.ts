import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { isEmptyFilter, parseFilter, type RecordingFilter } from './recording-filter.ts';

const parameter = 'filter';

/** The filter in the address, as the API takes it: a link or Back brings it again. */
export function useRecordingFilter(): [RecordingFilter, (filter: RecordingFilter) => void] {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get(parameter);
  const filter = useMemo(() => parseFilter(text), [text]);
  const change = useCallback(
    (next: RecordingFilter) =>
      setParameters((before) => {
        const after = new URLSearchParams(before);
        if (isEmptyFilter(next)) after.delete(parameter);
        else after.set(parameter, JSON.stringify(next));
        return after;
      }),
    [setParameters],
  );
  return [filter, change];
}

/** A view with this filter in its address. */
export const filteredPath = (path: string, filter: object): string =>
  `${path}?${new URLSearchParams({ [parameter]: JSON.stringify(filter) })}`;
