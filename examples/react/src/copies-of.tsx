import { FindCopiesDocument, type FindCopiesQuery } from '@phonograph/client/operations';
import { useState } from 'react';
import { client } from './client.ts';

/** Asks which other recordings hold the first seconds of one. */
export function CopiesOf({ id, durationS }: { readonly id: string; readonly durationS: number }) {
  const [hits, setHits] = useState<FindCopiesQuery['findCopies']['hits'] | null>(null);
  const find = async () => {
    const query = { recording: { id, startS: 0, endS: Math.min(10, durationS) } };
    const { findCopies } = await client.request(FindCopiesDocument, { query, first: 5 });
    setHits(findCopies.hits);
  };
  return (
    <>
      <button type="button" onClick={find}>
        Find copies
      </button>{' '}
      {hits?.length === 0 && 'none'}
      {hits?.map(({ recording, startS, confidence }) => (
        <span key={recording.id}>
          {recording.fileName} at {startS.toFixed(1)} s ({Math.round(100 * confidence)} %){' '}
        </span>
      ))}
    </>
  );
}
