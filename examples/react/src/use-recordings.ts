import {
  FollowRecordingsDocument,
  RecentRecordingsDocument,
  type RecentRecordingsQuery,
} from '@phonograph/client/operations';
import { useEffect, useState } from 'react';
import { client } from './client.ts';

export type Recording = RecentRecordingsQuery['audioRecords']['nodes'][number];

/** The latest recordings, kept up to date: read once with the cursor of that moment, then again after each event. */
export function useRecordings(): {
  readonly recordings: readonly Recording[];
  readonly problem: string | null;
} {
  const [recordings, setRecordings] = useState<readonly Recording[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const read = async () => {
      const answer = await client.request(RecentRecordingsDocument, { first: 20 }, left.signal);
      setRecordings(answer.audioRecords.nodes);
      return answer.eventCursor;
    };
    const follow = async () => {
      const after = await read();
      for await (const _ of client.subscribe(FollowRecordingsDocument, { after }, left.signal)) await read();
    };
    follow().catch((error: Error) => {
      if (!left.signal.aborted) setProblem(error.message);
    });
    return () => left.abort();
  }, []);
  return { recordings, problem };
}
